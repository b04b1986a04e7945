import { compareInstants } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketDeadlines } from '../contract/deadline-rules.data.ts';
import type { EscalationDraft } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf } from './change-ticket.ts';
import { meetClocks, voidClocks } from './clocks.repo.ts';
import { agreedOr, startClock } from './clocks.rules.ts';
import { type EscalationRecord, insertEscalation, listEscalations, updateEscalation } from './escalations.repo.ts';
import { readDepartment, readSystem, readSystemWindow } from './references.reads.ts';
import { ticketStep } from './ticket.kind.ts';

/** 引継ぎ to whom can answer (§3-3). @throws tickets.escalationTargetRequired, tickets.dueInPast, absent targets */
export const escalateTicket = ticketStep('escalate', async (ctx, ticket, { escalation: draft }) => {
  const { now, calendar } = await momentOf(ctx);
  if (draft.dueAt && compareInstants(draft.dueAt, now) <= 0) throw refused.dueInPast();
  const target = await targetOf(ctx, draft);
  const clock = startClock('escalationReply', agreedOr(draft.dueAt, ticketDeadlines.escalationReply), calendar, now);
  const id = newId();
  await insertEscalation(ctx, {
    id,
    ticket_id: ticket.id,
    target_kind: draft.targetKind,
    business_system_id: draft.targetKind === 'businessSystem' ? draft.businessSystemId : null,
    department_id: draft.targetKind === 'department' ? draft.departmentId : null,
    target_name: target.name,
    contact_name: draft.contactName || target.contact,
    channel: draft.channel,
    question: draft.question,
    reason: draft.reason,
    due_at: clock.due_at,
    escalated_by: ctx.actor.id,
    escalated_by_name: ctx.actor.name,
    escalated_at: now,
  });
  return {
    clocks: [{ clock, subjectId: id }],
    patch: { is_escalated: true },
    entries: [{ kind: 'escalated', body: draft.question, data: { target: target.name, due: clock.due_at } }],
  };
});

async function targetOf(ctx: Ctx, draft: EscalationDraft): Promise<{ name: string; contact: string }> {
  if (draft.targetKind === 'businessSystem' && draft.businessSystemId) {
    const system = await readSystem(ctx, draft.businessSystemId);
    if (!system) throw refused.systemAbsent();
    return { name: system.name, contact: (await readSystemWindow(ctx, system.id))?.window_name ?? '' };
  }
  if (draft.targetKind === 'department' && draft.departmentId) {
    const department = await readDepartment(ctx, draft.departmentId);
    if (!department) throw refused.departmentAbsent();
    return { name: department.name, contact: '' };
  }
  if (draft.targetKind === 'person' && draft.targetName) return { name: draft.targetName, contact: '' };
  throw refused.escalationTargetRequired();
}

/** 回答を記録. @throws tickets.escalationAbsent, tickets.alreadyReplied, tickets.alreadyHandedBack */
export const recordReply = ticketStep('recordReply', async (ctx, ticket, { escalationId, reply, repliedByName }) => {
  const { escalation, others } = await openEscalation(ctx, ticket.id, escalationId);
  if (escalation.replied_at) throw refused.alreadyReplied();
  await updateEscalation(ctx, escalation.id, {
    reply,
    replied_at: ctx.clock.now(),
    replied_by_name: repliedByName || escalation.contact_name || escalation.target_name,
  });
  await meetClocks(ctx, ticket.id, { kinds: ['escalationReply'], subjectId: escalation.id });
  return {
    patch: { is_escalated: others.some(isAwaited) },
    entries: [{ kind: 'replied', body: reply, data: { target: escalation.target_name, by: repliedByName } }],
  };
});

/** 引継ぎを引き取る, answered or not. @throws tickets.escalationAbsent, tickets.alreadyHandedBack */
export const handBack = ticketStep('handBack', async (ctx, ticket, { escalationId, note }) => {
  const { escalation, others } = await openEscalation(ctx, ticket.id, escalationId);
  await updateEscalation(ctx, escalation.id, { handed_back_at: ctx.clock.now(), hand_back_note: note });
  await voidClocks(ctx, ticket.id, { kinds: ['escalationReply'], subjectId: escalation.id });
  return {
    patch: { is_escalated: others.some(isAwaited) },
    entries: [{ kind: 'handedBack', body: note, data: { target: escalation.target_name } }],
  };
});

async function openEscalation(ctx: Ctx, ticketId: string, id: string) {
  const all = await listEscalations(ctx, ticketId);
  const escalation = all.find((each) => each.id === id);
  if (!escalation) throw refused.escalationAbsent();
  if (escalation.handed_back_at) throw refused.alreadyHandedBack();
  return { escalation, others: all.filter((each) => each.id !== id) };
}

const isAwaited = (each: EscalationRecord) => each.replied_at === null && each.handed_back_at === null;
