import { withoutLeadingZeros } from '#kernel/text/digits.ts';
import type { JsonValue } from '#platform/db/json.ts';
import type { MappedRow } from '#platform/sheets/apply-mapping.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import type { ImportChange, ImportProblem, RowOutcome } from '../contract/import-run.ts';
import { importsWords, problemWords } from '../contract/imports.messages.ts';
import type { AcceptedRow, Draft, ImportDefinition, LedgerRow } from './import-definition.public.ts';

/** A row as the file says it, before it is held against the ledger. */
export interface ReadRow {
  readonly line: number;
  readonly key: string | null;
  readonly draft: Draft;
  readonly problems: readonly ImportProblem[];
  /** The key's cell as it stood in the file, for rows whose key cannot be read. */
  readonly written: string;
}

export interface JudgedRow {
  readonly line: number;
  readonly key: string;
  readonly label: string;
  readonly outcome: Exclude<RowOutcome, 'missing'>;
  readonly problems: readonly ImportProblem[];
  readonly changes: readonly ImportChange[];
  readonly changedColumns: readonly string[];
  readonly current: LedgerRow | null;
  readonly draft: Draft;
}

export function readRows<P>(rows: readonly MappedRow[], definition: ImportDefinition<P>, prepared: P): ReadRow[] {
  return rows.map(({ line, values }) => ({
    line,
    ...definition.readRow(values, prepared),
    written: cellText(values[definition.keyColumn] ?? null) ?? '',
  }));
}

/** A number stands once in a file: every later row with it is refused and names the first. */
export function refuseDuplicates<P>(rows: readonly ReadRow[], definition: ImportDefinition<P>): ReadRow[] {
  const first = new Map<string, number>();
  const title = titleOf(definition, definition.keyColumn);
  return rows.map((row) => {
    if (row.key === null) return row;
    const seen = first.get(row.key);
    if (seen === undefined) {
      first.set(row.key, row.line);
      return row;
    }
    const words = problemWords.duplicate(seen.toLocaleString('ja-JP'));
    const problem = { column: definition.keyColumn, title, value: row.written, code: 'duplicate', ...words };
    return { ...row, problems: [...row.problems, problem] };
  });
}

/** Holds each row against the record of the same key: new, changed, the same, or refused. */
export function judgeRows<P>(
  rows: readonly ReadRow[],
  definition: ImportDefinition<P>,
  prepared: P,
  ledger: ReadonlyMap<string, LedgerRow>,
): JudgedRow[] {
  const problems = new Map<number, readonly ImportProblem[]>();
  const accepted: AcceptedRow[] = [];
  for (const row of rows) {
    const candidate = acceptable(row, ledger);
    const found = candidate
      ? [
          ...missingForNew(candidate, definition),
          ...zerosLost(candidate, definition),
          ...(definition.judge?.(candidate, prepared) ?? []),
        ]
      : row.problems;
    if (candidate && found.length === 0) accepted.push(candidate);
    else problems.set(row.line, found);
  }
  for (const [line, found] of settleAll(accepted, definition, prepared)) problems.set(line, found);
  return rows.map((row) => outcomeOf(row, problems.get(row.line) ?? [], definition, prepared, ledger));
}

function acceptable(row: ReadRow, ledger: ReadonlyMap<string, LedgerRow>): AcceptedRow | null {
  if (row.key === null || row.problems.length > 0) return null;
  return { line: row.line, key: row.key, draft: row.draft, current: ledger.get(row.key) ?? null };
}

function missingForNew<P>(row: AcceptedRow, definition: ImportDefinition<P>): ImportProblem[] {
  if (row.current) return [];
  return definition.columns
    .filter((column) => column.required && !(column.key in row.draft))
    .map(({ key, title }) => ({
      column: key,
      title,
      value: '',
      code: 'requiredForNew',
      ...problemWords.requiredForNew(title),
    }));
}

/** A number that differs from the ledger's by its zeros in front alone has lost them on the way. */
function zerosLost<P>(row: AcceptedRow, definition: ImportDefinition<P>): ImportProblem[] {
  const { current, draft } = row;
  if (!current) return [];
  return definition.columns.flatMap(({ key, title, kind }) => {
    const [from, to] = [current.draft[key], draft[key]];
    if (kind !== 'text' || typeof from !== 'string' || typeof to !== 'string' || from === to) return [];
    if (!/^\d+$/.test(from) || withoutLeadingZeros(from) !== to) return [];
    return [{ column: key, title, value: to, code: 'lostZero', ...problemWords.lostZero(from) }];
  });
}

