import { basename } from 'node:path';
import type { ImportRunView } from '#features/imports/contract/import-run.ts';
import { importsWords } from '#features/imports/contract/imports.messages.ts';
import { applyRun } from '#features/imports/server/apply-run.ts';
import { checkFile } from '#features/imports/server/check-run.ts';
import { receiveFile } from '#features/imports/server/receive-file.ts';
import { resultBook } from '#features/imports/server/result-book.ts';
import { type Actor, systemActor } from '#kernel/actor.ts';
import type { Config } from '#platform/config.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { closeBookWriter, writeBook } from '#platform/sheets/write-book.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import { commandCall, fillSlots, refuseUnknownLedger, withRuntime } from './cli-call.ts';
import { readGiven, writeResult } from './files.ts';

export interface ImportOptions {
  /** departments, staff, sites, assets. */
  readonly kind: string;
  /** Path of the workbook or CSV. */
  readonly file: string;
  readonly actor: Actor;
  /** Without it the file is only checked. */
  readonly apply?: boolean;
  /** Where the workbook of refused rows goes, when there are any. */
  readonly resultPath?: string | null;
}

/**
 * Takes a file into a ledger without a browser: the same dry run, the same one commit, the same history.
 * @throws Refused in words, as the screens do
 */
export async function runImport(runtime: Runtime, options: ImportOptions): Promise<ImportRunView> {
  fillSlots();
  const call = commandCall(runtime, options.actor);
  const bytes = await readGiven(options.file);
  const file = { kind: options.kind, fileName: basename(options.file), bytes, keep: false };
  const { id, table } = await receiveFile(call, file);
  const checked = await checkFile({ id, mapping: null }, call, async () => table);
  if (options.resultPath && checked.counts.refused > 0) {
    const { book } = await call.read((ctx) => resultBook(ctx, id));
    await writeResult(options.resultPath, await writeBook(book));
  }
  const writes = checked.counts.added + checked.counts.changed > 0;
  return options.apply && writes ? applyRun({ id }, call) : checked;
}

/** `madoguchi import <kind> <file> [--apply] [--result out.xlsx]` */
export async function importCommand(
  config: Config,
  kind: string,
  file: string,
  options: { apply: boolean; result?: string },
): Promise<void> {
  const resultPath = options.result ?? null;
  refuseUnknownLedger(kind);
  // Before a database is opened for it.
  await readGiven(file);
  await withRuntime(config, async (runtime) => {
    const run = await runImport(runtime, { kind, file, actor: systemActor, apply: options.apply, resultPath });
    console.log(told(run));
    if (resultPath !== null && run.counts.refused > 0)
      console.log(`行ごとの結果を ${resultPath} に書きました。初めのシートが、拒否した行とその理由です。`);
    if (run.counts.refused > 0) process.exitCode = 2;
  }).finally(() => Promise.all([closeSheetReader(), closeBookWriter()]));
}

/** What is doubtful about the line that was read as the heading; nobody is asked here, so the doubts are told with it. */
function headingTold({ heading, mapping }: ImportRunView): string[] {
  const { readAs, unknownHeading, dataLike } = importsWords.mapping;
  const more = heading.texts.length < mapping.filter((one) => !one.isNameless).length;
  return [
    `  ${readAs({ ...heading, more })}`,
    ...(heading.isUnknown ? [`  ${unknownHeading}`] : []),
    ...(heading.dataLike.length > 0 ? [`  ${dataLike(heading.dataLike)}`] : []),
  ];
}

function told(run: ImportRunView): string {
  const { runNo, kind, status, rowCount, counts, reasons, hidden } = run;
  const { added, changed, unchanged, refused, missing } = counts;
  const isApplied = status === 'applied';
  const done = isApplied ? `${added + changed}行を反映しました` : '検証しました。台帳は変わっていません';
  const why = reasons.map((reason) => `  ${reason.label}：${reason.count}行`);
  return [
    `${runNo} ${kind.title} ${rowCount}行　${done}。`,
    `  追加 ${added}、変更 ${changed}、変更なし ${unchanged}、拒否 ${refused}、台帳にあってファイルにない ${missing}`,
    ...why,
    ...headingTold(run),
    ...(hidden.rows > 0 || hidden.columns.length > 0 ? [`  ${importsWords.check.hidden(hidden)}`] : []),
  ].join('\n');
}
