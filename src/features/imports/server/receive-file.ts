import { today } from '#kernel/calendar/civil.ts';
import { fiscalYear, fiscalYearLabel } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { recordFile } from '#platform/files/file-records.ts';
import { sha256InTurns } from '#platform/files/hash-in-turns.ts';
import { safeName } from '#platform/files/safe-name.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { SheetTable } from '#platform/sheets/parse-sheet.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { columnLetters } from '#platform/sheets/xlsx-adapter.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { HiddenParts, ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import type { ImportDefinition } from './import-definition.public.ts';
import { mayRun } from './imports.policy.ts';
import { definitionOf, getRun, unscopedFileKey } from './imports.reads.ts';
import { findMapping, findRun, insertRun, lockRun, nextSerial, patchRun } from './imports.repo.ts';
import { headingSignature, type ReadHeader, readHeader, withRemembered } from './mapping.rules.ts';

const sheetTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/**
 * ファイル: takes the file in, keeps it, and reads its headings. Nothing is checked yet.
 * @throws imports.unknownKind, imports.noRows; sheets.* for what cannot be read as a table
 */
export async function uploadFile(input: { kind: string; file: File }, call: StagedCall): Promise<ImportRunView> {
  await call.read(async (ctx) => refuseOthers(ctx, definitionOf(ctx, input.kind)));
  const bytes = await input.file.bytes();
  const { open } = await readFile(call, { kind: input.kind, fileName: input.file.name, bytes, keep: true });
  return call.answer(async (ctx) => getRun(ctx, { id: await open(ctx) }));
}

export interface ReceivedFile {
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether the bytes go into the file store, so that the check can be repeated. */
  readonly keep: boolean;
}

/** Reads the headings and opens a run. Gives its id and the table, for a caller that goes on at once. */
export async function receiveFile(call: StagedCall, file: ReceivedFile): Promise<{ id: string; table: SheetTable }> {
  const { open, table } = await readFile(call, file);
  return { id: await call.write(open), table };
}

/** The table, the bytes kept where they are to be, and what is left to do in a transaction: the run that it opens. */
async function readFile(call: StagedCall, file: ReceivedFile) {
  const table = await readSheet(file.bytes, { fileName: file.fileName });
  const storageKey = file.keep ? await call.services.putFile(file.bytes) : null;
  const sha256 = await sha256InTurns(file.bytes);
  const open = async (ctx: Ctx): Promise<string> => {
    const definition = definitionOf(ctx, file.kind);
    const header = await headerOf(ctx, definition, table);
    return openRun(ctx, { definition, file, table, header, storageKey, sha256 });
  };
  return { table, open };
}

interface Opening {
  readonly definition: ImportDefinition;
  readonly file: ReceivedFile;
  readonly table: SheetTable;
  readonly header: ReadHeader;
  readonly storageKey: string | null;
  readonly sha256: string;
}

async function openRun(ctx: Ctx, { definition, file, table, header, storageKey, sha256 }: Opening): Promise<string> {
  const now = ctx.clock.now();
  const year = fiscalYear(today(now));
  const fileName = safeName(file.fileName, [table.format]);
  const kept = storageKey === null ? null : await recordFile(ctx, inspected(file, table, fileName, sha256), storageKey);
  const runNo = await nextRunNo(ctx, year);
  const run = await insertRun(ctx, {
    id: newId(),
    run_no: runNo,
    kind: definition.kind,
    status: 'uploaded',
    file_name: fileName,
    file_size: file.bytes.byteLength,
    sha256,
    file_id: kept?.id ?? null,
    ...sheetColumns(table, header),
    step_at: now,
    uploaded_at: now,
    uploaded_by: ctx.actor.id,
    uploaded_by_name: ctx.actor.name,
  });
  ctx.audit.record({
    action: 'imports.upload',
    entity: 'importRun',
    entityId: run.id,
    changes: { runNo: [null, runNo], kind: [null, definition.kind], file: [null, fileName], sha256: [null, sha256] },
  });
  return run.id;
}

