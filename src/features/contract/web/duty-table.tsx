import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatNumber } from '#ui/format.ts';
import type { DutyJudgement } from '../contract/clause-judgement.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { Standing } from './standing-sign.tsx';

const { columns } = words;
const judged = (row: DutyJudgement) => row.standing !== 'scope' && row.standing !== 'unchecked';

/** A count of flaws opens them below. */
function FlawCount({ row, count, onSelect }: { row: DutyJudgement; count: number; onSelect: (duty: string) => void }) {
  if (!judged(row)) return null;
  if (count === 0) return '0';
  return (
    <button
      type="button"
      className="flaw-count"
      aria-label={words.flawsOf(row.id, count)}
      onClick={() => onSelect(row.id)}
    >
      {formatNumber(count)}
    </button>
  );
}

function Words({ row }: { row: DutyJudgement }) {
  const [occasion, kept] = row.basis;
  return (
    <>
      {row.duty}
      {occasion && <span className="basis">{words.basis(occasion, kept ?? '')}</span>}
    </>
  );
}

/** Each duty with how often it fell due and what became of it. */
export function DutyTable({ rows, onSelect }: { rows: readonly DutyJudgement[]; onSelect: (duty: string) => void }) {
  const number = (title: string, of: (row: DutyJudgement) => number) => ({
    title,
    width: 4.5,
    className: 'num t',
    cell: (row: DutyJudgement) => (judged(row) ? formatNumber(of(row)) : ''),
  });
  const flaws = (title: string, of: (row: DutyJudgement) => number) => ({
    title,
    width: 4.5,
    className: 'num t',
    cell: (row: DutyJudgement) => <FlawCount row={row} count={of(row)} onSelect={onSelect} />,
  });
  return (
    <RelatedTable
      caption={words.title}
      rows={rows}
      idOf={(row) => row.id}
      empty={words.empty}
      columns={[
        { title: columns.duty, width: 5, className: 't', cell: (row) => row.id },
        { title: columns.words, width: 26, className: 'wrap', cell: (row) => <Words row={row} /> },
        number(columns.occasions, (row) => row.occasions),
        number(columns.kept, (row) => row.kept),
        flaws(columns.late, (row) => row.late),
        flaws(columns.missing, (row) => row.missing),
        flaws(columns.insufficient, (row) => row.insufficient),
        number(columns.pending, (row) => row.pending),
        { title: columns.verdict, width: 10, cell: (row) => <Standing of={row.standing} /> },
      ]}
    />
  );
}
