import { setImmediate as breathe } from 'node:timers/promises';
import { newId } from '#kernel/id.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { applyMapping, type MappedRow } from '#platform/sheets/apply-mapping.ts';
import { plainCell } from '#platform/sheets/cell-values.ts';
import { type FilledRow, fillMerges, UNKNOWN } from '#platform/sheets/fill-merges.ts';
import type { SheetTable } from '#platform/sheets/parse-sheet.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { charactersIn, rowsInParts } from '#platform/sheets/rows-in-parts.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportProblem, ImportRunView, MappedColumn } from '../contract/import-run.ts';
import { type CheckInput, importsRefusals } from '../contract/imports.contract.ts';
import { reasonLabels } from '../contract/imports.messages.ts';
import type { ImportDefinition } from './import-definition.public.ts';
import { settledStatus } from './imports.policy.ts';
import { definitionOf, getRun } from './imports.reads.ts';
import { deleteRows, insertRows, lockRun, type NewRow, patchRun, rememberMapping } from './imports.repo.ts';
import { type JudgedRow, judgeRows, type ReadRow, readRows, refuseDuplicates, tally } from './judge-rows.rules.ts';
import { headingSignature, keysByColumn, toRemember } from './mapping.rules.ts';
import { refuseOthers, storedFile } from './receive-file.ts';
import { holdStep, type Step } from './step.ts';

/**
 * 検証する: the dry run. Reads every row and keeps what would be added, changed and refused; no ledger is touched.
 * @throws imports.fileGone, imports.underWay, imports.noSuchColumn, imports.columnTwice, imports.keyColumnMissing
 */
export async function checkRun(input: CheckInput, call: StagedCall): Promise<ImportRunView> {
  const { bytes, fileName, sheetName } = await storedFile(call, input.id);
  return checkFile(input, call, () => readSheet(bytes, { fileName, ...(sheetName === null ? {} : { sheetName }) }));
}

/** The same for a caller that has the table, or knows how to get it. */
export async function checkFile(
  input: CheckInput,
  call: StagedCall,
  readTable: () => Promise<SheetTable>,
): Promise<ImportRunView> {
  const step = { runId: input.id, stepId: newId() };
  await beginCheck(call, input, step);
  let isDone = false;
  try {
    const checked = await checkTable(call, step, await readTable());
    isDone = true;
    return checked;
  } finally {
    if (!isDone) await call.write((ctx) => giveUp(ctx, step));
  }
}

/** What became of the run meanwhile stays: a check that was silent for long is taken for cut off, and others go on. */
async function giveUp(ctx: Ctx, { runId, stepId }: Step): Promise<void> {
  const run = await lockRun(ctx, runId);
  const isOurs = run?.status === 'checking' && run.step_id === stepId;
  if (isOurs) await patchRun(ctx, runId, { status: 'uploaded', step_id: null });
}

/** Settles the mapping and marks the run as being checked, so that two checks do not mix. */
function beginCheck(call: StagedCall, input: CheckInput, { stepId }: Step): Promise<void> {
  return call.write(async (ctx) => {
    const run = await lockRun(ctx, input.id);
    if (!run) throw importsRefusals.absent();
    const definition = definitionOf(ctx, run.kind);
    refuseOthers(ctx, definition);
    const status = settledStatus(run, ctx.clock.now());
    if (status === 'checking' || status === 'applying') throw importsRefusals.underWay();
    if (status !== 'uploaded' && status !== 'checked') throw importsRefusals.notChecked();
    const mapping = chosenMapping(run.mapping as MappedColumn[], input, definition);
    await rememberMapping(ctx, run.kind, headingSignature(mapping), toRemember(mapping));
    await patchRun(ctx, run.id, {
      status: 'checking',
      step_id: stepId,
      step_trouble: null,
      mapping: JSON.stringify(mapping),
      progress_done: 0,
      progress_total: run.row_count,
      step_at: ctx.clock.now(),
    });
  });
}

function chosenMapping(columns: readonly MappedColumn[], input: CheckInput, definition: ImportDefinition) {
  const chosen = new Map(input.mapping?.map(({ column, key }) => [column, key]));
  const mapping = columns.map((column) => ({ ...column, key: chosen.get(column.column) ?? null }));
  const settled = input.mapping === null ? columns : mapping;
  const used = new Set<string>();
  for (const { key } of settled) {
    if (key === null) continue;
    const column = definition.columns.find((one) => one.key === key);
    if (!column) throw importsRefusals.noSuchColumn();
    if (used.has(key)) throw importsRefusals.columnTwice({ title: column.title });
    used.add(key);
  }
  const key = definition.columns.find((column) => column.key === definition.keyColumn);
  if (!used.has(definition.keyColumn)) throw importsRefusals.keyColumnMissing({ title: key?.title ?? '' });
  return [...settled];
}

