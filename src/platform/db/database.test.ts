import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, testServerUrl } from '../../../tests/support/test-database.ts';
import type { Database } from './database.ts';
import { databaseTrouble } from './database-trouble.ts';
import { RootHandleInTransaction } from './transaction-guard.ts';

// The same promises on both kinds: run once as it is, and once under scripts/with-postgres.ts.

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table notes (id integer primary key, body text not null)');
  await database.pool.query('create index notes_body on notes using gin (body gin_trgm_ops)');
});
afterAll(() => database.close());

const insert = (id: number, body = 'x') => sql`insert into notes values (${id}, ${body})`;
const exists = async (id: number) =>
  (await database.pool.query('select 1 from notes where id = $1', [id])).rowCount === 1;
const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('values', () => {
  const read = async (expression: string) =>
    (await database.pool.query<{ v: unknown }>(`select ${expression} as v`)).rows[0]?.v;

  test.each<[string, unknown]>([
    ["timestamptz '2026-11-24 10:42:00+09'", '2026-11-24T01:42:00Z'],
    ["timestamptz '2026-11-24 10:42:00.120+09'", '2026-11-24T01:42:00.12Z'],
    ["array[timestamptz '2026-11-24 10:42:00+09', null]", ['2026-11-24T01:42:00Z', null]],
    ["date '2026-04-01'", '2026-04-01'],
    ["array[date '2026-04-01']", ['2026-04-01']],
    ['9007199254740991::int8', 9007199254740991],
    ['count(*)', 1],
    ['array[1, 2]::int8[]', [1, 2]],
    ['1.50::numeric', '1.50'],
    ['\'{"a": [1, null]}\'::jsonb', { a: [1, null] }],
    ["array['窓口', 'b,c']", ['窓口', 'b,c']],
    ["time '08:30'", '08:30:00'],
    ["interval '1 day 2 hours'", '1 day 02:00:00'],
    ["current_setting('TimeZone')", 'UTC'],
    ["current_setting('jit')", 'off'],
  ])('%s', async (expression, expected) => {
    expect(await read(expression)).toEqual(expected);
  });

  test('an int8 that a number cannot hold is refused, not rounded', async () => {
    await expect(read('9007199254740992::int8')).rejects.toThrow(RangeError);
  });

  test('an instant goes in as it comes out, to the microsecond', async () => {
    const at = '2026-11-24T01:42:00.123456Z';
    const { rows } = await database.pool.query('select $1::timestamptz as at', [at]);
    expect(rows[0].at).toBe(at);
  });
});

describe('Japanese search', () => {
  test('trigrams see Japanese letters, and their index finds a word in the middle', async () => {
    const seen = await database.pool.query("select cardinality(show_trgm('旋盤')) as n");
    expect(seen.rows[0].n).toBeGreaterThan(0);
    await database.pool.query("insert into notes select g, '庁内の有線LAN ' || g from generate_series(1001, 3000) g");
    await database.pool.query("insert into notes values (3001, '会議室の無線LANにつながらない')");
    const [found, plan] = await database.transaction(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const like = sql.raw("from notes where body like '%無線LAN%'");
      const rows = await sql<{ id: number }>`select id ${like}`.execute(tx);
      return [rows.rows, await sql`explain select id ${like}`.execute(tx)];
    });
    expect(found).toEqual([{ id: 3001 }]);
    expect(JSON.stringify(plan.rows)).toContain('notes_body');
  });
});

describe('transaction', () => {
  test('commits what resolves and rolls back what rejects', async () => {
    await database.transaction((tx) => insert(1).execute(tx));
    const failure = new Error('changed my mind');
    const failed = database.transaction(async (tx) => {
      await insert(2).execute(tx);
      throw failure;
    });
    await expect(failed).rejects.toBe(failure);
    expect([await exists(1), await exists(2)]).toEqual([true, false]);
  });

  test('the error of a statement comes out with its code', async () => {
    await database.transaction((tx) => insert(3).execute(tx));
    await expect(database.transaction((tx) => insert(3).execute(tx))).rejects.toMatchObject({ code: '23505' });
  });

  test('refuses to commit after a swallowed error', async () => {
    const work = database.transaction(async (tx) => {
      await insert(4).execute(tx);
      await insert(4)
        .execute(tx)
        .catch(() => {});
    });
    await expect(work).rejects.toThrow();
    expect(await exists(4)).toBe(false);
  });

  test('read only and isolation are passed on', async () => {
    const writing = database.transaction((tx) => insert(5).execute(tx), { readOnly: true });
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    const { rows } = await database.transaction(
      (tx) => sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx),
      { isolation: 'serializable' },
    );
    expect(rows).toEqual([{ level: 'serializable' }]);
  });
});

