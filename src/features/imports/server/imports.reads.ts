import { type Selectable, sql } from 'kysely';
import { addDays, addMinutes, today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import {
  type HiddenParts,
  hiddenParts,
  type ImportChange,
  type ImportKind,
  type ImportProblem,
  type ImportRowView,
  type ImportRunRow,
  type ImportRunView,
  type ImportStatus,
  type MappedColumn,
} from '../contract/import-run.ts';
import { type ImportListInput, type ImportRowsInput, importsRefusals } from '../contract/imports.contract.ts';
import { headingDoubts } from './heading-doubts.rules.ts';
import type { ImportDefinition } from './import-definition.public.ts';
import {
  isCutOff,
  isUndoable,
  leftAfterMs,
  runActions,
  settledStatus,
  undoDays,
  visibleDefinitions,
} from './imports.policy.ts';
import { findRun, type RunRecord } from './imports.repo.ts';
import { importRunRecords } from './imports.scope.public.ts';
import type { Tally } from './judge-rows.rules.ts';

/** The kinds of import the reader may see. */
export async function listKinds(ctx: Ctx): Promise<ImportKind[]> {
  return visibleDefinitions(ctx.actor).map(kindView);
}

function kindView(definition: ImportDefinition): ImportKind {
  const { kind, title, unit, note, columns, keyColumn } = definition;
  return {
    kind,
    title,
    unit,
    note,
    columns: columns.map((column) => ({
      key: column.key,
      title: column.title,
      required: column.required === true,
      help: column.help,
    })),
    keyTitle: columns.find((column) => column.key === keyColumn)?.title ?? '',
  };
}

/** @throws imports.unknownKind for a kind the actor may not see */
export function definitionOf(ctx: Ctx, kind: string): ImportDefinition {
  const definition = visibleDefinitions(ctx.actor).find((one) => one.kind === kind);
  if (!definition) throw importsRefusals.unknownKind();
  return definition;
}

/** A page of the history, newest first. */
export async function listRuns(ctx: Ctx, input: ImportListInput) {
  const titles = new Map(visibleDefinitions(ctx.actor).map((definition) => [definition.kind, definition.title]));
  const matching = runQuery(ctx, input, [...titles.keys()]);
  const page = await keysetPage(
    matching.select([
      'id',
      'run_no as runNo',
      'kind',
      'status',
      'file_name as fileName',
      'row_count as rowCount',
      'added',
      'changed',
      'unchanged',
      'refused',
      'missing',
      'uploaded_at as uploadedAt',
      'uploaded_by_name as uploadedBy',
      'applied_at as appliedAt',
      'undone_at as undoneAt',
    ]),
    {
      sort: sql<string>`import_runs.uploaded_at::text`,
      id: sql<string>`import_runs.id`,
      direction: input.sort?.dir ?? 'desc',
      cursor: input.cursor,
      limit: input.limit,
    },
  );
  const rows = page.rows.map((row): ImportRunRow => {
    return { ...row, status: row.status as ImportStatus, kindTitle: titles.get(row.kind) ?? row.kind };
  });
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

function runQuery(ctx: Ctx, input: ImportListInput, kinds: readonly string[]) {
  const text = input.q.trim();
  const where = allOf([
    sql<boolean>`import_runs.kind = any(${kinds}::text[])`,
    input.view === 'open' ? sql<boolean>`status in ('uploaded', 'checking', 'checked', 'applying')` : null,
    input.view === 'applied' ? sql<boolean>`applied_at is not null` : null,
    choiceCondition(sql.ref('import_runs.kind'), input.filters.kind),
    choiceCondition(sql.ref('import_runs.status'), input.filters.status),
    text === '' ? null : sql<boolean>`(strpos(lower(run_no), lower(${text})) > 0 or strpos(file_name, ${text}) > 0)`,
  ]);
  const query = ctx.tx.selectFrom('import_runs');
  return where ? query.where(where) : query;
}

/** One run with everything the screens show. @throws imports.absent, also for a kind the actor may not see */
export async function getRun(ctx: Ctx, { id }: { id: string }): Promise<ImportRunView> {
  const run = await findRun(ctx, id);
  const definition = run && visibleDefinitions(ctx.actor).find((one) => one.kind === run.kind);
  if (!run || !definition) throw importsRefusals.absent();
  const now = ctx.clock.now();
  const summary = run.summary as Partial<Pick<Tally, 'changes' | 'reasons'>>;
  return {
    id: run.id,
    runNo: run.run_no,
    kind: kindView(definition),
    status: settledStatus(run, now),
    cutOff: isCutOff(run, now),
    fileName: run.file_name,
    fileSize: run.file_size,
    sheetNames: run.sheet_names as string[],
    sheetName: run.sheet_name,
    heading: headingOf(run, definition),
    mapping: run.mapping as MappedColumn[],
    rowCount: run.row_count,
    hidden: hiddenOf(run),
    counts: countsOf(run),
    changes: [...(summary.changes ?? [])],
    reasons: [...(summary.reasons ?? [])],
    progress: { done: run.progress_done, total: run.progress_total },
    trouble: run.step_trouble,
    isFollowing: run.following !== null,
    checkMs: run.check_ms,
    checkedAt: run.checked_at,
    uploaded: { at: run.uploaded_at, by: run.uploaded_by_name },
    applied: told(run.applied_at, run.applied_by_name),
    undone: told(run.undone_at, run.undone_by_name),
    undoKept: run.undo_kept,
    undoUntil: isUndoable(run, now) && run.applied_at ? addDays(today(run.applied_at), undoDays) : null,
    actions: runActions(ctx.actor, definition, run, now),
  };
}

const countsOf = ({ added, changed, unchanged, refused, missing }: RunRecord) => ({
  added,
  changed,
  unchanged,
  refused,
  missing,
});

const headingOf = (run: RunRecord, { columns }: ImportDefinition) => ({
  firstLine: run.first_header_line,
  lastLine: run.last_header_line,
  ...headingDoubts(run.mapping as MappedColumn[], columns),
});

/** Of the hidden columns, those that go anywhere. */
function hiddenOf(run: RunRecord): HiddenParts {
  const { columns, ...lines } = hiddenParts.parse(run.hidden);
  const taken = new Set((run.mapping as MappedColumn[]).flatMap(({ heading, key }) => (key === null ? [] : [heading])));
  return { ...lines, columns: columns.filter((heading) => taken.has(heading)) };
}

const told = (at: string | null, by: string | null) => (at === null ? null : { at, by: by ?? '' });

/** A page of a run's rows of one outcome, in the file's order. */
export async function listRows(ctx: Ctx, input: ImportRowsInput) {
  await getRun(ctx, input);
  const matching = ctx.tx
    .selectFrom('import_rows')
    .where('run_id', '=', input.id)
    .where('outcome', '=', input.outcome)
    .$if(input.reason !== null, (query) => query.where(sql<boolean>`${input.reason} = any(problem_codes)`));
  const page = await keysetPage(
    matching.select(['seq', 'line', 'key', 'label', 'outcome', 'problems', 'changes', 'undone']),
    {
      sort: sql<number>`import_rows.seq`,
      id: sql<string>`import_rows.run_id`,
      direction: 'asc',
      cursor: input.cursor,
      limit: input.limit,
    },
  );
  const rows = page.rows.map(
    (row): ImportRowView => ({
      ...row,
      outcome: row.outcome as ImportRowView['outcome'],
      problems: row.problems as ImportProblem[],
      changes: row.changes as ImportChange[],
    }),
  );
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

export interface WrittenRow {
  readonly key: string;
  readonly label: string;
  readonly entity_id: string | null;
  readonly seen_version: number | null;
  readonly left_version: number | null;
  readonly outcome: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The rows a commit writes, in the file's order. */
export function rowsToWrite(ctx: Ctx, runId: string): Promise<WrittenRow[]> {
  return ctx.tx
    .selectFrom('import_rows')
    .select(['key', 'label', 'entity_id', 'seen_version', 'left_version', 'outcome', 'before', 'after'])
    .where('run_id', '=', runId)
    .where(importRunRecords.namedFor(ctx.actor, 'run_id'))
    .where('outcome', 'in', ['added', 'changed'])
    .where('undone', '=', false)
    .orderBy('seq')
    .execute();
}

/** Commits and undos whose process has gone silent. */
export function leftRuns(ctx: Ctx): Promise<{ id: string }[]> {
  const silentSince = addMinutes(ctx.clock.now(), -leftAfterMs / 60_000);
  return ctx.tx
    .selectFrom('import_runs')
    .select('id')
    .where(sql<boolean>`(status in ('applying', 'undoing') or following is not null)`)
    .where('step_by', 'is not', null)
    .where('step_at', '<', silentSince)
    .orderBy('step_at')
    .execute();
}

/** A row with what came of it; a refused one with its cells as they stood in the file. */
export type ResultRow = Pick<
  Selectable<Schema['import_rows']>,
  'line' | 'key' | 'label' | 'outcome' | 'undone' | 'problems' | 'changes' | 'cells'
>;

/** Every row of a run in the file's order, and behind them what only the ledger has. */
export function allRows(ctx: Ctx, runId: string): Promise<ResultRow[]> {
  return ctx.tx
    .selectFrom('import_rows')
    .select(['line', 'key', 'label', 'outcome', 'undone', 'problems', 'changes', 'cells'])
    .where('run_id', '=', runId)
    .where(importRunRecords.namedFor(ctx.actor, 'run_id'))
    .orderBy('seq')
    .execute();
}

/** Where the bytes of a run's file lie; null when they were not kept. The file's id comes from a run that was read in scope. */
export async function unscopedFileKey(ctx: Ctx, fileId: string | null): Promise<string | null> {
  if (fileId === null) return null;
  const file = await ctx.tx.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirst();
  return file?.storage_key ?? null;
}
