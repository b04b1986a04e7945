import { sql } from 'kysely';
import type { Executor } from '../db/executor.ts';
import type { AnyJob, Units } from '../jobs/job.ts';
import type { FileStore } from './file-store.ts';

/** Bytes are written before their row. Younger ones may belong to an upload that is still under way, whatever the clocks say. */
const graceMs = 24 * 60 * 60_000;
const batch = 500;

/**
 * Removes stored bytes that no row points at: a process that was killed between file and row leaves them. A key gets its row
 * right after it was put, so what has stood for a day without one never gets one.
 */
export async function sweepFiles(units: Units, store: FileStore, olderThanMs = graceMs): Promise<number> {
  let removed = await store.removeLeftovers(olderThanMs);
  let keys: string[] = [];
  const sweep = async () => {
    const kept = await units.read((ctx) => keptKeys(ctx.tx, keys));
    for (const key of keys.filter((each) => !kept.has(each))) {
      await store.delete(key);
      removed += 1;
    }
    keys = [];
  };
  for await (const key of store.keys(olderThanMs)) {
    keys.push(key);
    if (keys.length === batch) await sweep();
  }
  await sweep();
  return removed;
}

/** Of these keys, those that a file's row or a mail's attachment names. */
async function keptKeys(db: Executor, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select storage_key as key from files where storage_key = any(${keys}::text[])
    union
    select attachment ->> 'key' from mails, jsonb_array_elements(mails.attachments) as attachment
    where attachment ->> 'key' = any(${keys}::text[])`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** Every night, when nobody uploads. */
export function sweepFilesJob(store: FileStore): AnyJob {
  return {
    name: 'files.sweep',
    cron: '20 3 * * *',
    // It walks through every stored file.
    longestHours: 6,
    deliver: async (units) => {
      await sweepFiles(units, store);
    },
  };
}
