import { type RawBuilder, sql } from 'kysely';
import { isAsker } from '#features/records/server/asker.public.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { foundHolds } from '#platform/search/folded-sql.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketListInput, TicketViewName } from '../contract/tickets.contract.ts';
import { unscopedToldText } from './ticket-texts.reads.ts';
import { ticketScope } from './tickets.policy.ts';

type Condition = RawBuilder<boolean>;

/** What a list is asked for: without page and order. */
export type TicketQuery = Pick<TicketListInput, 'view' | 'q' | 'filters'>;

/** Every condition of a list on `tickets`, the actor's scope first. `figureIds`: what a report's figure resolved to. */
export function ticketConditions(ctx: Ctx, input: TicketQuery, figureIds: readonly string[] | null): Condition {
  const all = allOf([
    ticketScope(ctx.actor),
    viewCondition(ctx, input.view),
    ...factConditions(input),
    ...assetConditions(input),
    figureIds ? sql<boolean>`tickets.id = any(${figureIds}::uuid[])` : null,
    ticketTextCondition(ctx, input.q),
    isAsker(ctx.actor) && asksForInside(input) ? sql<boolean>`false` : null,
  ]);
  return all ?? sql<boolean>`true`;
}

/** Every word somewhere in the ticket; for its requester only in what they are told of it. */
export function ticketTextCondition(ctx: Ctx, q: string): Condition | null {
  const anywhere = matchesText('ticket', q, sql.ref('tickets.id'));
  return isAsker(ctx.actor) ? foundHolds(anywhere, unscopedToldText, q) : anywhere;
}

/** Conditions on what the desk keeps to itself: they would answer questions the page does not. */
function asksForInside({ view, filters }: TicketQuery): boolean {
  const inside = [filters.cause, filters.breached, filters.knowledge, filters.figure, filters.priority];
  return view === 'escalated' || view === 'awaitingAuthority' || inside.some((filter) => filter !== undefined);
}

const isOpen = sql<boolean>`tickets.status <> 'closed'`;

/** A view as a condition. 「自分」 is the agent behind the account; 県 and 監査 see the whole desk there. */
export function viewCondition(ctx: Ctx, view: TicketViewName): Condition | null {
  const now = ctx.clock.now();
  const startOfDay = instantAt(today(now), '00:00');
  const endOfDay = instantAt(addDays(today(now), 1), '00:00');
  const { agentId } = ctx.actor;
  const mine = agentId ? sql<boolean>`tickets.assignee_id = ${agentId}::uuid` : null;
  switch (view) {
    case 'all':
      return null;
    case 'open':
      return isOpen;
    case 'mine':
      return allOf([isOpen, mine ?? sql<boolean>`false`]);
    case 'dueToday':
      return allOf([isOpen, mine, sql<boolean>`tickets.sort_due >= ${startOfDay} and tickets.sort_due < ${endOfDay}`]);
    case 'mineWaiting':
      return allOf([sql<boolean>`tickets.status = 'waiting'`, mine]);
    case 'breached':
      return allOf([isOpen, sql<boolean>`tickets.sort_due < ${now}`]);
    case 'unassigned':
      return allOf([isOpen, sql<boolean>`tickets.assignee_id is null`]);
    case 'receivedToday':
      return sql<boolean>`tickets.received_at >= ${startOfDay} and tickets.received_at < ${endOfDay}`;
    case 'awaitingAuthority':
      return allOf([isOpen, sql<boolean>`tickets.awaits_authority`]);
    case 'escalated':
      return allOf([isOpen, sql<boolean>`tickets.is_escalated`]);
    case 'resolved':
      return sql<boolean>`tickets.status = 'resolved'`;
  }
}

function factConditions({ filters }: TicketQuery): (Condition | null)[] {
  return [
    choiceCondition(sql.ref('tickets.status'), filters.status),
    choiceCondition(sql.ref('tickets.kind'), filters.kind),
    choiceCondition(sql.ref('tickets.channel'), filters.channel),
    choiceCondition(sql`tickets.priority::text`, filters.priority),
    choiceCondition(sql.ref('tickets.cause_kind'), filters.cause),
    choiceCondition(sql`tickets.fiscal_year::text`, filters.fiscalYear),
    departmentCondition(filters.department),
    categoryCondition(filters.category),
    idsCondition(sql.ref('tickets.site_id'), filters.site),
    idsCondition(sql.ref('tickets.software_id'), filters.software),
    idsCondition(sql.ref('tickets.business_system_id'), filters.system),
    idsCondition(sql.ref('tickets.assignee_id'), filters.assignee),
    idsCondition(sql.ref('tickets.requester_id'), filters.requester),
    idsCondition(sql.ref('tickets.asset_id'), filters.asset),
    idsCondition(sql.ref('tickets.knowledge_id'), filters.knowledge),
    idsCondition(sql.ref('tickets.id'), filters.ids),
    instantCondition(sql.ref('tickets.received_at'), filters.received),
    instantCondition(sql.ref('tickets.resolved_at'), filters.resolved),
    filters.breached ? sql<boolean>`tickets.breached` : null,
  ];
}

/** Of the device: by what it is, not by its number. */
function assetConditions({ filters }: TicketQuery): (Condition | null)[] {
  const byModel = idsCondition(sql.ref('a.model_id'), filters.model);
  const byClass = choiceCondition(sql.ref('a.class_code'), filters.deviceClass);
  const of = allOf([byModel, byClass]);
  return [of ? sql<boolean>`tickets.asset_id in (select a.id from assets as a where ${of})` : null];
}

/** 所属 with everything below it in the tree. */
function departmentCondition(ids: readonly string[] | undefined): Condition | null {
  if (!ids || ids.length === 0) return null;
  return sql<boolean>`tickets.department_id in (
    with recursive below as (
      select id from departments where id = any(${ids}::uuid[])
      union select d.id from departments as d join below on d.parent_id = below.id
    ) select id from below)`;
}

function categoryCondition(ids: readonly string[] | undefined): Condition | null {
  if (!ids || ids.length === 0) return null;
  return sql<boolean>`tickets.category_id in (
    select id from ticket_categories where id = any(${ids}::uuid[]) or parent_id = any(${ids}::uuid[]))`;
}
