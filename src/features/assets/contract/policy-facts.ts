import { assetsWords } from './assets.messages.ts';
import type { PolicyView } from './movement.ts';

const words = assetsWords.policy;

/** One fact of a policy in words, with the clauses it stands on. */
export interface PolicyFact {
  readonly key: keyof typeof words.labels;
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
  readonly clauses: readonly string[];
}

/** The ten facts of the device page, two columns read across; the 機器票 prints the same. */
export function policyFacts(policy: PolicyView): PolicyFact[] {
  const values: Record<keyof typeof words.labels, string> = {
    configuration: words.configuredBy[policy.configuredBy],
    repair: words.repairedBy[policy.repairedBy],
    reportBeforeRepair: policy.reportBeforeRepair ? words.reportBeforeRepair.yes : words.reportBeforeRepair.no,
    handOver: words.bothPlaces(words.handOverAt[policy.handOverAt], words.handOverAt[policy.collectAt]),
    storage: words.storage[policy.handOverAt === 'none' ? 'department' : 'desk'],
    transport: words.transport[policy.transport],
    ledger: words.ledgerKeeper(policy.ledgerKeeper, policy.ledgerSystem),
    loan: words.loanSource[policy.loanSource],
    sanitization: words.wipedBy[policy.wipedBy],
    patch: policy.patchChannel,
  };
  const keys = Object.keys(values) as (keyof typeof values)[];
  return keys.map((key) => ({
    key,
    label: words.labels[key],
    value: values[key],
    note: policy.notes[key] ?? null,
    clauses: policy.clauses[key] ?? [],
  }));
}
