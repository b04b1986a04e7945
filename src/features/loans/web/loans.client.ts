import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import type { loansContract } from '../contract/loans.contract.ts';

export const loans = featureClient<typeof loansContract>('loans');

/** 借用書 in a tab of its own. */
export const printSlip = async (loan: { id: string }) => openFile(await loans.call.printSlip({ id: loan.id }));
