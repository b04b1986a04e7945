import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { kindOf } from '#features/records/server/record-kind.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { bookingsRefusals as refused } from '../contract/bookings.refusals.ts';
import type { KitDraft, KitView } from '../contract/kit.ts';
import { unscopedThings } from './bookings.reads.ts';
import { findKitConflict, type KitRow, listKits } from './kits.reads.ts';
import { insertKit, setKitItems, updateKit } from './kits.repo.ts';
import { poolProblem } from './pool.rules.ts';

const statuses: Readonly<Record<string, string>> = assetsWords.statuses;

/** セットの一覧, with the state of each thing in words. */
export async function readKits(ctx: Ctx): Promise<KitView[]> {
  return (await listKits(ctx)).map(inWords);
}

const inWords = ({ next, ...kit }: KitRow): KitView => ({
  ...kit,
  next: next && { ...next, href: kindOf(next.entity).href(next.id) },
  things: kit.things.map((thing) => ({ ...thing, status: statuses[thing.status] ?? thing.status })),
});

/**
 * セットを作る or 直す: things of the pool of 備品, each in one kit only (§9-4). The same form sent twice makes one.
 * @throws bookings.kitTaken, thingInKit, assetUnknown, notOfPool; StaleVersion
 */
export async function keepKit(ctx: Ctx, draft: KitDraft): Promise<KitView> {
  const [before] = await listKits(ctx, draft.id);
  if (before && draft.version === null) return inWords(before);
  if (!before && draft.version !== null) throw refused.kitAbsent();
  await checkThings(ctx, draft);
  const { id, version, assetIds, accessories, ...own } = draft;
  const columns = { ...own, accessories: JSON.stringify(accessories) };
  if (before && version !== null) await updateKit(ctx, { id, version }, columns);
  else await insertKit(ctx, { id, ...columns });
  await setKitItems(ctx, id, assetIds);
  const was = before && { ...before, assetIds: before.things.map((thing) => thing.id) };
  const now = { ...own, accessories, assetIds };
  ctx.audit.record({
    action: 'bookings.keepKit',
    entity: 'loanKit',
    entityId: id,
    changes: was ? changesBetween(was, now) : { code: [null, draft.code], name: [null, draft.name] },
  });
  const [kit] = await listKits(ctx, id);
  if (!kit) throw refused.kitAbsent();
  return inWords(kit);
}

async function checkThings(ctx: Ctx, draft: KitDraft): Promise<void> {
  const things = await unscopedThings(ctx, draft.assetIds);
  if (things.length !== new Set(draft.assetIds).size) throw refused.assetUnknown();
  for (const thing of things) {
    const problem = poolProblem('equipment', { ...thing, status: 'stored' }, false);
    if (problem) throw problem;
  }
  const other = await findKitConflict(ctx, draft);
  if (other?.tag) throw refused.thingInKit({ tag: other.tag, kit: other.name });
  if (other) throw refused.kitTaken({ code: draft.code, kit: other.name });
}
