import { closeAccounts } from '#features/accounts/server/accounts.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { AnyJob, Units } from '#platform/jobs/job.ts';
import { staffWords } from '../contract/people.messages.ts';
import { unscopedLeftWithAccounts } from './staff.reads.ts';

/** The last day is worked through: somebody has left from the day after it. */
export const hasLeft = (leftOn: string | null, day: string): boolean => leftOn !== null && leftOn < day;

/** Every morning: whose last day has passed signs in no more, in whatever way the day came into the ledger. */
export const closeLeft: AnyJob = {
  name: 'people.closeLeft',
  cron: '10 0 * * *',
  deliver: closeAccountsOfLeft,
};

export async function closeAccountsOfLeft(units: Pick<Units, 'write'>): Promise<void> {
  await units.write(async (ctx) => {
    const left = await unscopedLeftWithAccounts(ctx, today(ctx.clock.now()));
    await closeAccounts(ctx, { staffMemberIds: left.map(({ id }) => id) }, staffWords.left);
  });
}
