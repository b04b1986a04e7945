import { knownDays } from '#platform/auth/known-device.ts';
import { idleSince } from '#platform/auth/session.rules.ts';
import { forgetHours } from '#platform/auth/throttle.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Deletes what can no longer be used by anyone; nothing of it is a record. */
export async function deleteStale(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  const dayAgo = Temporal.Instant.from(now).subtract({ hours: forgetHours }).toString();
  const forgotten = Temporal.Instant.from(now)
    .subtract({ hours: knownDays * 24 })
    .toString();
  await ctx.tx
    .deleteFrom('accounts_sessions')
    .where((each) => each.or([each('expires_at', '<=', now), each('last_seen_at', '<=', idleSince(now))]))
    .execute();
  await ctx.tx.deleteFrom('accounts_verifications').where('expires_at', '<=', dayAgo).execute();
  await ctx.tx.deleteFrom('accounts_throttles').where('last_failed_at', '<=', dayAgo).execute();
  await ctx.tx.deleteFrom('accounts_known_devices').where('last_seen_at', '<=', forgotten).execute();
}
