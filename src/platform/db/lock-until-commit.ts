import { sql } from 'kysely';
import type { Ctx } from '../use-case/context.ts';

/**
 * Two units that ask for the same key come one after the other: the second waits until the first is committed. Many keys are
 * asked for in one order, so that nobody waits in a ring.
 */
export async function lockUntilCommit({ tx }: Pick<Ctx, 'tx'>, ...keys: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${[...keys].sort()}::text[]) as key`.execute(
    tx,
  );
}
