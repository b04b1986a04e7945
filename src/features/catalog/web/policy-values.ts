import type { PolicyDraft, PolicyRow } from '../contract/catalog.ts';
import { type DeviceClassCode, type PolicyFact, type Procurer, policyFacts } from '../contract/device-class.ts';
import { orNull } from './typed-values.ts';

/** What the dialog holds: the facts as chosen, the clauses of each as text with commas. */
export interface PolicyValues extends Omit<PolicyDraft, 'clauses' | 'acquiredFrom'> {
  acquiredFrom: string;
  validFrom: string;
  validTo: string;
  reason: string;
  clauses: Record<PolicyFact, string>;
}

const each = <T>(of: (fact: PolicyFact) => T) =>
  Object.fromEntries(policyFacts.map((fact) => [fact, of(fact)])) as Record<PolicyFact, T>;

export function valuesOf(row: PolicyRow, today: string): PolicyValues {
  const { id: _id, version: _version, classCode: _class, procurer: _procurer, ...facts } = row;
  return {
    ...facts,
    validFrom: today,
    validTo: '',
    acquiredFrom: row.acquiredFrom ?? '',
    reason: '',
    clauses: each((fact) => (row.clauses[fact] ?? []).join(', ')),
    notes: each((fact) => row.notes[fact] ?? ''),
  };
}

/** The revision as the contract takes it. */
export function toRevision(
  { validFrom, validTo, acquiredFrom, reason, clauses, ...draft }: PolicyValues,
  of: { classCode: DeviceClassCode; procurer: Procurer; seen: { id: string; version: number } },
) {
  const split = (text: string) => text.split(/[\s,]+/).filter((clause) => clause !== '');
  return {
    ...of,
    validFrom,
    validTo: orNull(validTo),
    reason,
    draft: {
      ...draft,
      acquiredFrom: orNull(acquiredFrom),
      clauses: each((fact) => split(clauses[fact].normalize('NFKC').replaceAll('\u3001', ','))),
    },
  };
}
