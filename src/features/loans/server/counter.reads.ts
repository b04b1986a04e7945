import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';

interface Scanned {
  readonly asset_id: string | null;
  readonly loan_id: string | null;
  readonly state: string | null;
  readonly number: string | null;
  readonly title: string | null;
}

/** The loan behind a 管理番号, a loan's number or a staff number: what is out comes first, then today's hand-over. */
export async function findScanned(
  ctx: Ctx,
  asked: { code: string; tag: string; dayEnd: string },
): Promise<Scanned | undefined> {
  const { rows } = await sql<Scanned>`
    select a.id as asset_id, l.id as loan_id, r.state, r.number, r.title
    from (select ${asked.tag}::text as tag, ${asked.code}::text as code) as read
    left join assets as a on a.asset_tag = read.tag
    left join staff_members as s on s.staff_no = read.code
    left join lateral (
      select r.id, r.state, r.number, r.title, l.from_at from records as r join loans as l on l.id = r.id
      where r.is_open and (r.number = read.code or r.requester_id = s.id
        or exists (select 1 from loan_items as i where i.loan_id = r.id and i.asset_id = a.id and i.active))
        and (r.state = 'out' or l.from_at <= ${asked.dayEnd}::timestamptz)
      order by r.state = 'out' desc, l.from_at limit 1
    ) as r on true
    left join loans as l on l.id = r.id
    where a.id is not null or r.id is not null`.execute(ctx.tx);
  return rows[0];
}
