import { openRecords } from '#features/records/server/related.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { closedReason, nextOpenDay, previousOpenDay } from '#kernel/calendar/open-days.ts';
import type { Refused } from '#kernel/refusal.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homePermissions, homeRefusals } from '../contract/home.contract.ts';
import { closedContent, type OpenWork } from './closed-handover.ts';
import { countOpen, readHandoverItems } from './handover-items.reads.ts';
import { draftText, itemsOf, mostRows, sectionsOf } from './handover-text.rules.ts';
import { failuresOf, findHandover, findHandoverOfDay, type HandoverRecord, readersOf } from './handovers.reads.ts';
import { handoverActions } from './home.policy.ts';
import { meetingsOf } from './meetings.reads.ts';

/** 午前 ends at noon. */
const noon = '12:00';

/** The open work as the evening of `day` hands it to the next open day. */
export async function readOpenWork(ctx: Ctx, day: string): Promise<OpenWork> {
  const calendar = await readCalendar(ctx.tx);
  const nextDay = nextOpenDay(calendar, day);
  const morning = instantAt(nextDay, noon);
  const tickets = await readHandoverItems(ctx, { morning, most: mostRows });
  const records = itemsOf(await openRecords(ctx, { until: morning }), ctx.clock.now());
  const sections = sectionsOf([...tickets, ...records], { now: ctx.clock.now(), calendar });
  const openCount = await countOpen(ctx);
  return { sections, openCount, nextDay, text: draftText(sections, openCount, nextDay) };
}

/** A draft nobody wrote in says what the records say now. */
export const bodyOf = (row: HandoverRecord, work: OpenWork) => (isEdited(row) ? row.body : work.text);
const isEdited = (row: HandoverRecord) => row.body !== row.drafted_body;

/** @throws home.absent */
export async function handoverOf(ctx: Ctx, id: string): Promise<HandoverView> {
  const row = await findHandover(ctx, id);
  if (!row) throw homeRefusals.absent();
  return viewOf(ctx, row);
}

async function viewOf(ctx: Ctx, row: HandoverRecord): Promise<HandoverView> {
  const readers = await readersOf(ctx, row);
  const readBy = readers.filter((reader) => reader.at !== null).map((reader) => reader.agentId);
  const content = row.closed_at ? closedContent(row) : await draftContent(ctx, row);
  return {
    id: row.id,
    version: row.version,
    day: row.day,
    state: row.state,
    isEdited: isEdited(row),
    ...content,
    failures: await failuresOf(ctx, row),
    meetings: await meetingsOf(ctx, row),
    readers,
    madeByName: row.made_by_name,
    madeAt: row.made_at,
    closedByName: row.closed_by_name,
    closedAt: row.closed_at,
    actions: handoverActions(ctx.actor, { state: row.state, readBy }),
  };
}

/** What a draft says follows the records. */
async function draftContent(ctx: Ctx, row: HandoverRecord) {
  const { text, ...work } = await readOpenWork(ctx, row.day);
  return { ...work, body: isEdited(row) ? row.body : text, asOf: ctx.clock.now() };
}

/** The 申し送り of a day, or why there can be none. */
export async function getHandover(ctx: Ctx, { day }: { day: string }) {
  const row = await findHandoverOfDay(ctx, day);
  const mayWrite = homePermissions.write.roles.includes(ctx.actor.role);
  if (row) return { handover: await viewOf(ctx, row), mayDraft: false, blocked: null };
  const problem = await dayProblem(ctx, day);
  return { handover: null, mayDraft: mayWrite && problem === null, blocked: problem?.message ?? null };
}

/** Why no 申し送り can be drafted for the day: closed, still to come, or gone by too long. Null when one can. */
export async function dayProblem(ctx: Ctx, day: string): Promise<Refused | null> {
  const calendar = await readCalendar(ctx.tx);
  const now = today(ctx.clock.now());
  if (closedReason(calendar, day) !== null) return homeRefusals.closedDay();
  if (day > now) return homeRefusals.dayAhead();
  return day < previousOpenDay(calendar, now) ? homeRefusals.dayOver() : null;
}
