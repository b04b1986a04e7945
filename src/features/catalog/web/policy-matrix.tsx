import { Fragment, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type PolicyRow, procurers } from '../contract/catalog.ts';
import type { DeviceClassCode, PolicyFact } from '../contract/device-class.ts';

const words = catalogWords.policies;
const c = words.columns;

interface PolicyColumn {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: PolicyRow) => ReactNode;
  /** The fact whose clauses stand under the value. */
  readonly fact?: PolicyFact;
}

const columns: readonly PolicyColumn[] = [
  { key: 'ledger', title: c.ledger, fact: 'ledger', cell: (row) => words.doers[row.ledgerKeeper] },
  { key: 'configured', title: c.configured, cell: (row) => words.doers[row.configuredBy] },
  { key: 'repair', title: c.repair, fact: 'repair', cell: (row) => <Repair row={row} /> },
  { key: 'handOver', title: c.handOver, fact: 'handOver', cell: (row) => words.handOvers[row.handOverAt] },
  { key: 'transport', title: c.transport, fact: 'transport', cell: (row) => words.transports[row.transport] },
  { key: 'loan', title: c.loan, cell: (row) => words.loanSources[row.loanSource] },
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

function Clauses({ row, fact }: { row: PolicyRow; fact: PolicyFact | undefined }) {
  const clauses = fact ? (row.clauses[fact] ?? []) : [];
  if (clauses.length === 0) return null;
  return (
    <span className="line-below small">
      {clauses.map((no, index) => (
        <Fragment key={no}>
          {index > 0 && ' '}
          <Link href={`/contract/clauses/${no}`} className="t" label={catalogWords.clause(no)}>
            {no}
          </Link>
        </Fragment>
      ))}
    </span>
  );
}

interface PolicyMatrixProps {
  readonly caption: string;
  readonly classes: readonly { code: DeviceClassCode; name: string; note: string }[];
  readonly rows: readonly PolicyRow[];
  /** Absent for those who only read. */
  readonly onRevise?: ((row: PolicyRow) => void) | undefined;
}

/** Class × procurer down, the facts across, each with the clause it rests on. */
export function PolicyMatrix({ caption, classes, rows, onRevise }: PolicyMatrixProps) {
  return (
    <ScrollRegion className="policy-wrap" label={caption}>
      <table className="mini policy-matrix">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.class}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.title}
              </th>
            ))}
            {onRevise && (
              <th scope="col">
                <span className="vh">{words.revise}</span>
              </th>
            )}
          </tr>
        </thead>
        {classes.map((one) => (
          <ClassRows
            key={one.code}
            name={one.name}
            note={one.note}
            rows={procurers.flatMap((procurer) =>
              rows.filter((row) => row.classCode === one.code && row.procurer === procurer),
            )}
            onRevise={onRevise}
          />
        ))}
      </table>
    </ScrollRegion>
  );
}

interface ClassRowsProps extends Pick<PolicyMatrixProps, 'rows' | 'onRevise'> {
  readonly name: string;
  readonly note: string;
}

function ClassRows({ name, note, rows, onRevise }: ClassRowsProps) {
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={row.id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={rows.length} title={note}>
              {name}
            </th>
          )}
          <th scope="row">{words.procurers[row.procurer]}</th>
          {columns.map((column) => (
            <td key={column.key} title={column.fact && row.notes[column.fact]}>
              {column.cell(row)}
              <Clauses row={row} fact={column.fact} />
            </td>
          ))}
          {onRevise && (
            <td>
              <Button size="sm" onPress={() => onRevise(row)}>
                {words.revise}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
