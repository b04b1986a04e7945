import type { Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MeetingDraft, MeetingPerson } from '../contract/desk-meeting.ts';

export function insertHandover(ctx: Ctx, draft: { day: string; body: string }) {
  const at = ctx.clock.now();
  return ctx.tx
    .insertInto('closing_handovers')
    .values({
      id: newId(),
      day: draft.day,
      state: 'drafting',
      body: draft.body,
      drafted_body: draft.body,
      made_by: ctx.actor.id,
      made_by_name: ctx.actor.name,
      made_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws StaleVersion when someone saved first. */
export function updateHandover(
  ctx: Ctx,
  seen: { id: string; version: number },
  patch: Updateable<Schema['closing_handovers']>,
) {
  return updateVersioned(ctx.tx, 'closing_handovers', seen, { ...patch, updated_at: ctx.clock.now() });
}

/** Once for each agent: false when the agent has read it before. */
export async function insertAcknowledgement(ctx: Ctx, handoverId: string, agentId: string): Promise<boolean> {
  const done = await ctx.tx
    .insertInto('handover_acknowledgements')
    .values({
      id: newId(),
      handover_id: handoverId,
      agent_id: agentId,
      agent_name: ctx.actor.name,
      at: ctx.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['handover_id', 'agent_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** False when the day's closing meeting is on record already. */
export async function insertMeeting(
  ctx: Ctx,
  of: {
    handoverId: string;
    kind: 'closing' | 'meeting';
    meeting: MeetingDraft;
    people: readonly MeetingPerson[];
    accountGiven: boolean | null;
  },
): Promise<boolean> {
  const { startedAt, endedAt, means, account, failure } = of.meeting;
  const made = await ctx.tx
    .insertInto('desk_meetings')
    .values({
      id: newId(),
      handover_id: of.handoverId,
      kind: of.kind,
      started_at: startedAt,
      ended_at: endedAt,
      means,
      account,
      account_given: of.accountGiven,
      people: JSON.stringify(of.people),
      failed_at: failure?.noticedAt ?? null,
      failure: failure?.note ?? '',
      recorded_at: ctx.clock.now(),
      recorded_by: ctx.actor.id,
      recorded_by_name: ctx.actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export function insertFailure(
  ctx: Ctx,
  failure: { handoverId: string; noticedAt: string; reportedAt: string; note: string },
) {
  return ctx.tx
    .insertInto('web_meeting_failures')
    .values({
      id: newId(),
      handover_id: failure.handoverId,
      noticed_at: failure.noticedAt,
      note: failure.note,
      reported_at: failure.reportedAt,
      recorded_at: ctx.clock.now(),
      reported_by: ctx.actor.id,
      reported_by_name: ctx.actor.name,
    })
    .execute();
}
