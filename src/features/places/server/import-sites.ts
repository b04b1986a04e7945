import type { Draft, ImportedBy, ImportedChange } from '#features/imports/server/import-definition.public.ts';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { unindexSites } from './index-site.ts';
import { insertSites, removeSites, siteIdsByCode, updateSites, writableSite } from './sites.bulk.repo.ts';

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
  for (const change of [...fresh, ...revised]) record(ctx, change, by);
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
