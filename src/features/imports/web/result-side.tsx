import { formatNumber } from '#ui/format.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';

const words = importsWords.check;
const shownChanges = 6;

function Changes({ run }: { run: ImportRunView }) {
  const shown = run.changes.slice(0, shownChanges);
  const rest = run.changes.slice(shownChanges).reduce((sum, change) => sum + change.count, 0);
  const rows = rest > 0 ? [...shown, { title: words.others, count: rest }] : shown;
  if (rows.length === 0) return <p className="muted">{words.noChanges}</p>;
  return (
    <table className="doc">
      <caption className="vh">{words.breakdownCaption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">{row.title}</th>
            <td className="num t">{formatNumber(row.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface ResultSideProps {
  readonly run: ImportRunView;
  readonly onMissing: () => void;
  readonly onMapping: () => void;
}

/** 取込の要点: which columns change how often, what the file lacks, and how its columns were read. */
export function ResultSide({ run, onMissing, onMapping }: ResultSideProps) {
  const taken = run.mapping.filter((column) => column.key !== null).length;
  return (
    <aside className="side" aria-label={words.summary}>
      <section>
        <h2>{words.breakdown}</h2>
        <Changes run={run} />
      </section>
      <section>
        <h2>{words.missing}</h2>
        <p>
          <b className="t">{formatNumber(run.counts.missing)}</b>
          {run.kind.unit}
          {'　'}
          {run.counts.missing > 0 && (
            <button type="button" className="imp-link linklike" onClick={onMissing}>
              {words.seeList}
            </button>
          )}
          <br />
          <span className="muted">{words.neverRemoved}</span>
        </p>
      </section>
      <section>
        <h2>{importsWords.mapping.caption}</h2>
        <p>
          {importsWords.mapping.taken(run.mapping.length, taken)}
          <br />
          <button type="button" className="imp-link linklike" onClick={onMapping}>
            {run.actions.includes('check') ? importsWords.mapping.change : importsWords.mapping.see}
          </button>
        </p>
      </section>
    </aside>
  );
}
