import { sql } from 'kysely';
import { webAccountsOf } from '#kernel/contract-names.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DeskMeeting, MeetingPerson } from '../contract/desk-meeting.ts';
import type { HandoverRecord } from './handovers.reads.ts';

/** The meetings of the desks on a day, as they were held. */
export function meetingsOf(ctx: Ctx, handover: HandoverRecord): Promise<DeskMeeting[]> {
  return ctx.tx
    .selectFrom('desk_meetings as m')
    .select(['m.id', 'm.kind', 'm.started_at as startedAt', 'm.ended_at as endedAt', 'm.means', 'm.account'])
    .select(['m.failed_at as failedAt', 'm.failure', 'm.recorded_by_name as recordedByName'])
    .select(sql<DeskMeeting['people']>`m.people`.as('people'))
    .where('m.handover_id', '=', handover.id)
    .orderBy('m.started_at')
    .execute() as Promise<DeskMeeting[]>;
}

/** Who of both desks may have been at a meeting. */
export function readMeetingAgents(ctx: Ctx): Promise<MeetingPerson[]> {
  return ctx.tx
    .selectFrom('agents as g')
    .select(['g.id as agentId', 'g.name', sql<boolean>`g.duty = 'regional'`.as('regional')])
    .where('g.active', '=', true)
    .orderBy('g.sort_order')
    .orderBy('g.reading')
    .execute();
}

/** What the form of a meeting begins with: the account of 県 that was used last, and the people of both desks. */
export async function readMeetingStart(ctx: Ctx) {
  const last = await ctx.tx
    .selectFrom('desk_meetings')
    .select('account')
    .where('means', '=', 'web')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const given = webAccountsOf(await readNames(ctx.tx));
  const account = given.find((each) => each === last?.account) ?? given[0] ?? last?.account ?? '';
  return { account, agents: await readMeetingAgents(ctx) };
}
