import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { testServerUrl } from './test-database.ts';
import { actorOf, type World } from './world.ts';

/** How a write ended: `done`, the code of its refusal, or what it was told of a record that somebody changed before. */
export const outcomeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string; name?: string }) => error.code ?? error.name ?? String(error),
  );

const waits = sql<{ waits: boolean }>`select exists (select from pg_locks as l
  where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid))) as waits, pg_sleep(0.01)`;

/** Until somebody waits for what this transaction holds; who needs nothing of it has ended by then. */
async function untilAwaited({ tx }: Ctx, ended: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !ended(); turn += 1) {
    const { rows } = await waits.execute(tx);
    if (rows[0]?.waits) return;
  }
}

type Work = (ctx: Ctx) => Promise<unknown>;

/**
 * Two who write at once, each time in the same order: the second begins when the first has written and holds it still, and the first
 * commits once the second waits for it. The embedded database has one connection: there the second comes after the first.
 */
export async function twoWriters(
  { write }: Pick<World, 'write'>,
  first: Work,
  second: Work,
  actors = [actorOf('agent'), actorOf('agent')] as const,
): Promise<readonly [first: string, second: string]> {
  const written = Promise.withResolvers<void>();
  let ended = false;
  // Asked for outside of the first one's transaction, as another request would.
  const later = written.promise
    .then(() => outcomeOf(write(actors[1], second)))
    .finally(() => {
      ended = true;
    });
  const earlier = await outcomeOf(
    write(actors[0], async (ctx) => {
      await first(ctx);
      written.resolve();
      if (testServerUrl) await untilAwaited(ctx, () => ended);
    }),
  );
  written.resolve();
  return [earlier, await later];
}
