import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { settledStatus } from './imports.policy.ts';
import { definitionOf, getRun } from './imports.reads.ts';
import { lockRun, patchRun } from './imports.repo.ts';
import { refuseOthers } from './receive-file.ts';

/** 取り消す: gives up a file that was not applied. @throws imports.absent, imports.underWay, imports.notChecked */
export async function discardRun(ctx: Ctx, { id }: { id: string }): Promise<ImportRunView> {
  const run = await lockRun(ctx, id);
  if (!run) throw importsRefusals.absent();
  refuseOthers(ctx, definitionOf(ctx, run.kind));
  const status = settledStatus(run, ctx.clock.now());
  if (status === 'checking' || status === 'applying') throw importsRefusals.underWay();
  if (status !== 'uploaded' && status !== 'checked') throw importsRefusals.notChecked();
  await patchRun(ctx, id, { status: 'discarded', discarded_at: ctx.clock.now() });
  ctx.audit.record({
    action: 'imports.discard',
    entity: 'importRun',
    entityId: id,
    changes: { status: [run.status, 'discarded'] },
  });
  return getRun(ctx, { id });
}
