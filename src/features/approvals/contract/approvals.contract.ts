import { z } from 'zod';
import { recordListInput } from '#features/records/contract/record-procedures.ts';
import { prints, reads } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, pageOf } from '#kernel/page.ts';
import { refusals } from '#kernel/refusal.ts';
import { approvalProcess, approvalsPermissions as may } from './approval.process.ts';
import { approvalRow, approvalView, approver } from './approval.ts';

/** `mine`: what waits for the reader. */
export const approvalViews = ['mine', 'open', 'decided', 'all'] as const;
export const approvalListInput = recordListInput({
  views: approvalViews,
  sorts: ['dueOn', 'number'],
  filters: { dueOn: filterOf.days },
});
export type ApprovalListInput = z.infer<typeof approvalListInput>;

export const approvalsRefusals = refusals('approvals', {
  asked: {
    kind: 'conflict',
    words: (d: { number: string }) =>
      `承認 ${d.number} の決裁を待っています。取り下げてから、もう一度起案してください。`,
  },
  notYours: {
    kind: 'forbidden',
    words: (d: { names: string }) =>
      `この承認は${d.names}が行います。代わりに行うときは、代決者に加えてもらってください。`,
  },
  replaced: {
    kind: 'conflict',
    words: '同じものの承認が、あとからもう一度起案されています。この承認は差し戻してください。',
  },
  noApprover: {
    kind: 'invalid',
    field: 'approverId',
    words: 'この利用者は承認できません。県担当の中から選び直してください。',
  },
  sameStandIn: { kind: 'invalid', field: 'standInId', words: '代決者には、承認者とは別の人を選んでください。' },
  notYourself: {
    kind: 'forbidden',
    field: 'approverId',
    words: '自分を承認者や代決者にすることはできません。いまの承認者か、マネージャに変えてもらってください。',
  },
  closedDue: { kind: 'invalid', field: 'dueOn', words: '期限には、今日以後の開庁日を選んでください。' },
});

export const approvalsContract = {
  list: reads(may.read).input(approvalListInput).output(pageOf(approvalRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: reads(may.read)
    .input(z.object({ id: z.uuid() }))
    .output(approvalView),
  approvers: reads(may.read).input(z.object({})).output(z.array(approver)),
  printPdf: prints(may.export)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  ...stepProcedures(approvalProcess, approvalView),
};
