import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import type { approvalsContract } from '../contract/approvals.contract.ts';

export const approvals = featureClient<typeof approvalsContract>('approvals');

/** 承認書 in a tab of its own. */
export const printApproval = async ({ id }: { id: string }) => openFile(await approvals.call.printPdf({ id }));