describe('the guard', () => {
  test('the root handle inside a transaction throws at once, and the transaction goes on', async () => {
    const errors = await database.transaction(async (tx) => {
      const caught = [
        await errorOf(database.pool.query('select 1')),
        await errorOf(database.pool.connect()),
        await errorOf(sql`select 1`.execute(database.db)),
        await errorOf(database.transaction(async () => {})),
        await errorOf(database.unhurried(async () => {})),
        await errorOf(Promise.resolve().then(() => database.health())),
      ];
      await insert(10).execute(tx);
      return caught;
    });
    for (const error of errors) expect(error).toBeInstanceOf(RootHandleInTransaction);
    expect(await exists(10)).toBe(true);
  });

  test('it reaches through awaits and timers, and ends with the transaction', async () => {
    let late: (() => Promise<unknown>) | undefined;
    await database.transaction(async () => {
      const inTimer = await new Promise((resolve) => setTimeout(() => resolve(errorOf(database.health())), 1));
      expect(inTimer).toBeInstanceOf(RootHandleInTransaction);
      const later = new Promise<void>((resolve) => setTimeout(resolve, 50));
      late = () => later.then(() => database.health());
    });
    await late?.();
  });

  test('a tx kept after its end is refused', async () => {
    const kept = await database.transaction(async (tx) => ({ tx }));
    await expect(insert(11).execute(kept.tx)).rejects.toThrow();
  });
});

describe('listen and notify', () => {
  test('a payload arrives after the commit, and not at all after a rollback', async () => {
    const heard: string[] = [];
    const stop = await database.listen('Room 1', (payload) => heard.push(payload));
    await database.transaction((tx) => database.notify(tx, 'Room 1', '窓口'));
    await errorOf(
      database.transaction(async (tx) => {
        await database.notify(tx, 'Room 1', 'rolled back');
        throw new Error('no');
      }),
    );
    await database.transaction((tx) => database.notify(tx, 'Room 1', 'last'));
    await expect.poll(() => heard).toEqual(['窓口', 'last']);
    await stop();
    await database.notify(database.db, 'Room 1', 'nobody listens');
    await database.health();
    expect(heard).toEqual(['窓口', 'last']);
  });

  test('every listener of a channel hears, other channels do not', async () => {
    const heard: string[] = [];
    const stops = await Promise.all([
      database.listen('a', (payload) => heard.push(`1 ${payload}`)),
      database.listen('a', (payload) => heard.push(`2 ${payload}`)),
      database.listen('b', (payload) => heard.push(`b ${payload}`)),
    ]);
    await database.notify(database.db, 'a', 'x');
    await expect.poll(() => heard.toSorted()).toEqual(['1 x', '2 x']);
    await Promise.all(stops.map((stop) => stop()));
  });
});

