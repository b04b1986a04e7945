import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { type AssetRef, findAsset } from '#features/assets/server/assets.public.ts';
import { unscopedPerson } from '#features/people/server/find-person.public.ts';
import { about, madeOnce, openRecord } from '#features/records/server/open-record.public.ts';
import type { RowOf } from '#features/records/server/own-row.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { mayTake } from '#kernel/process.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type RecallKind, recallProcess } from '../contract/recall.process.ts';
import type { RecallDraft } from '../contract/recall.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { recallsRefusals as refused } from '../contract/recalls.refusals.ts';
import { getRecall } from './get-recall.ts';
import { recallKind, tellRule } from './recall.kind.ts';
import { recallSteps } from './recall-steps.ts';
import { findRecall, unscopedOpenRecall } from './recalls.repo.ts';

export interface NewRecall {
  readonly id?: string | undefined;
  readonly kind: RecallKind;
  readonly said: string;
  readonly action: string;
  readonly row: Omit<RowOf<'recalls'>, 'asset_id' | 'kind'>;
}

/** Two who find the same device, and 県 who gives up all of its class, come one after the other. */
export const oneAfterTheOther = (ctx: Ctx): Promise<void> => lockUntilCommit(ctx, 'recalls');

/** A device that is with somebody, once: its 所属 is to be told (§4-9). @throws recalls.notInUse, alreadyOpen */
export async function openRecall(ctx: Ctx, device: AssetRef, { id, kind, said, action, row }: NewRecall) {
  const tag = device.assetTag;
  if (device.status !== 'inUse') throw refused.notInUse({ tag, status: assetsWords.statuses[device.status] });
  await oneAfterTheOther(ctx);
  const open = await unscopedOpenRecall(ctx, device.id);
  if (open) throw refused.alreadyOpen({ tag, number: open.number });
  const user = device.userId ? await unscopedPerson(ctx, device.userId) : undefined;
  return openRecord(ctx, recallKind, {
    id,
    title: words.heading(tag, kind, user?.name ?? ''),
    requesterId: user?.id ?? null,
    departmentId: device.departmentId ?? user?.department_id ?? null,
    siteId: device.siteId,
    subjects: about([device.id]),
    clocks: { tell: tellRule, due: row.due_on ? onDay(String(row.due_on)) : null },
    entry: { body: said, shared: true },
    action,
    row: { asset_id: device.id, kind, ...row },
  });
}

/**
 * 使われていない機器を届ける: found during an enquiry, at a stock-taking, by its own 所属 (§4-9).
 * @throws recalls.assetUnknown, lastUsedAhead, notInUse, alreadyOpen
 */
export const reportIdle = madeOnce({ find: findRecall, get: getRecall }, async (ctx, draft: RecallDraft) => {
  const { id, reason, lastUsedOn } = draft;
  const day = today(ctx.clock.now());
  if (lastUsedOn && lastUsedOn > day) throw refused.lastUsedAhead();
  const tag = normalizeAssetTag(draft.assetTag);
  const device = await findAsset(ctx, { tag });
  if (!device) throw refused.assetUnknown({ tag });
  const said = words.said.found(reason, lastUsedOn ? formatMonthDay(lastUsedOn) : '');
  const row = { found_on: day, last_used_on: lastUsedOn, reason };
  return openRecall(ctx, device, { id, kind: 'idle', said, action: 'recalls.report', row });
});

interface Moved {
  readonly assetId: string;
  readonly kind: string;
}

/** The collection that was ordered ends its recall; a device that came back by another way is looked at and pressed by hand. */
export async function hearMove(ctx: Ctx, { assetId, kind }: Moved): Promise<void> {
  if (kind !== 'collected' || !mayTake(ctx.actor, recallProcess.steps.finish)) return;
  const open = await unscopedOpenRecall(ctx, assetId);
  const one = open && (await findRecall(ctx, open.id));
  if (one?.collection_id && one.came_back)
    await recallSteps.finish(ctx, { id: one.id, version: one.version, form: { note: '' } });
}
