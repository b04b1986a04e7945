import type { ReactNode } from 'react';
import { ByClause } from '#ui/detail/clause-link.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import { recordsWords } from '../contract/records.messages.ts';

const { facts: words } = recordsWords;

export const momentOf = (at: string | null) => at && formatDateTime(at);
export const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join('　');

/** When something was done, and what of it; what was not done yet says so. */
export const doneAt = (at: string | null, ...what: (string | null)[]): ReactNode =>
  at ? (
    <>
      <State tone="resolved">{formatDateTime(at)}</State> {joined(...what)}
    </>
  ) : (
    <State tone="new">{words.notYet}</State>
  );

/** Whether an item of a list of things to do is done. */
export const doneSign = (done: boolean): ReactNode => (
  <State tone={done ? 'resolved' : 'new'}>{done ? words.done : words.notYet}</State>
);

/** A section of facts that are there; none of them, no section. */
export function Lines({ title, items }: { title: string; items: readonly (Fact | false | null)[] }) {
  const shown = items.filter((item): item is Fact => Boolean(item));
  if (shown.length === 0) return null;
  return (
    <Section title={title}>
      <Facts items={shown} />
    </Section>
  );
}

/** Somebody of the 職員, by their page where it is known who it is. */
export const personOf = (id: string | null, name: string): ReactNode =>
  id ? <Link href={`/people/staff/${id}`}>{name}</Link> : name;

/** Whose it is: the person, their 所属 and more that tells how they are reached. */
export const personFacts = (
  title: string,
  person: Fact,
  department: ReactNode,
  more: readonly Fact[] = [],
): FactGroup => ({
  title,
  items: [person, { label: words.department, value: department }, ...more],
});

interface Device {
  readonly assetId: string;
  readonly assetTag: string;
  readonly className: string;
  readonly model: string;
  readonly serialNo: string;
}

/** The device a record is about, as the ledger calls it. */
export const deviceFacts = (one: Device, more: readonly Fact[] = []): FactGroup => ({
  title: words.device,
  items: [
    { label: words.tag, className: 'code', value: <Link href={`/assets/${one.assetId}`}>{one.assetTag}</Link> },
    { label: words.className, value: one.className },
    { label: words.model, value: one.model },
    { label: words.serial, value: one.serialNo, className: 'code' },
    ...more,
  ],
});

interface Rule {
  readonly label: string;
  readonly value: string;
  readonly clause: string;
}

/** What the contract says of it, each with its clause. */
export const policyFacts = (rules: readonly Rule[]): FactGroup => ({
  title: words.policy,
  items: rules.map(({ label, value, clause }) => ({ label, value: <ByClause no={clause}>{value}</ByClause> })),
});
