import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PatchView, patchView, patchWave } from '../contract/patch.ts';
import { patchTargetRules } from '../contract/patch-targets.data.ts';
import { patchKind } from './patch.kind.ts';
import { findPatch, listWaves, readBeside, unscopedCountDevices } from './patch.reads.ts';

/** One patch with its tests, its waves and the reader's next steps. @throws records.absent */
export async function getPatch(ctx: Ctx, { id }: { id: string }): Promise<PatchView> {
  const patch = await findPatch(ctx, id);
  if (!patch) throw recordsRefusals.absent();
  const { target, kind, knowledge_id, manual_title } = patch;
  return patchView.parse({
    ...camelRow(patch),
    ...(await recordPage(ctx, patchKind, patch)),
    ...(await readBeside(ctx, patch)),
    waves: patchWave.array().parse((await listWaves(ctx, patch)).map(camelRow)),
    today: today(ctx.clock.now()),
    inLedger: await unscopedCountDevices(ctx, target),
    channels: patchTargetRules[target].channels[kind],
    manual: knowledge_id && manual_title !== null ? { id: knowledge_id, title: manual_title } : null,
  });
}
