import { useInfiniteQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { formatNumber } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { Tag } from '#ui/tag.tsx';
import { showFailure } from '#ui/toast-store.ts';
import type { ImportRowView, ImportRunView, RowOutcome } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';
import { imports } from './imports.client.ts';
import { rowsKey } from './use-run.ts';

const words = importsWords.check;

interface TableColumn {
  readonly title: string;
  /** In rem; one without it takes the rest. */
  readonly width?: number;
  readonly className?: string;
}

/** One line of the table: a row of the file gives as many as it has problems or changes. */
interface TableLine {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

const lineColumn: TableColumn = { title: words.line, width: 5, className: 'num t' };

function columnsOf(outcome: RowOutcome, keyTitle: string, isOpen: boolean): TableColumn[] {
  const key: TableColumn = { title: keyTitle, width: 8, className: 'code' };
  const name: TableColumn = { title: words.name };
  if (outcome === 'refused') {
    const rest = [{ title: words.column, width: 7 }, { title: words.value, width: 11 }, { title: words.why }];
    return [lineColumn, key, ...rest, { title: words.fix, width: 18 }];
  }
  if (outcome === 'changed') {
    const from = { title: isOpen ? words.from : words.fromApplied, width: 14 };
    const to = { title: isOpen ? words.to : words.toApplied, width: 14 };
    return [lineColumn, key, name, { title: words.item, width: 8 }, from, to];
  }
  return outcome === 'missing' ? [key, name] : [lineColumn, key, name];
}

/** 管理番号 and the like, where 0 and O must be told apart. */
const isCode = (value: string) => /^[A-Z]{2}[A-Z0-9-]*$/i.test(value) && /\d/.test(value);

const figure = (line: number | null) => (line === null ? '' : formatNumber(line));

function linesOf(row: ImportRowView): TableLine[] {
  const name = (
    <>
      {row.label} {row.undone && <Tag>{words.undone}</Tag>}
    </>
  );
  if (row.outcome === 'refused') {
    return row.problems.map((problem, index) => ({
      key: `${row.seq}-${index}`,
      cells: [
        figure(row.line),
        row.key,
        problem.title,
        // What an empty one says comes from the style sheet.
        <mark key="value" className={isCode(problem.value) ? 'bad code' : 'bad'}>
          {problem.value}
        </mark>,
        problem.why,
        problem.fix,
      ],
    }));
  }
  if (row.outcome === 'changed') {
    return row.changes.map((change, index) => ({
      key: `${row.seq}-${index}`,
      cells: [figure(row.line), row.key, name, change.title, change.from, <ins key="to">{change.to}</ins>],
    }));
  }
  const cells = [row.key, name];
  return [{ key: String(row.seq), cells: row.outcome === 'missing' ? cells : [figure(row.line), ...cells] }];
}

/** Reads on as the end comes into sight. */
function useReadOn(readOn: () => void) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && readOn(), { rootMargin: '400px' });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [readOn]);
  return end;
}

function useRows(id: string, outcome: RowOutcome, reason: string | null) {
  return useInfiniteQuery({
    queryKey: [...rowsKey(id), outcome, reason],
    queryFn: ({ pageParam, signal }) =>
      imports.call.rows({ id, outcome, reason, cursor: pageParam, limit: 200 }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

interface ToolbarProps {
  readonly run: ImportRunView;
  readonly outcome: RowOutcome;
  readonly reason: string | null;
  readonly onReason: (reason: string | undefined) => void;
}

function Toolbar({ run, outcome, reason, onReason }: ToolbarProps) {
  const save = () => void imports.call.resultBook({ id: run.id }).then(saveFile).catch(showFailure);
  const isRefused = outcome === 'refused';
  // One workbook: the refused rows stand first in it, to be put right.
  const saving = isRefused && run.counts.refused > 0 ? 'saveRefused' : 'saveResult';
  return (
    <div className="toolbar">
      <h2>{words.heading(importsWords.outcomes[outcome], formatNumber(run.counts[outcome]))}</h2>
      {isRefused && run.reasons.length > 1 && (
        <SelectField
          id="import-reason"
          label={words.reason}
          hideLabel
          empty={words.anyReason}
          value={reason ?? ''}
          onChange={(code) => onReason(code || undefined)}
          choices={run.reasons.map(({ code, label, count }) => ({
            key: code,
            word: words.reasonChoice(label, formatNumber(count)),
          }))}
        />
      )}
      <span className="grow" />
      {run.actions.includes(saving) && (
        <Button size="sm" icon={FileSpreadsheet} onPress={save}>
          {importsWords.actions[saving]}
        </Button>
      )}
    </div>
  );
}

/** The rows of one outcome, as many as there are. */
export function OutcomeTable(props: ToolbarProps) {
  const { run, outcome, reason } = props;
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useRows(
    run.id,
    outcome,
    reason,
  );
  const end = useReadOn(() => hasNextPage && !isFetchingNextPage && void fetchNextPage());
  const columns = columnsOf(outcome, run.kind.keyTitle, run.status === 'checked');
  const lines = data?.pages.flatMap((page) => page.rows.flatMap(linesOf)) ?? [];
  return (
    <div className="imp-table">
      <Toolbar {...props} />
      {error && <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />}
      {isPending && <Loading busy className="imp-more" />}
      {!isPending && lines.length === 0 && <p className="muted imp-more">{words.none[outcome]}</p>}
      {lines.length > 0 && (
        <table className="list">
          <caption className="vh">{importsWords.outcomes[outcome]}</caption>
          <colgroup>
            {columns.map((column) => (
              <col key={column.title} style={column.width ? { width: `${column.width}rem` } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" className={column.className}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                {line.cells.map((cell, index) => (
                  <td key={columns[index]?.title} className={columns[index]?.className}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div ref={end} className="imp-more">
        {hasNextPage && (
          <Button size="sm" onPress={() => void fetchNextPage()} busy={isFetchingNextPage && importsWords.page.loading}>
            {words.more}
          </Button>
        )}
      </div>
    </div>
  );
}
