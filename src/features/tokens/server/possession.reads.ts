import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PossessionHolder } from '../contract/tokens.contract.ts';
import type { PossessionRecord } from './tokens.repo.ts';
import { possessionRecords } from './tokens.scope.public.ts';

/** The check with its head, in the actor's scope. */
export async function findCheck(ctx: Ctx, id: string): Promise<PossessionRecord | undefined> {
  const row = await ctx.tx
    .selectFrom('records')
    .innerJoin('possession_checks', 'possession_checks.id', 'records.id')
    .selectAll('possession_checks')
    .selectAll('records')
    .where('records.id', '=', id)
    .where(possessionRecords.seenBy(ctx.actor))
    .executeTakeFirst();
  return row;
}

/** The check that is running, if one is. */
export function findRunningCheck(ctx: Ctx) {
  return ctx.tx
    .selectFrom('records')
    .select('number')
    .where('entity', '=', 'possessionCheck')
    .where('is_open', '=', true)
    .executeTakeFirst();
}

/** A token whose holder owes no answer: it came back while the check ran. */
const state = sql`coalesce(nullif(h.result, 'absent'), case when not i.active then 'returned' end, h.result, 'open')`;

/** The holders of a check: who has not answered first, by the day they are called again. */
export async function listHolders(ctx: Ctx, check: PossessionRecord): Promise<PossessionHolder[]> {
  const { rows } = await sql<PossessionHolder>`
    select i.id as "itemId", a.id as "assetId", a.asset_tag as "assetTag", r.id as "loanId", r.number,
      l.borrower_name as name, coalesce(d.full_name, '') as department,
      coalesce(nullif(l.receiver_contact, ''), l.contact) as contact, ${state} as state,
      (select count(*)::int from possession_contacts as c where c.check_id = h.check_id and c.item_id = h.item_id) as tries,
      (select json_build_object('at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'means', c.means,
          'result', c.result, 'nextOn', c.next_on, 'note', c.note, 'byName', c.by_name)
        from possession_contacts as c where c.check_id = h.check_id and c.item_id = h.item_id
        order by c.at desc limit 1) as last
    from possession_holders as h join loan_items as i on i.id = h.item_id join assets as a on a.id = i.asset_id
    join loans as l on l.id = i.loan_id join records as r on r.id = l.id
    left join departments as d on d.id = r.department_id
    where h.check_id = ${check.id}::uuid
    order by ${state} in ('open', 'absent') desc, h.next_on nulls first, department, name, a.asset_tag`.execute(ctx.tx);
  return rows;
}

/** How many holders of each check there are, and how many have not answered. */
export async function countHolders(ctx: Ctx): Promise<Map<string, { total: number; left: number }>> {
  const { rows } = await sql<{ id: string; total: number; left: number }>`
    select h.check_id as id, count(*)::int as total,
      count(*) filter (where ${state} in ('open', 'absent'))::int as left
    from possession_holders as h join loan_items as i on i.id = h.item_id group by h.check_id`.execute(ctx.tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