/** The check of a table whose run is already marked: read, hold against the ledger, keep the outcome. */
async function checkTable(call: StagedCall, step: Step, table: SheetTable): Promise<ImportRunView> {
  const id = step.runId;
  const begun = performance.now();
  const { definition, mapping, lastHeaderLine } = await call.read(async (ctx) => {
    const run = await getRun(ctx, { id });
    return { definition: definitionOf(ctx, run.kind.kind), mapping: run.mapping, lastHeaderLine: run.heading.lastLine };
  });
  const lines = fillMerges(table.rows, table.merges, lastHeaderLine - 1);
  const rows = applyMapping(lines, keysByColumn(mapping), lastHeaderLine - 1);
  if (rows.length === 0) throw importsRefusals.noRows();
  const prepared = await call.read((ctx) => definition.prepare(ctx, rows));
  const read = refuseDuplicates(await readInTurns(rows, definition, prepared), definition);
  const keys = read.flatMap((row) => (row.key === null ? [] : [row.key]));
  const ledger = await call.read((ctx) => definition.current(ctx, keys));
  const judged = judgeRows(read, definition, prepared, ledger);
  const missing = await call.read((ctx) => findMissing(ctx, definition, judged));
  const written = toRows(judged, lines, missing);
  await writeRows(call, step, written, judged.length);
  const { changes, reasons, ...counts } = tally(judged, reasonLabel);
  return call.answer(async (ctx) => {
    await holdStep(ctx, step, 'checking');
    await patchRun(ctx, id, {
      status: 'checked',
      step_id: null,
      row_count: rows.length,
      ...counts,
      missing: missing.length,
      summary: JSON.stringify({ changes, reasons }),
      progress_done: rows.length,
      progress_total: rows.length,
      checked_at: ctx.clock.now(),
      check_ms: Math.round(performance.now() - begun),
    });
    ctx.audit.record({
      action: 'imports.check',
      entity: 'importRun',
      entityId: id,
      changes: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, [null, count]])),
    });
    return getRun(ctx, { id });
  });
}

const reasonLabel = (problem: ImportProblem): string =>
  problem.code in reasonLabels ? (reasonLabels[problem.code] ?? problem.why) : problem.why;

/** In turns, because thousands of rows, or few with long texts, would keep every other request waiting. */
async function readInTurns(rows: readonly MappedRow[], definition: ImportDefinition, prepared: unknown) {
  const read: ReadRow[] = [];
  for (const part of rowsInParts(rows, ({ values }) => charactersIn(Object.values(values)))) {
    read.push(...readRows(part, definition, prepared));
    await breathe();
  }
  return read;
}

async function findMissing(ctx: Ctx, definition: ImportDefinition, judged: readonly JudgedRow[]) {
  const accepted = judged
    .filter((row) => row.outcome !== 'refused')
    .map(({ line, key, draft, current }) => ({ line, key, draft, current }));
  const given = new Set(judged.map((row) => row.key));
  const expected = await definition.expected(ctx, accepted);
  return expected.filter((row) => !given.has(row.key));
}

type Missing = Awaited<ReturnType<typeof findMissing>>;

function toRows(judged: readonly JudgedRow[], lines: readonly FilledRow[], missing: Missing): NewRow[] {
  const none = { seen_version: null, problem_codes: [], problems: [], changes: [], before: null, after: null };
  const fromFile = judged.map((row, index) => ({
    ...rowOf(row),
    seq: index + 1,
    cells:
      row.outcome === 'refused'
        ? (lines[row.line - 1] ?? []).map((cell) => (cell === UNKNOWN ? null : plainCell(cell)))
        : null,
  }));
  const fromLedger = missing.map((row, index) => ({
    ...none,
    seq: judged.length + index + 1,
    line: null,
    key: row.key,
    label: row.label,
    outcome: 'missing',
    entity_id: row.id,
    cells: null,
  }));
  return [...fromFile, ...fromLedger];
}

function rowOf(row: JudgedRow): Omit<NewRow, 'seq' | 'cells'> {
  const isWritten = row.outcome === 'added' || row.outcome === 'changed';
  return {
    line: row.line,
    key: row.key.slice(0, 200),
    label: row.label.slice(0, 200),
    outcome: row.outcome,
    entity_id: row.current?.id ?? null,
    seen_version: row.current?.version ?? null,
    problem_codes: [...new Set(row.problems.map((problem) => problem.code))],
    problems: row.problems,
    changes: row.changes,
    before: isWritten ? (row.current?.draft ?? null) : null,
    after: isWritten ? row.draft : null,
  };
}

/** What a line keeps, in characters. */
const lengthOf = ({ cells, problems, changes, before, after }: NewRow): number =>
  JSON.stringify([cells, problems, changes, before, after]).length;

async function writeRows(call: StagedCall, step: Step, rows: readonly NewRow[], fromFile: number): Promise<void> {
  const id = step.runId;
  await call.write(async (ctx) => {
    await holdStep(ctx, step, 'checking');
    await deleteRows(ctx, id);
  });
  let written = 0;
  for (const part of rowsInParts(rows, lengthOf)) {
    written += part.length;
    await call.write(async (ctx) => {
      await holdStep(ctx, step, 'checking');
      await insertRows(ctx, id, part);
      const done = Math.min(written, fromFile);
      await patchRun(ctx, id, { progress_done: done, step_at: ctx.clock.now() });
    });
  }
}