/** Asks again after each refusal: a row that leans on a refused one is refused too. */
function settleAll<P>(rows: readonly AcceptedRow[], definition: ImportDefinition<P>, prepared: P) {
  const refused = new Map<number, readonly ImportProblem[]>();
  let left = rows;
  for (;;) {
    const found = definition.settle?.(left, prepared);
    if (!found || found.size === 0) return refused;
    for (const row of left) {
      const problems = found.get(row.key);
      if (problems) refused.set(row.line, problems);
    }
    const before = left.length;
    left = left.filter((row) => !refused.has(row.line));
    if (left.length === before) return refused;
  }
}

function outcomeOf<P>(
  row: ReadRow,
  problems: readonly ImportProblem[],
  definition: ImportDefinition<P>,
  prepared: P,
  ledger: ReadonlyMap<string, LedgerRow>,
): JudgedRow {
  const current = row.key === null ? null : (ledger.get(row.key) ?? null);
  const columns = definition.columns.filter((column) => !column.instruction && !column.echo && column.key in row.draft);
  const changed =
    problems.length > 0 || !current ? [] : columns.filter(({ key }) => !sameValue(row.draft[key], current.draft[key]));
  const words = (key: string, value: JsonValue | undefined) => shown(definition, prepared, key, value);
  const label = current?.label ?? labelFrom(row.draft, definition);
  const base = { line: row.line, key: row.key ?? row.written, label, problems, current, draft: row.draft };
  if (problems.length > 0) return { ...base, outcome: 'refused', changes: [], changedColumns: [] };
  if (!current) return { ...base, outcome: 'added', changes: [], changedColumns: [] };
  return {
    ...base,
    outcome: changed.length > 0 ? 'changed' : 'unchanged',
    changedColumns: changed.map((column) => column.key),
    changes: changed.map(({ key, title }) => ({
      title,
      from: words(key, current.draft[key]),
      to: words(key, row.draft[key]),
    })),
  };
}

/** What a blank cell means and what a blank text in the ledger means is the same: nothing. */
export function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  const plain = (value: JsonValue | undefined) => JSON.stringify(value === '' || value === undefined ? null : value);
  return plain(a) === plain(b);
}

function shown<P>(definition: ImportDefinition<P>, prepared: P, key: string, value: JsonValue | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const said = definition.show(key, value, prepared) ?? '';
  return typeof said === 'number' ? said.toLocaleString('ja-JP') : said;
}

/** A new record is told by the first text column after its key. */
function labelFrom<P>(draft: Draft, definition: ImportDefinition<P>): string {
  const column = definition.columns.find(({ key, kind }) => key !== definition.keyColumn && kind === 'text');
  const value = column ? draft[column.key] : null;
  return typeof value === 'string' ? value : '';
}

function titleOf<P>(definition: ImportDefinition<P>, key: string): string {
  return definition.columns.find((column) => column.key === key)?.title ?? importsWords.title;
}

export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly changes: readonly { title: string; count: number }[];
  readonly reasons: readonly { code: string; label: string; count: number }[];
}

/** Counts outcomes, changed cells by column and refusals by reason, most first. */
export function tally(rows: readonly JudgedRow[], labelOf: (problem: ImportProblem) => string): Tally {
  const outcomes = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  const changes = new Map<string, number>();
  const reasons = new Map<string, { label: string; count: number }>();
  for (const row of rows) {
    outcomes[row.outcome] += 1;
    for (const { title } of row.changes) changes.set(title, (changes.get(title) ?? 0) + 1);
    for (const problem of new Map(row.problems.map((one) => [one.code, one])).values()) {
      const known = reasons.get(problem.code);
      reasons.set(problem.code, { label: known?.label ?? labelOf(problem), count: (known?.count ?? 0) + 1 });
    }
  }
  return {
    ...outcomes,
    changes: [...changes].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count),
    reasons: [...reasons].map(([code, rest]) => ({ code, ...rest })).sort((a, b) => b.count - a.count),
  };
}
