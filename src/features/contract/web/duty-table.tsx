import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatNumber, officeDay } from '#ui/format.ts';
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

/** When the duty was last found not kept: a check that never was has shown in its test alone that it can fail. */
function LastRed({ at }: { at: string | null }) {
  if (at) return formatDate(officeDay(at));
  return (
    <span className="muted" title={words.neverRedHelp}>
      {words.neverRed}
    </span>
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

interface Props {
  readonly rows: readonly DutyJudgement[];
  /** The duty whose judgements and sample stand beside. */
  readonly selected: string | undefined;
  readonly onSelect: (duty: string) => void;
}

/** Each duty with how often it fell due and what became of it. */
export function DutyTable({ rows, selected, onSelect }: Props) {
  const number = (title: string, of: (row: DutyJudgement) => number) => ({
    title,
    width: 3.25,
    className: 'num t',
    cell: (row: DutyJudgement) => (judged(row) ? formatNumber(of(row)) : ''),
  });
  const flaws = (title: string, of: (row: DutyJudgement) => number) => ({
    title,
    width: 3.25,
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
        {
          title: columns.duty,
          width: 4,
          className: 't',
          cell: (row) =>
            judged(row) ? (
              <button
                type="button"
                className="flaw-count"
                aria-pressed={row.id === selected}
                aria-label={words.asideOf(row.id)}
                onClick={() => onSelect(row.id)}
              >
                {row.id}
              </button>
            ) : (
              row.id
            ),
        },
        { title: columns.words, className: 'wrap', cell: (row) => <Words row={row} /> },
        number(columns.occasions, (row) => row.occasions),
        number(columns.kept, (row) => row.kept),
        flaws(columns.late, (row) => row.late),
        flaws(columns.missing, (row) => row.missing),
        flaws(columns.insufficient, (row) => row.insufficient),
        number(columns.pending, (row) => row.pending),
        {
          title: columns.lastRed,
          width: 5.5,
          className: 't',
          cell: (row) => judged(row) && <LastRed at={row.lastRed} />,
        },
        { title: columns.verdict, width: 7, cell: (row) => <Standing of={row.standing} /> },
      ]}
    />
  );
}