const inspected = (file: ReceivedFile, table: SheetTable, fileName: string, sha256: string) => ({
  safeName: fileName,
  mediaType: sheetTypes[table.format],
  kind: 'sheet' as const,
  inlineAllowed: false,
  byteLength: file.bytes.byteLength,
  sha256,
});

async function nextRunNo(ctx: Ctx, year: number): Promise<string> {
  const serial = await nextSerial(ctx, year);
  return `I${fiscalYearLabel(year).slice(1)}-${String(serial).padStart(4, '0')}`;
}

function sheetColumns(table: SheetTable, header: ReadHeader) {
  return {
    sheet_names: JSON.stringify(table.sheetNames),
    sheet_name: table.sheetName,
    first_header_line: header.firstLine,
    last_header_line: header.lastLine,
    mapping: JSON.stringify(header.mapping),
    row_count: Math.max(table.rows.length - header.lastLine, 0),
    hidden: JSON.stringify(hiddenOf(table, header)),
  };
}

const linesNamed = 5;

/** What the one who looked at the sheet did not see of what is taken in: lines as Excel counts, columns by heading. */
function hiddenOf(table: SheetTable, header: ReadHeader): HiddenParts {
  const lines = table.hiddenRows.map((row) => row + 1).filter((line) => line > header.lastLine);
  const hidden = new Set(table.hiddenColumns);
  const columns = header.mapping.filter(({ column }) => hidden.has(column));
  return { rows: lines.length, lines: lines.slice(0, linesNamed), columns: columns.map(({ heading }) => heading) };
}

/** The headings, read as files with the same ones were read last time. @throws imports.noRows */
async function headerOf(ctx: Ctx, definition: ImportDefinition, table: SheetTable): Promise<ReadHeader> {
  const nameless = (column: number) => words.headingless(columnLetters(column));
  const header = readHeader(table, definition.columns, nameless);
  if (table.rows.length <= header.lastLine) throw importsRefusals.noRows();
  const remembered = await findMapping(ctx, definition.kind, headingSignature(header.mapping));
  return remembered ? { ...header, mapping: withRemembered(header.mapping, remembered) } : header;
}

/** シートを選ぶ: reads another sheet of the same workbook. @throws imports.fileGone, imports.notChecked */
export async function chooseSheet(input: { id: string; sheetName: string }, call: StagedCall): Promise<ImportRunView> {
  const { bytes, fileName } = await storedFile(call, input.id);
  const table = await readSheet(bytes, { fileName, sheetName: input.sheetName });
  return call.answer(async (ctx) => {
    const run = await lockRun(ctx, input.id);
    if (!run || (run.status !== 'uploaded' && run.status !== 'checked')) throw importsRefusals.notChecked();
    const header = await headerOf(ctx, definitionOf(ctx, run.kind), table);
    await patchRun(ctx, run.id, { ...sheetColumns(table, header), status: 'uploaded', step_at: ctx.clock.now() });
    ctx.audit.record({
      action: 'imports.chooseSheet',
      entity: 'importRun',
      entityId: run.id,
      changes: { sheet: [run.sheet_name, table.sheetName] },
    });
    return getRun(ctx, input);
  });
}

/** The bytes of a run's file, for someone who may run it. @throws imports.absent, imports.fileGone */
export async function storedFile(call: StagedCall, id: string) {
  const { key, fileName, sheetName } = await call.read(async (ctx) => {
    const run = await findRun(ctx, id);
    if (!run) throw importsRefusals.absent();
    refuseOthers(ctx, definitionOf(ctx, run.kind));
    return { key: await unscopedFileKey(ctx, run.file_id), fileName: run.file_name, sheetName: run.sheet_name };
  });
  if (key === null) throw importsRefusals.fileGone();
  return { bytes: await call.services.getFile(key), fileName, sheetName };
}

/** @throws imports.absent for those who may see but not run this kind */
export function refuseOthers(ctx: Ctx, definition: ImportDefinition): void {
  if (!mayRun(ctx.actor, definition)) throw importsRefusals.absent();
}
