import { sql } from 'kysely';
import type { Database } from '../../../src/platform/db/database.ts';

/** How many people have a token afterwards. */
const left = 3;

/** Most holders brought their token back: whoever asks all of them asks few. */
export async function leaveFewTokens({ db }: Database): Promise<void> {
  await sql`update loan_items set active = false, returned_at = handed_over_at
    where id in (select i.id from loan_items as i join loans as l on l.id = i.loan_id
      where l.pool = 'token' and i.active and i.handed_over_at is not null order by i.id offset ${left})`.execute(db);
}
