import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import type { loansContract } from '../contract/loans.contract.ts';

export const loans = featureClient<typeof loansContract>('loans');

interface Asked {
  readonly pool: LoanPool;
  readonly fromAt: string;
  readonly dueAt: string;
  readonly needsCurrent: boolean;
}

/** Things of a pool that nobody has in the whole time; none while the time cannot be read. */
export const loadFree =
  ({ pool, fromAt, dueAt, needsCurrent }: Asked) =>
  async (asked: { q: string; kitId: string | null }) =>
    fromAt.endsWith('Z') && dueAt.endsWith('Z') && fromAt < dueAt
      ? loans.call.freeThings({ pool, fromAt, dueAt, needsCurrent, ...asked })
      : [];

/** 卓上カード in a tab of its own. */
export const printDeskCard = async () => openFile(await loans.call.printDeskCard({}));

/** 借用書 in a tab of its own. */
export const printSlip = async (loan: { id: string }) => openFile(await loans.call.printSlip({ id: loan.id }));
