import { sql } from 'kysely';
import { instantOf } from '#platform/db/instant-of.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MissingDevice } from '../contract/patch.ts';
import type { SearchRecord } from './patches.repo.ts';
import { searchRecords } from './patches.scope.public.ts';

/** The search with its head, in the actor's scope. */
export async function findSearch(ctx: Ctx, id: string): Promise<SearchRecord | undefined> {
  return ctx.tx
    .selectFrom('records')
    .innerJoin('patch_searches', 'patch_searches.id', 'records.id')
    .selectAll('patch_searches')
    .selectAll('records')
    .where('records.id', '=', id)
    .where(searchRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** The devices of a search with whoever has them: those without their patches first. */
export async function listMissing(ctx: Ctx, search: Pick<SearchRecord, 'id'>): Promise<MissingDevice[]> {
  const { rows } = await sql<MissingDevice>`
    select a.id as "assetId", a.asset_tag as "assetTag", coalesce(d.full_name, '') as department,
      coalesce(s.name, '') as "userName", ${instantOf(sql`m.told_at`)} as "toldAt", m.told_by as "toldBy",
      m.next_on as "nextOn", ${instantOf(sql`m.settled_at`)} as "settledAt", m.settled_how as "settledHow"
    from patch_missing as m join assets as a on a.id = m.asset_id
    left join departments as d on d.id = a.department_id left join staff_members as s on s.id = a.user_id
    where m.search_id = ${search.id}::uuid
    order by m.settled_at is not null, m.next_on nulls first, a.asset_tag`.execute(ctx.tx);
  return rows;
}

/** What each search was for, how many it found and how many are left, by its id. */
export async function countMissing(ctx: Ctx) {
  const { rows } = await sql<{ id: string; target: string; searchedOn: string; found: number; left: number }>`
    select p.id, p.target, p.searched_on as "searchedOn", p.found,
      count(m.asset_id) filter (where m.settled_at is null)::int as left
    from patch_searches as p left join patch_missing as m on m.search_id = p.id group by p.id`.execute(ctx.tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
