import type { Draft, ImportedBy, ImportedChange } from '#features/imports/server/import-definition.public.ts';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RoomUse, SiteKind } from '../contract/site.ts';
import { unindexSites } from './index-site.ts';
import { roomIds, roomKey } from './site-import.reads.ts';
import {
  insertRooms,
  insertRoomUses,
  insertSites,
  removeSites,
  siteIdsByCode,
  updateSites,
  writableSite,
} from './sites.bulk.repo.ts';
import { roomUseIn } from './sites.rules.ts';

/** Writes sites as a file says, all of them in the caller's transaction. Checks were made by the import's definition. */
export async function importSites(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const fresh = changes.filter((change) => change.before === null).map((change) => ({ ...change, id: newId() }));
  const known = await siteIdsByCode(ctx);
  const ids = new Map([...known, ...fresh.map((change) => [change.key, change.id] as const)]);
  await insertSites(
    ctx,
    fresh.map((change) => ({ id: change.id, ...writableSite(change.after, ids) })),
  );
  const revised = changes.filter((change) => change.before !== null);
  await updateSites(
    ctx,
    revised.map((change) => ({
      id: change.id ?? '',
      version: change.version ?? 0,
      ...writableSite(wholeOf(change), ids),
    })),
  );
  await markRooms(ctx, [...fresh, ...revised]);
  for (const change of [...fresh, ...revised]) record(ctx, change, by);
}

/** The rooms in which things pass from hand to hand from today on, made where they are not there yet. */
async function markRooms(
  ctx: Ctx,
  changes: readonly (ImportedChange & { readonly id: string | null })[],
): Promise<void> {
  const told = changes.filter(({ before, after }) => {
    const now = after.handOverRoom;
    return now !== undefined && (now ?? null) !== (before?.handOverRoom ?? null);
  });
  if (told.length === 0) return;
  const known = await roomIds(ctx);
  const rooms: { id: string; site_id: string; name: string }[] = [];
  const uses: { roomId: string; use: RoomUse }[] = [];
  for (const change of told) {
    const siteId = change.id ?? '';
    const use = roomUseIn(wholeOf(change).kind as SiteKind);
    const [was, name] = [change.before?.handOverRoom, change.after.handOverRoom];
    const former = typeof was === 'string' ? known.get(roomKey(siteId, was)) : undefined;
    if (former) uses.push({ roomId: former, use: 'other' });
    if (typeof name !== 'string' || !use) continue;
    const there = known.get(roomKey(siteId, name));
    const roomId = there ?? newId();
    if (!there) rooms.push({ id: roomId, site_id: siteId, name });
    uses.push({ roomId, use });
  }
  await insertRooms(ctx, rooms);
  await insertRoomUses(ctx, uses);
}

/** Puts the former values back and removes what the import had added. */
export async function takeBackSites(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const restored = changes.flatMap(({ before, ...change }) =>
    before === null ? [] : [{ ...change, before: { ...before, ...change.after }, after: before }],
  );
  if (restored.length > 0) await importSites(ctx, restored, by);
  const added = changes.filter((change) => change.before === null);
  const ids = added.flatMap((change) => change.id ?? []);
  await unindexSites(ctx, ids);
  await removeSites(ctx, ids);
  for (const { id, key } of added) {
    const removed = { action: 'places.remove', entity: 'site', entityId: id ?? '', reason: by.runNo };
    ctx.audit.record({ ...removed, changes: { code: [key, null] } });
  }
}

const wholeOf = (change: ImportedChange): Draft => ({ ...change.before, ...change.after });

function record(ctx: Ctx, change: ImportedChange, by: ImportedBy): void {
  ctx.audit.record({
    action: 'places.import',
    entity: 'site',
    entityId: change.id ?? '',
    changes: changesBetween(change.before, change.after),
    reason: by.runNo,
  });
}
