import { newId } from '#kernel/id.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/plan-work.ts';
import { inChange } from '#platform/use-case/staged-change.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { followUp, type LeftRow } from './follow-up.ts';
import type { Draft, ImportDefinition, ImportedChange, Seen } from './import-definition.public.ts';
import { settledStatus } from './imports.policy.ts';
import { definitionOf, getRun, rowsToWrite, type WrittenRow } from './imports.reads.ts';
import { holdRows, lockRun, patchRun, type RunRecord } from './imports.repo.ts';
import { planRows } from './plan-rows.ts';
import { refuseOthers } from './receive-file.ts';
import { beginning, type Carrying, holdStep, made, orBack, type Step } from './step.ts';

/** Rows named in a refusal. */
export const rowsNamed = 5;

/**
 * 反映する: every row that was not refused, all at one moment. It is worked out beforehand in turns and made in one short
 * transaction; nothing is written when the ledger has changed since the check for any of the rows. That transaction is also
 * held to how the run stands by it; what follows it is read at the end.
 * @throws imports.notChecked, imports.underWay, imports.nothingToApply, imports.ledgerChanged
 */
export async function applyRun(input: { id: string }, call: StagedCall): Promise<ImportRunView> {
  const step = { runId: input.id, stepId: newId() };
  await call.write(async (ctx) => {
    const { run } = await takeRun(ctx, input.id, 'checked');
    const rows = run.added + run.changed;
    if (rows === 0) throw importsRefusals.nothingToApply();
    await patchRun(ctx, run.id, { status: 'applying', ...beginning(ctx, step.stepId, rows) });
  });
  await carryOutApply({ ...call, make: (work) => call.answer(work) }, step);
  return call.read((ctx) => getRun(ctx, input));
}

/** The commit from wherever it stands: also what a job does that carries on after a crash. */
export async function carryOutApply(call: Carrying, step: Step): Promise<void> {
  await orBack(call, step, 'checked', commit(call, step));
  await followUp(call, step);
}

async function commit(call: Carrying, step: Step): Promise<void> {
  const { definition, rows, by } = await call.read(async (ctx) => {
    const run = await getRun(ctx, { id: step.runId });
    return {
      definition: definitionOf(ctx, run.kind.kind),
      rows: await rowsToWrite(ctx, step.runId),
      by: { runNo: run.runNo },
    };
  });
  const keys = rows.map((row) => row.key);
  await call.read(async (ctx) => refuseChanged(rows, await versionsOf(ctx, definition, keys)));
  await inChange(call, async (change) => {
    const plan = await planRows(call, step, { definition, change }, rows.map(toChange), (ctx, part) =>
      definition.apply(ctx, part, by),
    );
    await made(call, (ctx) => makeVisible(ctx, step, { definition, rows, plan }));
  });
}

/** Holds the run when it stands where the step begins. @throws imports.absent, imports.underWay, imports.notChecked */
export async function takeRun(ctx: Ctx, id: string, from: 'checked' | 'applied') {
  const run = await lockRun(ctx, id);
  if (!run) throw importsRefusals.absent();
  const definition = definitionOf(ctx, run.kind);
  refuseOthers(ctx, definition);
  const status = settledStatus(run, ctx.clock.now());
  const isUnderWay = status === 'checking' || status === 'applying' || status === 'undoing' || run.following !== null;
  if (isUnderWay) throw importsRefusals.underWay();
  if (status !== from) throw importsRefusals.notChecked();
  return { run, definition };
}

interface Commit {
  readonly definition: ImportDefinition;
  readonly rows: readonly WrittenRow[];
  readonly plan: Pick<PlannedWork, 'carryOut'>;
}

/** The one transaction that others see: statements worked out before, on rows that still stand as they were read. */
async function makeVisible(ctx: Ctx, step: Step, { definition, rows, plan }: Commit): Promise<ImportRunView> {
  const run = await holdStep(ctx, step, 'applying');
  const keys = rows.map((row) => row.key);
  await holdRows(ctx, definition.table, idsOf(rows));
  refuseChanged(rows, await versionsOf(ctx, definition, keys));
  await plan.carryOut(ctx);
  const left = await versionsOf(ctx, definition, keys);
  await patchRun(ctx, run.id, {
    status: 'applied',
    applied_at: ctx.clock.now(),
    applied_by_name: ctx.actor.name,
    following: JSON.stringify(keys.flatMap((key) => leftRow(key, left.get(key)))),
  });
  recordCommit(ctx, run, definition);
  return getRun(ctx, { id: run.id });
}

export const idsOf = (rows: readonly WrittenRow[]) => rows.flatMap((row) => row.entity_id ?? []);

/** Which records stand behind these keys now, and in which state. */
export const versionsOf = (ctx: Ctx, definition: ImportDefinition, keys: readonly string[]) =>
  definition.versions ? definition.versions(ctx, keys) : definition.current(ctx, keys);

const leftRow = (key: string, row: Seen | undefined): LeftRow[] => (row ? [[key, row.id, row.version]] : []);

export const toChange = (row: WrittenRow): ImportedChange => ({
  key: row.key,
  id: row.entity_id,
  version: row.seen_version,
  before: row.before as Draft | null,
  after: (row.after ?? {}) as Draft,
});

/** What the check saw must still be so. @throws imports.ledgerChanged */
function refuseChanged(rows: readonly WrittenRow[], ledger: ReadonlyMap<string, Seen>): void {
  const changed = rows.filter((row) => {
    const now = ledger.get(row.key);
    return (now?.id ?? null) !== row.entity_id || (now?.version ?? null) !== row.seen_version;
  });
  if (changed.length === 0) return;
  throw importsRefusals.ledgerChanged({
    count: changed.length,
    first: changed.slice(0, rowsNamed).map((row) => row.key),
  });
}

function recordCommit(ctx: Ctx, run: RunRecord, definition: ImportDefinition): void {
  ctx.audit.record({
    action: 'imports.apply',
    entity: 'importRun',
    entityId: run.id,
    changes: {
      kind: [null, definition.kind],
      added: [null, run.added],
      changed: [null, run.changed],
      file: [null, run.file_name],
      sha256: [null, run.sha256],
    },
  });
}