describe('limits', () => {
  const limits = { statementTimeoutMs: 400, connectionTimeoutMs: 300, idleTransactionTimeoutMs: 400 };
  const slow = 'select count(*) from generate_series(1, 100000000000)';
  let hurried: Database;
  beforeAll(async () => {
    hurried = await testDatabase(limits);
  });
  afterAll(() => hurried.close());

  test('work without a hurry may take longer than the limit', async () => {
    const sum = await hurried.unhurried(
      async (client) => (await client.query('select sum(i) as v from generate_series(1, 3000000) i')).rows[0],
    );
    expect(sum).toEqual({ v: 4500001500000 });
  });

  test('who waits too long for a connection is told so', async () => {
    const clients = await Promise.all(
      // Two of a test's four connections are for lists.
      Array.from({ length: hurried.kind === 'embedded' ? 1 : 2 }, () => hurried.pool.connect()),
    );
    const error = await errorOf(hurried.pool.query('select 1'));
    for (const client of clients) client.release();
    expect(databaseTrouble(error)?.code).toBe('database.busy');
    await hurried.health();
  });

  test.each([
    ['a name that is nobody’s', 'insert into child values (1, 9)', 'database.namedAbsent'],
    ['a number that is taken', 'insert into parent values (1, int4range(5, 6))', 'database.taken'],
    ['a time that overlaps', 'insert into parent values (2, int4range(2, 3))', 'database.taken'],
  ])('says in words what only the database sees: %s', async (_, statement, code) => {
    await sql`create table if not exists parent (id integer primary key, span int4range,
      exclude using gist (span with &&))`.execute(hurried.db);
    await sql`create table if not exists child (id integer, parent_id integer references parent)`.execute(hurried.db);
    await sql`insert into parent values (1, int4range(1, 4)) on conflict do nothing`.execute(hurried.db);
    const error = await errorOf(sql.raw(statement).execute(hurried.db));
    expect(databaseTrouble(error)).toMatchObject({ code });
  });

  // Last: in memory the data ends with the thread that the watchdog ends.
  test('a statement that takes too long ends with words, also inside a transaction', async () => {
    const error = await errorOf(hurried.transaction((tx) => sql.raw(slow).execute(tx)));
    expect(error).toMatchObject({ code: '57014' });
    expect(databaseTrouble(error)?.message).toBe(
      '処理に時間がかかりすぎたため取りやめました。条件を絞って、もう一度お試しください。',
    );
  });
});

// The embedded database has one connection: who comes while a row is held has no transaction yet, so that no statement ever waits
// for a lock, and what a server's lock_timeout says is said by the wait for the connection.
if (!testServerUrl) {
  test('a stalled writer on the embedded database holds nobody at a lock, and they give up with the same words', async () => {
    const few = await testDatabase({ lockTimeoutMs: 1, connectionTimeoutMs: 1_000 });
    await sql`create table held (id integer primary key, n integer not null)`.execute(few.db);
    await sql`insert into held values (1, 0)`.execute(few.db);
    let begun = 0;
    const touch = () =>
      few.transaction((tx) => {
        begun += 1;
        return sql`update held set n = n + 1 where id = 1`.execute(tx);
      });
    const held = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    const stalled = few.transaction(async (tx) => {
      await sql`update held set n = 10 where id = 1`.execute(tx);
      held.resolve();
      await told.promise;
      return sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted`.execute(tx);
    });
    await held.promise;
    const errors = await Promise.all([errorOf(touch()), errorOf(touch())]);
    told.resolve();
    expect(errors.map((error) => databaseTrouble(error)?.code)).toEqual(['database.busy', 'database.busy']);
    expect([begun, (await stalled).rows[0]?.n]).toEqual([0, 0]);
    await touch();
    expect((await sql`select n from held`.execute(few.db)).rows).toEqual([{ n: 11 }]);
    await few.close();
  });
}

if (testServerUrl) {
  describe('a stalled writer on a server', () => {
    test('holds no list, however many writers wait for it, and they give up with words', async () => {
      const few = await testDatabase({ lockTimeoutMs: 1_500, connectionTimeoutMs: 1_000 });
      await sql`create table held (id integer primary key, n integer not null)`.execute(few.db);
      await sql`insert into held values (1, 0)`.execute(few.db);
      const touch = () => few.transaction((tx) => sql`update held set n = n + 1 where id = 1`.execute(tx));
      const held = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const stalled = few.transaction(async (tx) => {
        await sql`update held set n = 10 where id = 1`.execute(tx);
        held.resolve();
        await released.promise;
      });
      // The row is held before another asks: two connections opened at once have no order.
      await held.promise;
      const waiting = [errorOf(touch()), errorOf(touch()), errorOf(touch()), errorOf(touch())];
      // Every connection of the writers is taken by now; lists have their own.
      for (let n = 0; n < 20; n += 1) expect((await sql`select n from held`.execute(few.db)).rows).toEqual([{ n: 0 }]);
      for (const error of await Promise.all(waiting)) {
        expect(databaseTrouble(error)).toMatchObject({ code: 'database.busy' });
      }
      released.resolve();
      await stalled;
      await touch();
      expect((await sql`select n from held`.execute(few.db)).rows).toEqual([{ n: 11 }]);
      await few.close();
    });
  });
}
