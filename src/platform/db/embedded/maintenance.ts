import type { Pool } from 'pg';
import type { DatabaseLog } from '../database.ts';
import { outsideTransaction } from '../transaction-guard.ts';

// The engine has no background processes. What a server's checkpointer and autovacuum do is done here, between the
// statements of others: without checkpoints the WAL grows without end, without ANALYZE plans go wrong.

/** Runs on one connection, without the statement timeout. */
export type Upkeep = <T>(work: (connection: Pick<Pool, 'query'>) => Promise<T>) => Promise<T>;

const everyMs = 15_000;
const walBytesBetween = 32 * 1024 * 1024;
const checkpointAtLeastEveryMs = 5 * 60_000;
const vacuumEveryMs = 60_000;

/** Starts the timers. `stop` waits for what is running. */
export function startMaintenance(upkeep: Upkeep, log: DatabaseLog): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let sinceVacuum = 0;
  let sinceCheckpoint = 0;
  const turn = async () => {
    sinceVacuum += everyMs;
    sinceCheckpoint += everyMs;
    const isDue = sinceCheckpoint >= checkpointAtLeastEveryMs;
    if (await checkpointWhenGrown(upkeep, isDue ? 1 : walBytesBetween)) sinceCheckpoint = 0;
    if (sinceVacuum < vacuumEveryMs) return;
    sinceVacuum = 0;
    await vacuumDueTables(upkeep);
  };
  const timer = outsideTransaction(() =>
    setInterval(() => {
      running = running
        .then(turn)
        .catch((error: Error) => log.warn({ error: error.message }, 'database upkeep failed'));
    }, everyMs).unref(),
  );
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Checkpoints when at least `bytes` of WAL were written since the last checkpoint. Says whether it did. */
export function checkpointWhenGrown(upkeep: Upkeep, bytes: number): Promise<boolean> {
  return upkeep(async (connection) => {
    const { rows } = await connection.query<{ grown: string }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as grown from pg_control_checkpoint()',
    );
    // A checkpoint itself writes a little, so that "1 byte" alone would repeat it for ever.
    if (Number(rows[0]?.grown ?? 0) < Math.max(bytes, checkpointOwnBytes)) return false;
    await connection.query('checkpoint');
    return true;
  });
}
const checkpointOwnBytes = 4096;

/** Autovacuum's own thresholds (its documented defaults). */
const dueTables = `
  select format('%I.%I', s.schemaname, s.relname) as name,
    s.n_dead_tup > 50 + 0.2 * size or s.n_ins_since_vacuum > 1000 + 0.2 * size as vacuum
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid, greatest(c.reltuples, 0) as size
  where s.n_dead_tup > 50 + 0.2 * size or s.n_ins_since_vacuum > 1000 + 0.2 * size
    or s.n_mod_since_analyze > 50 + 0.1 * size
  order by 1`;

/** Vacuums and analyzes the tables that changed enough, one at a time so that others get their turn. Gives their names. */
export async function vacuumDueTables(upkeep: Upkeep): Promise<readonly string[]> {
  const due = await upkeep(async (connection) => {
    // Counters reach the statistics only after a while; this brings those of the statements so far.
    await connection.query('select pg_stat_force_next_flush()');
    return (await connection.query<{ name: string; vacuum: boolean }>(dueTables)).rows;
  });
  for (const { name, vacuum } of due) {
    await upkeep((connection) => connection.query(vacuum ? `vacuum (analyze) ${name}` : `analyze ${name}`));
  }
  return due.map(({ name }) => name);
}
