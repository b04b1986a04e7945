import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineEvent } from '#platform/use-case/events.ts';
import type { ApprovalAsk, ChangedField } from '../contract/approval.ts';
import { approvalsRefusals as refused } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvalKind } from './approval.kind.ts';
import { findNewest, lockSubject, unscopedApprovers } from './approvals.repo.ts';

/** What is to be approved. `link` is where it is read; `changes` what the approver decides about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly changes: readonly ChangedField[];
  /** Of the text that is asked about, as it is heard again with the answer: what was approved is what may be used. */
  readonly digest: string;
}

/** The answer, in the transaction that gives it. The feature that asked subscribes and looks at its own kind. */
export const approvalDecided = defineEvent<{
  approvalId: string;
  subjectKind: string;
  subjectId: string;
  /** Null where it was asked before digests were kept. */
  digest: string | null;
  answer: 'approved' | 'returned' | 'withdrawn';
  note: string;
}>('approvals.decided');

/**
 * 起案: another feature says that this needs 県's approval. Gives the approval's id.
 * @throws approvals.asked while one is open, approvals.noApprover, sameStandIn, closedDue
 */
export async function askApproval(ctx: Ctx, subject: Subject, ask: ApprovalAsk): Promise<string> {
  await lockSubject(ctx, subject);
  const open = await approvalOf(ctx, subject);
  if (open?.isOpen) throw refused.asked({ number: open.number });
  const calendar = await readCalendar(ctx.tx);
  if (ask.dueOn < today(ctx.clock.now()) || !isOpenDay(calendar, ask.dueOn)) throw refused.closedDue();
  const named = await namesOf(ctx, ask);
  const head = {
    action: 'approvals.ask',
    title: subject.title,
    entry: { body: ask.reason },
    clocks: { decision: onDay(ask.dueOn) },
    row: {
      subject_kind: subject.kind,
      subject_id: subject.id,
      link: subject.link,
      reason: ask.reason,
      changes: JSON.stringify(subject.changes),
      digest: subject.digest,
      due_on: ask.dueOn,
      ...named,
    },
  };
  const { id } = await openRecord(ctx, approvalKind, head);
  return id;
}

/** The columns of who approves, from accounts of 県 that are in use. @throws approvals.noApprover, sameStandIn */
export async function namesOf(ctx: Ctx, { approverId, standInId }: Pick<ApprovalAsk, 'approverId' | 'standInId'>) {
  const known = await unscopedApprovers(ctx);
  const nameOf = (id: string | null) => known.find((one) => one.id === id)?.name ?? null;
  if (approverId && !nameOf(approverId)) throw refused.noApprover();
  if (standInId && (!approverId || standInId === approverId || !nameOf(standInId))) throw refused.sameStandIn();
  return {
    approver_id: approverId,
    approver_name: nameOf(approverId),
    stand_in_id: standInId,
    stand_in_name: nameOf(standInId),
  };
}

/** What was asked of a subject last: its page shows it. */
export async function approvalOf(ctx: Ctx, subject: Pick<Subject, 'kind' | 'id'>) {
  const row = await findNewest(ctx, subject.kind, subject.id);
  return (
    row && {
      id: row.id,
      number: row.number,
      isOpen: row.is_open,
      state: row.state,
      stateWords: words.states[row.state as keyof typeof words.states],
    }
  );
}
