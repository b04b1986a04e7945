import pg from 'pg';
import type { Db } from 'pg-boss';
import type { Database } from '../db/database.ts';

/** Our database as the queue library wants it: plain statements with its own value types, and LISTEN. */
export function bossDatabase(database: Database): Db {
  return {
    // It compares Dates, while our pool reads instants as text: its statements bring the driver's own parsers.
    executeSql: (text, values) => database.pool.query({ text, values, types: pg.types }),
    async listen(channel, onNotification, onReconnect) {
      const stop = await database.listen(channel, onNotification, { onGap: onReconnect });
      onReconnect();
      return { close: stop };
    },
  };
}
