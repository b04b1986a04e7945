import { definitionOf } from '#features/imports/server/imports.reads.ts';
import { ledgerBook } from '#features/imports/server/ledger-book.public.ts';
import { type Actor, systemActor } from '#kernel/actor.ts';
import type { Config } from '#platform/config.ts';
import { closeBookWriter, writeBook } from '#platform/sheets/write-book.ts';
import { type Runtime, runRead } from '#platform/use-case/run.ts';
import { fillSlots, refuseUnknownLedger, withRuntime } from './cli-call.ts';
import { writeResult } from './files.ts';

/** Writes a ledger as the workbook that `import` takes back unchanged. Gives the number of rows; leaves a record. */
export async function runExport(
  runtime: Runtime,
  { kind, path, actor }: { kind: string; path: string; actor: Actor },
): Promise<number> {
  fillSlots();
  const { book, rows } = await runRead(runtime, { actor, effect: 'export' }, async (ctx) => {
    const made = await ledgerBook(ctx, definitionOf(ctx, kind), null);
    const count = made.sheets[0]?.rows.length ?? 0;
    ctx.audit.record({ action: 'imports.exportLedger', entity: kind, entityId: '*', changes: { rows: [null, count] } });
    return { book: made, rows: count };
  });
  await writeResult(path, await writeBook(book));
  return rows;
}

/** `madoguchi export <kind> <out.xlsx>` */
export async function exportCommand(config: Config, kind: string, path: string): Promise<void> {
  refuseUnknownLedger(kind);
  await withRuntime(config, async (runtime) => {
    const rows = await runExport(runtime, { kind, path, actor: systemActor });
    console.log(`${rows.toLocaleString('ja-JP')}行を ${path} に書きました。`);
  }).finally(() => closeBookWriter());
}
