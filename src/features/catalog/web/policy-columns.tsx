import type { ReactNode } from 'react';
import { formatDate } from '#ui/format.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { PolicyRow } from '../contract/catalog.ts';
import type { PolicyFact } from '../contract/device-class.ts';

const words = catalogWords.policies;
const c = words.columns;

export interface PolicyColumn {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: PolicyRow) => ReactNode;
  /** The fact whose clauses stand under the value. */
  readonly fact?: PolicyFact;
}

/** What the contract says of a class × procurer, fact by fact. */
export const policyColumns: readonly PolicyColumn[] = [
  { key: 'ledger', title: c.ledger, fact: 'ledger', cell: (row) => words.doers[row.ledgerKeeper] },
  { key: 'configured', title: c.configured, fact: 'configuration', cell: (row) => words.doers[row.configuredBy] },
  { key: 'repair', title: c.repair, fact: 'repair', cell: (row) => <Repair row={row} /> },
  { key: 'handOver', title: c.handOver, fact: 'handOver', cell: (row) => words.handOvers[row.handOverAt] },
  { key: 'collect', title: c.collect, fact: 'handOver', cell: (row) => words.handOvers[row.collectAt] },
  { key: 'transport', title: c.transport, fact: 'transport', cell: (row) => words.transports[row.transport] },
  { key: 'loan', title: c.loan, fact: 'loan', cell: (row) => words.loanSources[row.loanSource] },
  { key: 'wiped', title: c.wiped, fact: 'sanitization', cell: (row) => words.doers[row.wipedBy] },
  { key: 'disposed', title: c.disposed, cell: (row) => words.doers[row.disposedBy] },
  { key: 'patch', title: c.patch, fact: 'patch', cell: (row) => row.patchChannel },
  {
    key: 'period',
    title: c.period,
    cell: (row) => (
      <span className="t">{words.period(formatDate(row.validFrom), row.validTo && formatDate(row.validTo))}</span>
    ),
  },
];

function Repair({ row }: { row: PolicyRow }) {
  return (
    <>
      {words.doers[row.repairedBy]}
      {row.reportBeforeRepair && <span className="line-below muted small">{words.reportBeforeRepair}</span>}
    </>
  );
}
