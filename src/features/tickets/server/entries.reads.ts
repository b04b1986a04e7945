import { sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EntryKind, EntryView } from '../contract/entry.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { type EntryRow, entryViewOf } from './entry-words.rules.ts';
import { ticketRecords } from './tickets.scope.public.ts';

const tabs = {
  authority: ['authorityReport', 'acknowledged', 'authorityAnswer'],
  escalation: ['escalated', 'replied', 'handedBack'],
} as const satisfies Record<string, readonly EntryKind[]>;

interface EntriesInput {
  readonly id: string;
  readonly only: 'all' | 'authority' | 'escalation';
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** 経過, newest first. The caller has checked that the ticket may be read. */
export async function readEntries(ctx: Ctx, input: EntriesInput) {
  const matching = matchingEntries(ctx, input);
  const [page, total] = await Promise.all([pageOfEntries(ctx, matching, input), countCapped(ctx.tx, matching)]);
  return { ...page, total };
}

/** What a page or a pane shows of 経過 before somebody asks for more. */
export const newestEntries = (ctx: Ctx, id: string) => {
  const input = { id, only: 'all', limit: 50 } as const;
  return pageOfEntries(ctx, matchingEntries(ctx, input), input);
};

function matchingEntries(ctx: Ctx, { id, only }: EntriesInput) {
  const all = entryQuery(ctx).where('e.ticket_id', '=', id);
  return only === 'all' ? all : all.where('e.kind', 'in', [...tabs[only]]);
}

async function pageOfEntries(ctx: Ctx, matching: ReturnType<typeof matchingEntries>, { cursor, limit }: EntriesInput) {
  const cut = { sort: sql<number>`e.seq`, id: sql<string>`e.id`, direction: 'desc', cursor: cursor ?? null } as const;
  const { rows, nextCursor } = await keysetPage(matching, { ...cut, limit });
  return { rows: rows.map((row) => entryViewOf(row as EntryRow, ctx.actor)), nextCursor };
}

/** @throws tickets.entryAbsent */
export async function getEntry(ctx: Ctx, id: string): Promise<EntryView> {
  const row = await entryQuery(ctx).where('e.id', '=', id).executeTakeFirst();
  if (!row) throw refused.entryAbsent();
  return entryViewOf(row as EntryRow, ctx.actor);
}

/** The lines a requester may see, oldest first. */
export function readSharedEntries(ctx: Ctx, ticketId: string, kinds: readonly EntryKind[]) {
  return ctx.tx
    .selectFrom('ticket_entries')
    .select(['id', 'at', 'kind', 'actor_id', 'actor_name', 'body'])
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where('shared', '=', true)
    .where('kind', 'in', [...kinds])
    .orderBy('seq')
    .execute();
}

function entryQuery(ctx: Ctx) {
  return ctx.tx
    .selectFrom('ticket_entries as e')
    .modifyFront(keptPlan)
    .where(ticketRecords.namedFor(ctx.actor, 'e.ticket_id'))
    .select([
      'e.id',
      'e.seq',
      'e.at',
      'e.kind',
      'e.actor_id',
      'e.actor_name',
      'e.body',
      'e.data',
      'e.shared',
      'e.corrects_id',
    ])
    .select(
      sql<string | null>`(select old.at from ticket_entries as old where old.id = e.corrects_id)`.as('corrected_at'),
    )
    .select(
      sql<boolean>`exists (select 1 from ticket_entries as n where n.ticket_id = e.ticket_id and n.corrects_id = e.id)`.as(
        'is_corrected',
      ),
    )
    .select(
      sql<string | null>`(select r.acknowledged_at from ticket_authority_reports as r
        where e.kind = 'authorityReport' and r.ticket_id = e.ticket_id and r.nth = (e.data ->> 'nth')::int)`.as(
        'acknowledged_at',
      ),
    )
    .select(
      sql<string[]>`array(select g.name from ticket_mentions as m join agents as g on g.id = m.agent_id
        where m.entry_id = e.id order by g.sort_order)`.as('mentions'),
    );
}

/** 自分あての知らせ, newest first. */
export async function readMentionList(
  ctx: Ctx,
  agentId: string,
  input: { unreadOnly: boolean; cursor?: string | null | undefined; limit: number },
) {
  const all = ctx.tx
    .selectFrom('ticket_mentions as m')
    .innerJoin('ticket_entries as e', 'e.id', 'm.entry_id')
    .innerJoin('tickets as t', 't.id', 'm.ticket_id')
    .where('m.agent_id', '=', agentId)
    .where(ticketRecords.seenBy(ctx.actor, 't'));
  const matching = input.unreadOnly ? all.where('m.read_at', 'is', null) : all;
  const selected = matching
    .select(['m.id', 'm.ticket_id as ticketId', 't.ticket_no as ticketNo', 't.subject', 'e.kind'])
    .select(['e.actor_name as byName', 'e.body', 'm.created_at as at', 'm.read_at as readAt']);
  const page = await keysetPage(selected, {
    sort: sql<string>`m.created_at`,
    id: sql<string>`m.id`,
    direction: 'desc',
    cursor: input.cursor ?? null,
    limit: input.limit,
  });
  return {
    ...page,
    total: await countCapped(ctx.tx, matching),
    unread: await countUnreadMentions(ctx, agentId),
  };
}

export async function countUnreadMentions(ctx: Ctx, agentId: string): Promise<number> {
  const row = await ctx.tx
    .selectFrom('ticket_mentions')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('agent_id', '=', agentId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
