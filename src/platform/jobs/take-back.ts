import { fromKysely, type PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';

/**
 * Takes back at once what a dead process had in hand. Only for the one process on an embedded database: when it starts,
 * nobody else can be at work. The death counts as a try, so a job that kills its process is given up in the end.
 */
export async function takeBack(boss: PgBoss, database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const options = { db: fromKysely(tx) };
    const { rows } = await options.db.executeSql(
      `select name, id, retry_count < retry_limit as hopeful from pgboss.job where state = 'active' order by created_on`,
    );
    for (const { name, id, hopeful } of rows as { name: string; id: string; hopeful: boolean }[]) {
      if (hopeful) {
        await boss.cancel(name, id, options);
        await boss.resume(name, id, options);
      } else await boss.fail(name, id, { message: 'the process ended while it was at work' }, options);
    }
    return rows.length;
  });
}
