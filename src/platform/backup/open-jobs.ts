import type { PoolClient } from 'pg';
import type { Row } from './table-sum.ts';
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

const isOpen = `state in ('created', 'retry', 'active')`;

export function readOpenJobs(client: PoolClient, table: Table): AsyncGenerator<Row[]> {
  const columns = table.columns.map((column) => `"${column.name}"`).join(', ');
  return fetchRows(client, `select ${columns} from pgboss.job where ${isOpen}`);
}

/**
 * Puts jobs into the queue of the target, which is installed. One that was running when the backup was made begins again:
 * the transaction that would have ended it is not in the backup. Gives how many; a job that no release knows any more is left.
 */
export async function loadJobs(client: PoolClient, from: Table, rows: readonly Row[]): Promise<number> {
  const target = await jobTable(client);
  if (!target) return 0;
  const { rows: queues } = await client.query<{ name: string }>('select name from pgboss.queue');
  const known = new Set(queues.map((queue) => queue.name));
  const at = (name: string) => from.columns.findIndex((column) => column.name === name);
  const columns = target.columns.filter((column) => at(column.name) >= 0);
  const picked = rows
    .filter((row) => known.has(row[at('name')] ?? ''))
    .map((row) =>
      columns.map(({ name }) => {
        if (name === 'state') return row[at('state')] === 'active' ? 'retry' : (row[at('state')] ?? null);
        return name === 'started_on' || name === 'heartbeat_on' ? null : (row[at(name)] ?? null);
      }),
    );
  if (picked.length > 0) await insertRows(client, { ...target, columns }, picked);
  return picked.length;
}
