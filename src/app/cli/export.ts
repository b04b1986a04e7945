import { definitionOf } from '#features/imports/server/imports.reads.ts';
import { ledgerBook } from '#features/imports/server/ledger-book.public.ts';
import { type Actor, systemActor } from '#kernel/actor.ts';
import type { Config } from '#platform/config.ts';
import { closeBookWriter, writeBook } from '#platform/sheets/write-book.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runRead } from '#platform/use-case/run.ts';
import { fillSlots, refuseUnknownLedger, withRuntime } from './cli-call.ts';
import { writeResult } from './files.ts';

/** Writes a ledger as the workbook that `import` takes back unchanged. Gives the number of rows; leaves a record. */
export async function runExport(
  runtime: Runtime,
  { kind, path, actor }: { kind: string; path: string; actor: Actor },
): Promise<number> {
  fillSlots();
  const read = <T>(work: (ctx: Ctx) => Promise<T>) => runRead(runtime, { actor, effect: 'export' }, work);
  const { definition, keys } = await read(async (ctx) => {
    const one = definitionOf(ctx, kind);
    const all = await one.keys(ctx);
    const changes = { rows: [null, all.length] } as const;
    ctx.audit.record({ action: 'imports.exportLedger', entity: kind, entityId: '*', changes });
    return { definition: one, keys: all };
  });
  await writeResult(path, await writeBook(await ledgerBook(read, definition, keys)));
  return keys.length;
}

/** `madoguchi export <kind> <out.xlsx>` */
export async function exportCommand(config: Config, kind: string, path: string): Promise<void> {
  refuseUnknownLedger(kind);
  await withRuntime(config, async (runtime) => {
    const rows = await runExport(runtime, { kind, path, actor: systemActor });
    console.log(`${rows.toLocaleString('ja-JP')}行を ${path} に書きました。`);
  }).finally(() => closeBookWriter());
}
