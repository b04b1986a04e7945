import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { overdueChanges, settleChange } from './changes.repo.ts';
import { noteDecision } from './decide-change.ts';

/** Every night: what nobody confirmed until its last day has ended, and the record says so. */
export const expireChangesJob: JobDefinition = {
  name: 'accounts.expireChanges',
  cron: '25 3 * * *',
  run: expireChanges,
};

export async function expireChanges(ctx: Ctx): Promise<void> {
  for (const row of await overdueChanges(ctx)) {
    await settleChange(ctx, row.id, { state: 'expired' });
    noteDecision(ctx, row, { action: 'accounts.expireChange', state: 'expired' });
  }
}
