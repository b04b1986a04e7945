import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatMonthDay, formatNumber, officeDay } from '#ui/format.ts';
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
  if (at) return <span title={formatDate(officeDay(at))}>{formatMonthDay(officeDay(at))}</span>;
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
      <span className="duty-words" title={row.duty}>
        {row.duty}
      </span>
      {occasion && (
        <span className="basis" title={words.basis(occasion, kept ?? '')}>
          {words.basis(occasion, kept ?? '')}
        </span>
      )}
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
  const sum = (of: (row: DutyJudgement) => number) =>
    formatNumber(rows.filter(judged).reduce((total, row) => total + of(row), 0));
  const noOccasion = rows.filter(({ standing }) => standing === 'noOccasion').length;
  const number = (title: string, width: number, of: (row: DutyJudgement) => number) => ({
    foot: sum(of),
    title,
    width,
    className: 'num t',
    cell: (row: DutyJudgement) => (judged(row) ? formatNumber(of(row)) : ''),
  });
  const flaws = (title: string, width: number, of: (row: DutyJudgement) => number) => ({
    foot: sum(of),
    title,
    width,
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
        { title: columns.words, foot: words.total(rows.length), cell: (row) => <Words row={row} /> },
        number(columns.occasions, 3.25, (row) => row.occasions),
        number(columns.kept, 3.25, (row) => row.kept),
        flaws(columns.late, 2.75, (row) => row.late),
        flaws(columns.missing, 3.25, (row) => row.missing),
        flaws(columns.insufficient, 4, (row) => row.insufficient),
        number(columns.pending, 3.25, (row) => row.pending),
        {
          title: columns.lastRed,
          width: 4.5,
          className: 't',
          cell: (row) => judged(row) && <LastRed at={row.lastRed} />,
        },
        {
          title: columns.verdict,
          width: 7,
          className: 'wrap',
          foot: noOccasion > 0 && words.noOccasionOf(noOccasion),
          cell: (row) => <Standing of={row.standing} />,
        },
      ]}
    />
  );
}
