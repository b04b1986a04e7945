import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { approvalProcess } from '../contract/approval.process.ts';
import { approvalsContract } from '../contract/approvals.contract.ts';
import { approvalSteps } from './decide-approval.ts';
import { printApproval } from './print-approval.ts';
import { countApprovals, getApproval, listApprovals, listApprovers } from './read-approvals.ts';

export const approvalsProcedures = serve(approvalsContract, {
  list: read(listApprovals),
  counts: read(countApprovals),
  get: read(getApproval),
  approvers: read(listApprovers),
  printPdf: staged(printApproval),
  ...stepHandlers(approvalProcess, approvalSteps, getApproval),
});
