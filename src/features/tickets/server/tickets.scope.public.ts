import { type Actor, overseers } from '#kernel/actor.ts';
import { type Reach, recordScope } from '#platform/scope/record-scope.ts';
import { ticketsPermissions } from '../contract/ticket.process.ts';

/** The desk, 県 and 監査 every one, 所属担当者 those of their own 所属 and their own, 職員 their own. */
function ticketsOf(actor: Actor): Reach {
  if ((overseers as readonly string[]).includes(actor.role)) return 'every';
  const own = { requester_id: { is: actor.staffMemberId } };
  return actor.role === 'coordinator' ? [own, { department_id: { is: actor.departmentId } }] : [own];
}

export const ticketRecords = recordScope({
  kind: 'ticket',
  table: 'tickets',
  calledBy: 'ticket_no',
  readBy: [ticketsPermissions.read],
  columns: ['requester_id', 'department_id'],
  reach: ticketsOf,
});
