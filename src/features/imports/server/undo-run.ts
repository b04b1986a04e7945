import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { rowsNamed, takeRun, toChange, versionsOf } from './apply-run.ts';
import type { ImportDefinition } from './import-definition.public.ts';
import { isUndoable } from './imports.policy.ts';
import { definitionOf, getRun, rowsToWrite, type WrittenRow } from './imports.reads.ts';
import { lockRun, markUndone, patchRun } from './imports.repo.ts';

/**
 * 元に戻す, within 30 days: puts the former values back and removes what was new, in one transaction. Rows that changed
 * since, or that others refer to, stop it; with `keepChanged` they stay and the rest goes back.
 * @throws imports.notUndoable, imports.undoBlocked, imports.underWay
 */
export async function undoRun(input: { id: string; keepChanged: boolean }, call: StagedCall): Promise<ImportRunView> {
  await call.write(async (ctx) => {
    const { run } = await takeRun(ctx, input.id, 'applied');
    if (!isUndoable(run, ctx.clock.now())) throw importsRefusals.notUndoable();
    await patchRun(ctx, run.id, { status: 'undoing', step_at: ctx.clock.now() });
  });
  let isDone = false;
  try {
    await call.write((ctx) => takeBack(ctx, input));
    isDone = true;
  } finally {
    if (!isDone) await call.write((ctx) => patchRun(ctx, input.id, { status: 'applied' }));
  }
  return call.read((ctx) => getRun(ctx, input));
}

async function takeBack(ctx: Ctx, input: { id: string; keepChanged: boolean }): Promise<void> {
  const run = await lockRun(ctx, input.id);
  if (run?.status !== 'undoing') throw importsRefusals.notUndoable();
  const definition = definitionOf(ctx, run.kind);
  const rows = await rowsToWrite(ctx, input.id);
  const blocked = await blockedKeys(ctx, definition, rows);
  if (blocked.size > 0 && !input.keepChanged) {
    throw importsRefusals.undoBlocked({ count: blocked.size, first: [...blocked].slice(0, rowsNamed) });
  }
  const free = rows.filter((row) => !blocked.has(row.key));
  const changes = free.map((row) => ({ ...toChange(row), version: row.left_version }));
  await definition.undo(ctx, changes, { runNo: run.run_no });
  await markUndone(
    ctx,
    run.id,
    free.map((row) => row.key),
  );
  await patchRun(ctx, run.id, {
    status: 'undone',
    undone_at: ctx.clock.now(),
    undone_by_name: ctx.actor.name,
    undo_kept: blocked.size,
  });
  ctx.audit.record({
    action: 'imports.undo',
    entity: 'importRun',
    entityId: run.id,
    changes: { rows: [null, free.length], kept: [null, blocked.size] },
  });
}

/** Rows someone has changed since the commit, and new ones that others point at by now. */
async function blockedKeys(ctx: Ctx, definition: ImportDefinition, rows: readonly WrittenRow[]): Promise<Set<string>> {
  const ledger = await versionsOf(
    ctx,
    definition,
    rows.map((row) => row.key),
  );
  const changed = rows.filter((row) => {
    const now = ledger.get(row.key);
    return now?.id !== row.entity_id || now?.version !== row.left_version;
  });
  const added = rows.filter((row) => row.outcome === 'added');
  const used = await definition.inUse(
    ctx,
    added.flatMap((row) => row.entity_id ?? []),
  );
  const held = added.filter((row) => used.has(row.entity_id ?? ''));
  return new Set([...changed, ...held].map((row) => row.key));
}
