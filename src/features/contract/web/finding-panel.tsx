import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { addDays } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { Section } from '#ui/detail/detail-parts.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDate, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import { State } from '#ui/state-sign.tsx';
import { type FindingView, findingDraft } from '../contract/finding.ts';
import { findingsWords as words } from '../contract/findings.messages.ts';
import { contract } from './contract.client.ts';

interface Props {
  readonly duty: string;
  readonly period: DateRange;
}

/** 指摘を書く about a duty in the days on screen. */
export function AskDialog({ duty, period, onClose }: Props & { onClose: () => void }) {
  const id = useRef(newId()).current;
  const first = { question: '', dueOn: addDays(useToday(), 7) };
  return (
    <ActionForm<typeof findingDraft, typeof first, FindingView>
      title={words.writeOf(duty)}
      note={words.help}
      submit={words.write}
      busy={words.writing}
      schema={findingDraft}
      initial={first}
      prepare={(values) => ({ ...values, ...period, duty, id })}
      draft={null}
      act={(draft) => ({
        call: () => contract.call.openFinding(draft),
        said: (made) => words.written(made.number, duty, formatDate(draft.dueOn)),
        reread: [contract.query.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextAreaField {...form.field('question', words.form.question)} rows={4} />
          <DateField {...form.field('dueOn', words.form.dueOn)} />
        </>
      )}
    </ActionForm>
  );
}

/** 監査の指摘 about a duty in the days on screen. */
export function FindingPanel({ duty, period }: Props) {
  const { data = [] } = useQuery(contract.query.findings.queryOptions({ input: { about: { ...period, duty } } }));
  const open = data.filter(({ isOpen }) => isOpen).length;
  return (
    <Section title={words.title} count={words.counts(open, data.length - open)}>
      {data.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="known">
        {data.map((line) => (
          <li key={line.id}>
            <Link className="t" href={line.href}>
              {line.number}
            </Link>
            <State tone={line.tone}>{line.stateWords}</State>
            {line.dueAt && line.isOpen && <span className="t muted">{formatShortDateTime(line.dueAt)}</span>}
            <span className="wide">{line.question}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
