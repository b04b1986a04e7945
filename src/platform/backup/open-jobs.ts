import type { PoolClient } from 'pg';
import { type Row, Summing } from './table-sum.ts';
import { fetchRows, insertRows, type Table } from './tables.ts';

// Of the queue's own tables only the jobs that wait or run are kept: what they will do is the product's promise, the rest
// the queue makes by itself, perhaps in the shape of a newer release.

/** The queue's table of jobs; null before the queue was ever installed. */
export async function jobTable(client: PoolClient): Promise<Table | null> {
  const { rows } = await client.query<{ columns: Table['columns'] | null }>(`
    select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum) as columns
    from pg_attribute where attrelid = to_regclass('pgboss.job') and attnum > 0 and not attisdropped and attgenerated = ''`);
  const columns = rows[0]?.columns;
  return columns ? { schema: 'pgboss', name: 'job', columns } : null;
}

/** The library's own timers are not the product's promise: it makes them again at every start. */
const isOfTheLibrary = (name: string) => name.startsWith('__pgboss__');
const isOpen = `state in ('created', 'retry', 'active') and not starts_with(name, '__pgboss__')`;

export function readOpenJobs(client: PoolClient, table: Table): AsyncGenerator<Row[]> {
  const columns = table.columns.map((column) => `"${column.name}"`).join(', ');
  return fetchRows(client, `select ${columns} from pgboss.job where ${isOpen}`);
}

/** Jobs on their way into the queue of a target, which is installed. */
export interface LoadingJobs {
  put(rows: readonly Row[]): Promise<void>;
  /** Whether the target holds what was put, read again, and nothing else that waits. */
  isWhole(): Promise<boolean>;
  /** Jobs that were put, and those that no release knows any more, which are left. */
  readonly counts: { readonly jobs: number; readonly unknownJobs: number };
}

/**
 * `from` is the queue's table as it was when the backup was made. A job that was running then begins again: the transaction
 * that would have ended it is not in the backup.
 */
export async function openJobsFor(client: PoolClient, from: Table): Promise<LoadingJobs> {
  const target = await jobTable(client);
  const { rows: queues } = await (target ? client.query<{ name: string }>('select name from pgboss.queue') : none);
  const known = new Set(queues.map((queue) => queue.name));
  const at = (name: string) => from.columns.findIndex((column) => column.name === name);
  const table = target && { ...target, columns: target.columns.filter((column) => at(column.name) >= 0) };
  const put = new Summing();
  let unknownJobs = 0;
  const fitted = (row: Row) =>
    (table?.columns ?? []).map(({ name }) => {
      if (name === 'state') return row[at('state')] === 'active' ? 'retry' : (row[at('state')] ?? null);
      return name === 'started_on' || name === 'heartbeat_on' ? null : (row[at(name)] ?? null);
    });
  return {
    async put(rows) {
      const ours = rows.filter((row) => !isOfTheLibrary(row[at('name')] ?? ''));
      const picked = ours.filter((row) => known.has(row[at('name')] ?? '')).map(fitted);
      unknownJobs += ours.length - picked.length;
      for (const row of picked) put.add(row);
      if (table && picked.length > 0) await insertRows(client, table, picked);
    },
    async isWhole() {
      const there = new Summing();
      if (table) for await (const rows of readOpenJobs(client, table)) for (const row of rows) there.add(row);
      return there.result.rows === put.result.rows && there.result.sum === put.result.sum;
    },
    get counts() {
      return { jobs: put.result.rows, unknownJobs };
    },
  };
}

const none = { rows: [] };
