import { sql } from 'kysely';
import { readableRecords } from '#features/records/server/readable.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { KitView } from '../contract/kit.ts';

export type KitRow = Omit<KitView, 'next'> & {
  readonly next: { id: string; entity: string; number: string; words: string } | null;
};

import { kitRecords } from './bookings.scope.ts';

/** Kits by code with what they hold and who has them next, in the reader's scope; one of them by id. */
export async function listKits(ctx: Ctx, id: string | null = null): Promise<KitRow[]> {
  const { rows } = await sql<KitRow>`
    select k.id, k.version, k.code, k.name, k.note, k.accessories, k.active,
      coalesce((select json_agg(json_build_object('id', a.id, 'assetTag', a.asset_tag, 'model', m.name, 'status', a.status)
          order by a.asset_tag)
        from loan_kit_items as i join assets as a on a.id = i.asset_id join device_models as m on m.id = a.model_id
        where i.kit_id = k.id), '[]') as things,
      (select json_build_object('id', records.id, 'entity', records.entity, 'number', records.number, 'words', records.title)
        from loan_items as l join records on records.id = l.loan_id join loan_kit_items as i on i.asset_id = l.asset_id
        where i.kit_id = k.id and l.active and ${readableRecords(ctx.actor)} order by lower(l.during) limit 1) as next
    from loan_kits as k where ${kitRecords.seenBy(ctx.actor, 'k')} and (${id}::uuid is null or k.id = ${id}::uuid)
    order by k.active desc, k.code`.execute(ctx.tx);
  return rows;
}

/** Another kit that has one of these things, or this code. */
export async function findKitConflict(ctx: Ctx, kit: { id: string; code: string; assetIds: readonly string[] }) {
  const { rows } = await sql<{ name: string; tag: string | null }>`
    select k.name, a.asset_tag as tag from loan_kits as k
    left join loan_kit_items as i on i.kit_id = k.id and i.asset_id = any(${[...kit.assetIds]}::uuid[])
    left join assets as a on a.id = i.asset_id
    where ${kitRecords.seenBy(ctx.actor, 'k')} and k.id <> ${kit.id}::uuid and (k.code = ${kit.code} or i.asset_id is not null) limit 1`.execute(
    ctx.tx,
  );
  return rows[0];
}
