import type { z } from 'zod';
import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type MobileSettings, mobileSettings, type UpkeepRow, type upkeepDraft } from '../contract/mobile.contract.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { insertSettings, insertUpkeeps } from './mobile.repo.ts';
import { listUpkeeps, readSettings } from './upkeep.reads.ts';

const statuses: Readonly<Record<string, string>> = assetsWords.statuses;

/** The mobile PCs for lending, as a screen shows them. */
export async function readUpkeeps(ctx: Ctx): Promise<UpkeepRow[]> {
  return (await listUpkeeps(ctx)).map((row) => ({ ...row, status: statuses[row.status] ?? row.status }));
}

/** 点検を記録 (§7-3): every item of the checklist, on one device or many. @throws mobile.itemsLeft, faultUntold, notForLending */
export async function recordUpkeep(ctx: Ctx, draft: z.output<typeof upkeepDraft>): Promise<UpkeepRow[]> {
  const missing = words.upkeep.items.filter((item) => !draft.checked.includes(item));
  if (missing.length > 0) throw refused.itemsLeft({ missing });
  if (draft.result === 'fault' && draft.note === '') throw refused.faultUntold();
  const known = new Set((await listUpkeeps(ctx)).map(({ id }) => id));
  if (draft.assetIds.some((id) => !known.has(id))) throw refused.notForLending();
  const { result, note } = draft;
  await insertUpkeeps(ctx, draft.assetIds, { result, note, checked: [...words.upkeep.items] });
  for (const entityId of draft.assetIds) {
    ctx.audit.record({
      action: 'mobile.recordUpkeep',
      entity: 'asset',
      entityId,
      changes: { upkeep: [null, words.upkeep.results[result]], note: [null, note] },
    });
  }
  return readUpkeeps(ctx);
}

/** 間隔を決める, by 県: what held before stays for the time before. */
export async function setSettings(ctx: Ctx, next: MobileSettings & { reason: string }): Promise<MobileSettings> {
  const before = await readSettings(ctx);
  await insertSettings(ctx, next);
  ctx.audit.record({
    action: 'mobile.setSettings',
    entity: 'mobileSettings',
    entityId: 'mobile',
    changes: changesBetween(before, mobileSettings.parse(next)),
    reason: next.reason,
  });
  return readSettings(ctx);
}
