import type { FigureTable as Table } from '../contract/weekly-report.ts';

interface Props {
  readonly table: Table;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** A table of the report; a number that has tickets behind it opens where it comes from. */
export function FigureTable({ table, selected, onSelect }: Props) {
  const [first, ...heads] = table.head;
  return (
    <table className="doc">
      <caption className="vh">{table.title}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {heads.map((head) => (
            <th scope="col" className="num" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {row.cells.map((cell, index) => (
              <td className="num t" key={heads[index]}>
                {cell.figure && cell.text !== '0' ? (
                  <button
                    type="button"
                    className="figure-link"
                    aria-pressed={cell.figure === selected}
                    onClick={() => onSelect(cell.figure ?? '')}
                  >
                    {cell.text}
                  </button>
                ) : (
                  cell.text
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
