import { featureClient } from '#ui/rpc/client.ts';
import type { bookingsContract } from '../contract/bookings.contract.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';

export const bookings = featureClient<typeof bookingsContract>('bookings');

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
      ? bookings.call.freeThings({ pool, fromAt, dueAt, needsCurrent, ...asked })
      : [];
