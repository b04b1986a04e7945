import { type Selectable, sql } from 'kysely';
import type { IsoDate } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition, dateCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { HandoverState, LastHandover, MeetingFailure, Reader } from '../contract/handover.ts';
import type { HandoverListInput } from '../contract/home.contract.ts';
import { handoverRecords } from './home.scope.public.ts';

export type HandoverRecord = Selectable<Schema['closing_handovers']>;

const handovers = (ctx: Ctx) => ctx.tx.selectFrom('closing_handovers').where(handoverRecords.seenBy(ctx.actor));

export function findHandover(ctx: Ctx, id: string): Promise<HandoverRecord | undefined> {
  return handovers(ctx).selectAll().where('id', '=', id).executeTakeFirst();
}

export function findHandoverOfDay(ctx: Ctx, day: IsoDate): Promise<HandoverRecord | undefined> {
  return handovers(ctx).selectAll().where('day', '=', day).executeTakeFirst();
}

export async function stateOfDay(ctx: Ctx, day: IsoDate): Promise<HandoverState | null> {
  return (await findHandoverOfDay(ctx, day))?.state ?? null;
}

/** Who read it, and the agents of the regional desks who have not: those first, then by the order of the desk. */
export async function readersOf(ctx: Ctx, handover: Pick<HandoverRecord, 'id'>): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select g.id as "agentId", coalesce(a.agent_name, g.name) as name, g.duty = 'regional' as "isRegional", a.at
    from agents as g left join handover_acknowledgements as a on a.agent_id = g.id and a.handover_id = ${handover.id}::uuid
    where a.at is not null or (g.duty = 'regional' and g.active)
    order by a.at is not null, g.duty <> 'regional', g.sort_order, g.reading`.execute(ctx.tx);
  return rows;
}

export async function failuresOf(ctx: Ctx, handover: HandoverRecord): Promise<MeetingFailure[]> {
  return failures(ctx).where('f.handover_id', '=', handover.id).execute();
}

/** Failures of the closing meetings since a day, the newest first: the board shows them to 県. */
export function readFailuresSince(ctx: Ctx, day: IsoDate) {
  return failures(ctx)
    .innerJoin('closing_handovers as h', 'h.id', 'f.handover_id')
    .select('h.day')
    .where('h.day', '>=', day)
    .execute();
}

function failures(ctx: Ctx) {
  return ctx.tx
    .selectFrom('web_meeting_failures as f')
    .select(['f.id', 'f.noticed_at as noticedAt', 'f.note', 'f.reported_at as reportedAt'])
    .select('f.reported_by_name as reportedByName')
    .orderBy('f.noticed_at', 'desc');
}

/** The newest closed one of a day before `today`, and who at the regional desks still has to read it. */
export async function readLastHandover(ctx: Ctx, today: IsoDate): Promise<LastHandover | null> {
  const last = await handovers(ctx)
    .select(['id', 'day', 'closed_by_name'])
    .where('state', '=', 'closed')
    .where('day', '<', today)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return null;
  const unread = (await readersOf(ctx, last)).filter((reader) => reader.at === null);
  return {
    day: last.day,
    closedByName: last.closed_by_name ?? '',
    mineToRead: unread.some((reader) => reader.agentId === ctx.actor.agentId),
    unreadNames: unread.map((reader) => reader.name),
  };
}

const readRegional = sql<number>`(select count(*)::int from handover_acknowledgements as a
  join agents as g on g.id = a.agent_id and g.duty = 'regional' and g.active where a.handover_id = h.id)`;
const regional = sql<number>`(select count(*)::int from agents as g where g.duty = 'regional' and g.active)`;

/** A page of 申し送り, the newest day first. */
export async function listHandovers(ctx: Ctx, input: HandoverListInput) {
  const where = allOf([
    input.view === 'unread' ? sql<boolean>`h.state = 'closed' and ${readRegional} < ${regional}` : null,
    dateCondition(sql.ref('h.day'), input.filters.day),
    choiceCondition(sql.ref('h.state'), input.filters.state),
    input.q ? sql<boolean>`position(${input.q} in h.body) > 0` : null,
  ]);
  const all = ctx.tx.selectFrom('closing_handovers as h');
  const matching = where ? all.where(where) : all;
  const selected = matching
    .select(['h.id', 'h.day', 'h.state', 'h.made_by_name as madeByName', 'h.closed_by_name as closedByName'])
    .select(['h.closed_at as closedAt', 'h.open_count as openCount', readRegional.as('readCount')])
    .select(regional.as('readerCount'))
    .select(
      sql<number>`(select count(*)::int from web_meeting_failures as f where f.handover_id = h.id)`.as('failureCount'),
    );
  const page = await keysetPage(selected, {
    sort: sql<string>`h.day`,
    id: sql<string>`h.id`,
    direction: input.sort?.dir ?? 'desc',
    cursor: input.cursor ?? null,
    limit: input.limit,
  });
  return { ...page, total: await countCapped(ctx.tx, matching) };
}
