import { type Actor, overseers } from '#kernel/actor.ts';
import type { Permission } from '#kernel/contract/procedure.ts';
import { type Reach, type RecordScope, recordScope } from '#platform/scope/record-scope.ts';

/** The desk, 県 and 監査 every one, 所属担当者 those of their own 所属 and their own, 職員 their own. */
function ownOf(actor: Actor): Reach {
  if ((overseers as readonly string[]).includes(actor.role)) return 'every';
  const own = { requester_id: { is: actor.staffMemberId } };
  return actor.role === 'coordinator' ? [own, { department_id: { is: actor.departmentId } }] : [own];
}

/** Who sees the records of a process that somebody asks for. */
export const ownRecords = (kind: string, read: Permission): RecordScope =>
  recordScope({
    kind,
    table: 'records',
    calledBy: 'number',
    readBy: [read],
    columns: ['requester_id', 'department_id'],
    reach: ownOf,
  });
