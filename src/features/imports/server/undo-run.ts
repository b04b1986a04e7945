import { newId } from '#kernel/id.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/plan-work.ts';
import { inChange } from '#platform/use-case/staged-change.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { idsOf, rowsNamed, takeRun, toChange, versionsOf } from './apply-run.ts';
import { followUp } from './follow-up.ts';
import type { ImportDefinition } from './import-definition.public.ts';
import { isUndoable } from './imports.policy.ts';
import { definitionOf, getRun, rowsToWrite, type WrittenRow } from './imports.reads.ts';
import { findRun, holdRows, patchRun } from './imports.repo.ts';
import { planRows } from './plan-rows.ts';
import { beginning, type Carrying, holdStep, made, orBack, type Step } from './step.ts';

/**
 * 元に戻す, within 30 days: puts the former values back and takes out what was new, all at one moment. Rows that changed
 * since, or that others refer to, stop it; with `keepChanged` they stay and the rest goes back.
 * @throws imports.notUndoable, imports.undoBlocked, imports.underWay
 */
export async function undoRun(input: { id: string; keepChanged: boolean }, call: StagedCall): Promise<ImportRunView> {
  const step = { runId: input.id, stepId: newId() };
  await call.write(async (ctx) => {
    const { run } = await takeRun(ctx, input.id, 'applied');
    if (!isUndoable(run, ctx.clock.now())) throw importsRefusals.notUndoable();
    const begun = beginning(ctx, step.stepId, run.added + run.changed);
    await patchRun(ctx, run.id, { status: 'undoing', keep_changed: input.keepChanged, ...begun });
  });
  await carryOutUndo({ ...call, make: (work) => call.answer(work) }, step);
  return call.read((ctx) => getRun(ctx, input));
}

/** The undo from wherever it stands: also what a job does that carries on after a crash. */
export async function carryOutUndo(call: Carrying, step: Step): Promise<void> {
  await orBack(call, step, 'applied', takeBack(call, step));
  await followUp(call, step);
}

async function takeBack(call: Carrying, step: Step): Promise<void> {
  const { definition, runNo, rows, blocked, keepChanged } = await call.read((ctx) => readRows(ctx, step.runId));
  if (blocked.size > 0 && !keepChanged) throw undoBlocked(blocked);
  const free = rows.filter((row) => !blocked.has(row.key));
  const changes = free.map((row) => ({ ...toChange(row), version: row.left_version }));
  await inChange(call, async (change) => {
    const plan = await planRows(call, step, { definition, change }, changes, (ctx, part) =>
      definition.undo(ctx, part, { runNo }),
    );
    await made(call, (ctx) => makeVisible(ctx, step, { definition, free, kept: blocked.size, plan }));
  });
}

async function readRows(ctx: Ctx, id: string) {
  const run = await findRun(ctx, id);
  if (!run) throw importsRefusals.absent();
  const definition = definitionOf(ctx, run.kind);
  const rows = await rowsToWrite(ctx, id);
  const blocked = await blockedKeys(ctx, definition, rows);
  return { definition, runNo: run.run_no, rows, blocked, keepChanged: run.keep_changed };
}

/** Capped: the first few by name, with how many there are. */
const undoBlocked = (blocked: ReadonlySet<string>) =>
  importsRefusals.undoBlocked({ count: blocked.size, first: [...blocked].slice(0, rowsNamed) });

interface TakingBack {
  readonly definition: ImportDefinition;
  readonly free: readonly WrittenRow[];
  readonly kept: number;
  readonly plan: Pick<PlannedWork, 'carryOut'>;
}

/** The one transaction that others see. Whatever changed while it was worked out stops it as before. */
async function makeVisible(ctx: Ctx, step: Step, { definition, free, kept, plan }: TakingBack): Promise<ImportRunView> {
  const run = await holdStep(ctx, step, 'undoing');
  await holdRows(ctx, definition.table, idsOf(free));
  const blocked = await blockedKeys(ctx, definition, free);
  if (blocked.size > 0) throw undoBlocked(blocked);
  await plan.carryOut(ctx);
  await patchRun(ctx, run.id, {
    status: 'undone',
    undone_at: ctx.clock.now(),
    undone_by_name: ctx.actor.name,
    undo_kept: kept,
    following: JSON.stringify(free.map((row) => [row.key, row.entity_id, null])),
  });
  ctx.audit.record({
    action: 'imports.undo',
    entity: 'importRun',
    entityId: run.id,
    changes: { rows: [null, free.length], kept: [null, kept] },
  });
  return getRun(ctx, { id: run.id });
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
  const used = await definition.inUse(ctx, idsOf(added));
  const held = added.filter((row) => used.has(row.entity_id ?? ''));
  return new Set([...changed, ...held].map((row) => row.key));
}
