import type { ReactNode } from 'react';
import { Section } from '#ui/detail/detail-parts.tsx';
import { Due } from '#ui/due.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { usePhone } from '#ui/list/use-media.ts';
import type { NextView, RecordPage, StepView } from '../contract/record.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { joined } from './record-facts.public.tsx';

const { next: words } = recordsWords;

interface NextStepProps {
  readonly record: RecordPage;
  readonly form: (step: StepView) => ReactNode;
}

const turnsOf = ({ turnOf }: NextView) => joined(...turnOf.map((who) => words.turns[who])) || words.byItself;

/** The clock that rings first. */
const soonest = ({ clocks }: RecordPage) =>
  clocks.filter(({ due }) => due !== null).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];

/**
 * What a record waits for, before anything else in the middle: whose turn it is, until when, what it lacks, and, for whoever
 * may go on with it, the form itself. On a phone the form opens from the button at the bottom.
 */
export function NextStep({ record, form }: NextStepProps) {
  const phone = usePhone();
  const { next, steps } = record;
  if (!next) return null;
  const clock = soonest(record);
  const step = steps.find(({ name }) => name === next.step);
  const facts: (Fact | false)[] = [
    { label: words.turn, value: turnsOf(next) },
    clock?.due ? { label: clock.label, value: <Due {...clock.due} /> } : false,
    next.missing !== null && { label: words.missing, value: next.missing },
  ];
  return (
    <Section title={words.title} count={next.label}>
      <Facts items={facts.filter((fact): fact is Fact => Boolean(fact))} />
      {step && !phone && form(step)}
    </Section>
  );
}
