import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import type { Draft, ImportDefinition, ImportedChange, Seen } from './import-definition.public.ts';
import { settledStatus } from './imports.policy.ts';
import { definitionOf, getRun, rowsToWrite, type WrittenRow } from './imports.reads.ts';
import { lockRun, markLeft, patchRun, type RunRecord } from './imports.repo.ts';
import { refuseOthers } from './receive-file.ts';

/** Rows named in a refusal. */
export const rowsNamed = 5;

/**
 * 反映する: every row that was not refused, in one transaction. Nothing is written when the ledger has changed since the
 * check for any of them.
 * @throws imports.notChecked, imports.underWay, imports.nothingToApply, imports.ledgerChanged
 */
export async function applyRun(input: { id: string }, call: StagedCall): Promise<ImportRunView> {
  await call.write(async (ctx) => {
    const { run } = await takeRun(ctx, input.id, 'checked');
    if (run.added + run.changed === 0) throw importsRefusals.nothingToApply();
    await patchRun(ctx, run.id, { status: 'applying', step_at: ctx.clock.now() });
  });
  let isDone = false;
  try {
    await call.write((ctx) => commitRun(ctx, input.id));
    isDone = true;
  } finally {
    if (!isDone) await call.write((ctx) => patchRun(ctx, input.id, { status: 'checked' }));
  }
  return call.read((ctx) => getRun(ctx, input));
}

/** Holds the run when it stands where the step begins. @throws imports.absent, imports.underWay, imports.notChecked */
export async function takeRun(ctx: Ctx, id: string, from: 'checked' | 'applied') {
  const run = await lockRun(ctx, id);
  if (!run) throw importsRefusals.absent();
  const definition = definitionOf(ctx, run.kind);
  refuseOthers(ctx, definition);
  const status = settledStatus(run, ctx.clock.now());
  if (status === 'checking' || status === 'applying' || status === 'undoing') throw importsRefusals.underWay();
  if (status !== from) throw importsRefusals.notChecked();
  return { run, definition };
}

/** The commit itself, inside its one transaction. */
async function commitRun(ctx: Ctx, id: string): Promise<void> {
  const run = await lockRun(ctx, id);
  if (run?.status !== 'applying') throw importsRefusals.notChecked();
  const definition = definitionOf(ctx, run.kind);
  const rows = await rowsToWrite(ctx, id);
  const keys = rows.map((row) => row.key);
  refuseChanged(rows, await versionsOf(ctx, definition, keys));
  await definition.apply(ctx, rows.map(toChange), { runNo: run.run_no });
  const left = await versionsOf(ctx, definition, keys);
  await markLeft(
    ctx,
    id,
    keys.flatMap((key) => leftRow(key, left.get(key))),
  );
  await patchRun(ctx, id, { status: 'applied', applied_at: ctx.clock.now(), applied_by_name: ctx.actor.name });
  recordCommit(ctx, run, definition);
}

/** Which records stand behind these keys now, and in which state. */
export const versionsOf = (ctx: Ctx, definition: ImportDefinition, keys: readonly string[]) =>
  definition.versions ? definition.versions(ctx, keys) : definition.current(ctx, keys);

const leftRow = (key: string, row: Seen | undefined) => (row ? [{ key, id: row.id, version: row.version }] : []);

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
