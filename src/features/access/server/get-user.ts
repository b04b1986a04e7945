import { compareInstants, instantAt } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { accessPermissions, accessRefusals as refused } from '../contract/access.contract.ts';
import type { AccessChange, AccessRow, AccessView } from '../contract/access.ts';
import { endWithin, startWithin } from '../contract/access-networks.data.ts';
import { readEntries, readUser } from './access.reads.ts';
import { unscopedChanges } from './access-changes.reads.ts';

/** One user of a network with what was said and done. @throws access.absent */
export async function getUser(ctx: Ctx, { id }: { readonly id: string }): Promise<AccessView> {
  const user = await readUser(ctx, id);
  if (!user) throw refused.absent();
  const row = user as typeof user & AccessRow;
  const actions = holds(ctx.actor, accessPermissions.keep) ? (['record', 'tell'] as const) : [];
  return { ...row, entries: await readEntries(ctx, user), actions: [...actions] };
}

/** 異動の処理: what the registers do not follow yet, with the day by which it is owed. */
export async function readChanges(ctx: Ctx): Promise<AccessChange[]> {
  const calendar = await readCalendar(ctx.tx);
  const now = ctx.clock.now();
  return (await unscopedChanges(ctx)).map(({ told, ...row }) => {
    const within = row.way === 'start' ? startWithin : endWithin;
    const dueAt = instantAt(addOpenDays(calendar, told, within), '24:00');
    return { ...row, dueAt, overdue: compareInstants(dueAt, now) < 0 };
  });
}
