import { Button } from '#ui/button.tsx';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type PolicyRow, procurers } from '../contract/catalog.ts';
import type { DeviceClassCode, PolicyFact } from '../contract/device-class.ts';
import { policyColumns as columns } from './policy-columns.tsx';

const words = catalogWords.policies;

function Clauses({ row, fact }: { row: PolicyRow; fact: PolicyFact | undefined }) {
  const clauses = fact ? (row.clauses[fact] ?? []) : [];
  if (clauses.length === 0) return null;
  return <span className="line-below small muted t">{clauses.join(' ')}</span>;
}

interface PolicyMatrixProps {
  readonly caption: string;
  readonly classes: readonly { code: DeviceClassCode; name: string; note: string }[];
  readonly rows: readonly PolicyRow[];
  readonly onHistory: (row: PolicyRow) => void;
  /** Absent for those who only read. */
  readonly onRevise?: ((row: PolicyRow) => void) | undefined;
}

/** Class × procurer down, the facts across, each with the clause it rests on. */
export function PolicyMatrix({ caption, classes, rows, onHistory, onRevise }: PolicyMatrixProps) {
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
            onHistory={onHistory}
            onRevise={onRevise}
          />
        ))}
      </table>
    </ScrollRegion>
  );
}

interface ClassRowsProps extends Pick<PolicyMatrixProps, 'rows' | 'onHistory' | 'onRevise'> {
  readonly name: string;
  readonly note: string;
}

function ClassRows({ name, note, rows, onHistory, onRevise }: ClassRowsProps) {
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
              {column.key === 'period' && (
                <span className="policy-ways">
                  {onRevise && (
                    <Button size="sm" onPress={() => onRevise(row)}>
                      {words.change}
                    </Button>
                  )}
                  <Button size="sm" tone="quiet" onPress={() => onHistory(row)}>
                    {words.past}
                  </Button>
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
