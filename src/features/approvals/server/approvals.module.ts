import { figureSources, processFigures } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { approvalProcess } from '../contract/approval.process.ts';
import { approvalsContract } from '../contract/approvals.contract.ts';
import { approvalsWords } from '../contract/approvals.messages.ts';
import { approvalKind } from './approval.kind.ts';
import { approvalHome } from './approval-home.ts';
import { approvalsProcedures } from './approvals.procedures.ts';
import { approvalRecords } from './approvals.scope.public.ts';
import { remindApproversJob } from './remind-approvers.job.ts';

const { noun, figures: labels } = approvalsWords;

/** What the weekly report says of 承認. */
const approvalFigures = processFigures({
  process: approvalProcess,
  noun,
  list: '/approvals',
  lines: {
    asked: { label: labels.asked, step: 'open' },
    approved: { label: labels.approved, step: 'approve' },
    returned: { label: labels.returned, step: 'returnIt' },
    open: { label: labels.open, openIn: approvalProcess.open },
  },
});

export const approvalsModule: FeatureModule = {
  name: 'approvals',
  contract: approvalsContract,
  procedures: approvalsProcedures,
  scopes: [approvalRecords],
  jobs: [remindApproversJob],
  slots: [
    recordKinds.fill(approvalKind),
    ...recordSearch(approvalKind, 'approval'),
    figureSources.fill(approvalFigures),
    homeBlocks.fill(approvalHome),
  ],
};
