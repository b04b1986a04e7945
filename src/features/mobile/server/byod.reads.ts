import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ByodDevice, ByodKind, ByodView } from '../contract/byod.ts';

interface Row {
  readonly id: string;
  readonly kind: ByodKind;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly ticketId: string | null;
  readonly ticketNo: string | null;
  readonly deviceCount: number;
  readonly bulk: boolean;
  readonly madeAt: string | null;
  readonly byName: string | null;
}

/** What was asked for at once, the newest first, or one; the desk and 県, who alone may ask, see each. */
export async function unscopedByod(ctx: Ctx, id: string | null = null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.asked_by as "askedBy", r.asked_at as "askedAt", r.ticket_id as "ticketId",
      t.ticket_no as "ticketNo", r.device_count as "deviceCount", l.made_at as "madeAt", l.made_by_name as "byName",
      r.kind <> 'change' and r.device_count >= (select s.bulk_devices from mobile_settings as s where s.set_at <= r.asked_at
        order by s.set_at desc, s.id desc limit 1) as bulk
    from byod_requests as r left join tickets as t on t.id = r.ticket_id left join byod_lists as l on l.request_id = r.id
    where ${id}::uuid is null or r.id = ${id}::uuid order by r.asked_at desc`.execute(ctx.tx);
  return rows;
}

/** Its devices. Unscoped as the request itself. */
export async function unscopedByodDevices(ctx: Ctx, id: string): Promise<ByodView['devices']> {
  const { devices } = await ctx.tx
    .selectFrom('byod_requests')
    .select('devices')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return (devices as unknown as ByodDevice[]).map((device) => ({ assetId: null, ...device }));
}

/** The ticket of a number; the desk sees every ticket. */
export function unscopedTicket(ctx: Ctx, ticketNo: string) {
  return ctx.tx.selectFrom('tickets').select('id').where('ticket_no', '=', ticketNo).executeTakeFirst();
}

/** The kept list of a request. */
export function unscopedListFile(ctx: Ctx, requestId: string) {
  return ctx.tx
    .selectFrom('byod_lists as l')
    .innerJoin('files as f', 'f.id', 'l.file_id')
    .select(['f.storage_key', 'f.name', 'f.media_type'])
    .where('l.request_id', '=', requestId)
    .executeTakeFirst();
}
