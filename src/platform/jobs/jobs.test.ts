import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { fixedClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { silentLog } from '../log.ts';
import type { Runtime } from '../use-case/run.ts';
import { createJobs, type Jobs } from './create-jobs.ts';
import { openFailedJobs, settleFailedJob } from './failed-jobs.ts';
import type { AnyJob, Units } from './job.ts';
import { unitsOf } from './units.ts';

let database: Database;
let units: Units;
const running: Jobs[] = [];
const clock = fixedClock('2026-11-24T01:42:00Z');
const now = { limit: 2, delaySeconds: 0, maxDelaySeconds: 0 };

beforeAll(async () => {
  database = await testDatabase();
  await sql`create table test_runs (id serial, who text, n int)`.execute(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate test_runs`.execute(database.db);
  await sql`delete from failed_jobs`.execute(database.db);
});
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop();
});

function open(definitions: readonly AnyJob[], work = true): Jobs {
  const jobs = createJobs({ database, log: silentLog, definitions, units: forwardUnits, work, pollSeconds: 0.5 });
  running.push(jobs);
  const runtime: Runtime = { database, clock, log: silentLog, subscriptions: [], enqueue: jobs.enqueue };
  units = unitsOf(runtime);
  return jobs;
}
const forwardUnits: Units = {
  read: (work) => units.read(work),
  write: (work) => units.write(work),
  as: (actor) => units.as(actor),
};

async function runs(who = 'job'): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from test_runs where who = ${who} order by n`.execute(database.db);
  return rows.map((row) => row.n);
}

const noting: AnyJob = {
  name: 'test.note',
  run: async (ctx, data: { n: number }) => {
    await sql`insert into test_runs (who, n) values ('job', ${data.n})`.execute(ctx.tx);
  },
};
const send = (jobs: Jobs, job: string, n: number) =>
  database.transaction((tx) => jobs.enqueue(tx, { job, data: { n } }));

describe('sending a job in a transaction', () => {
  it('runs it once after the commit, and never after a rollback', async () => {
    const jobs = open([noting]);
    await jobs.start();
    const undone = database.transaction(async (tx) => {
      await jobs.enqueue(tx, { job: 'test.note', data: { n: 1 } });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await send(jobs, 'test.note', 2);
    await vi.waitFor(async () => expect(await runs()).toEqual([2]), 15_000);
    await send(jobs, 'test.note', 3);
    await vi.waitFor(async () => expect(await runs()).toEqual([2, 3]), 15_000);
  });

  it('refuses a job that nobody defined', async () => {
    const jobs = open([noting], false);
    await jobs.start();
    await expect(send(jobs, 'test.absent', 1)).rejects.toThrow('test.absent');
  });

  it('is possible from a process that does not work; another one does', async () => {
    const sender = open([noting], false);
    await sender.start();
    await send(sender, 'test.note', 7);
    await sender.stop();
    const worker = open([noting]);
    await worker.start();
    await vi.waitFor(async () => expect(await runs()).toEqual([7]), 15_000);
  });
});

describe('a job that fails', () => {
  it('is tried again, then kept where people see it, with what it had written undone', async () => {
    const failing: AnyJob = {
      name: 'test.fail',
      retry: now,
      run: async (ctx, data: { n: number }) => {
        await sql`insert into test_runs (who, n) values ('fail', ${data.n})`.execute(ctx.tx);
        throw new Error('the shelf is empty');
      },
    };
    const jobs = open([failing]);
    await jobs.start();
    await send(jobs, 'test.fail', 4);
    await vi.waitFor(async () => expect(await openFailedJobs(database.db)).toHaveLength(1), 20_000);
    const [failed] = await openFailedJobs(database.db);
    expect(failed).toMatchObject({ job: 'test.fail', cause: 'the shelf is empty', attempts: 3 });
    expect(await runs('fail')).toEqual([]);
  });

  it('can be sent again from the list, once', async () => {
    let broken = true;
    const repaired: AnyJob = {
      name: 'test.repaired',
      retry: { ...now, limit: 0 },
      run: async (ctx, data: { n: number }) => {
        if (broken) throw new Error('not yet');
        await sql`insert into test_runs (who, n) values ('repaired', ${data.n})`.execute(ctx.tx);
      },
    };
    const jobs = open([repaired]);
    await jobs.start();
    await send(jobs, 'test.repaired', 5);
    await vi.waitFor(async () => expect(await openFailedJobs(database.db)).toHaveLength(1), 20_000);
    broken = false;
    const id = (await openFailedJobs(database.db))[0]?.id ?? '';
    const decision = { id, settlement: 'retried' as const, by: '田中', at: clock.now() };
    await database.transaction(async (tx) => {
      const message = await settleFailedJob(tx, decision);
      if (message) await jobs.enqueue(tx, message);
    });
    await vi.waitFor(async () => expect(await runs('repaired')).toEqual([5]), 15_000);
    expect(await database.transaction((tx) => settleFailedJob(tx, decision))).toBeNull();
    expect(await openFailedJobs(database.db)).toEqual([]);
  });
});

describe('several workers on one database', () => {
  it('run every job once', async () => {
    const first = open([noting]);
    await first.start();
    const second = open([noting]);
    await second.start();
    const wanted = Array.from({ length: 40 }, (_, n) => n);
    await database.transaction(async (tx) => {
      for (const n of wanted) await first.enqueue(tx, { job: 'test.note', data: { n } });
    });
    await vi.waitFor(async () => expect(await runs()).toHaveLength(40), 25_000);
    await first.stop();
    await second.stop();
    expect(await runs()).toEqual(wanted);
  });
});

describe('a job that stands outside', () => {
  it('works between its units and is told which try it is', async () => {
    const tries: object[] = [];
    const outside: AnyJob = {
      name: 'test.outside',
      retry: { ...now, limit: 1 },
      deliver: async (given, data: { n: number }, attempt) => {
        tries.push(attempt);
        // The root handle is free here: no transaction is open while the outside is talked to.
        await database.pool.query('select 1');
        if (!attempt.isLast) throw new Error('line is dead');
        await given.write(async (ctx) => {
          await sql`insert into test_runs (who, n) values ('outside', ${data.n})`.execute(ctx.tx);
        });
      },
    };
    const jobs = open([outside]);
    await jobs.start();
    await send(jobs, 'test.outside', 6);
    await vi.waitFor(async () => expect(await runs('outside')).toEqual([6]), 15_000);
    expect(tries).toEqual([
      { number: 1, isLast: false },
      { number: 2, isLast: true },
    ]);
  });

  it('inside a transaction the root handle is still refused', async () => {
    const wrong: AnyJob = {
      name: 'test.wrong',
      retry: { ...now, limit: 0 },
      run: async () => void (await database.pool.query('select 1')),
    };
    const jobs = open([wrong]);
    await jobs.start();
    await send(jobs, 'test.wrong', 1);
    await vi.waitFor(async () => expect(await openFailedJobs(database.db)).toHaveLength(1), 20_000);
    expect((await openFailedJobs(database.db))[0]?.cause).toContain('root database handle');
  });
});

describe('what a killed process had in hand', () => {
  const mending = { ...noting, name: 'test.mended', retry: now };
  /** As a kill leaves it: taken, begun, and nobody there who would finish it. */
  const leaveActive = (n: number, tries: number) =>
    database.pool.query(
      `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now(), retry_count = $2
       where name = 'test.mended' and (data ->> 'n')::int = $1`,
      [n, tries],
    );

  it('is taken up again soon after the start, and given up when it was the last try', {
    timeout: 120_000,
  }, async () => {
    const sender = open([mending], false);
    await sender.start();
    await send(sender, 'test.mended', 1);
    await send(sender, 'test.mended', 2);
    await leaveActive(1, 0);
    await leaveActive(2, now.limit);
    await sender.stop();
    await open([mending]).start();
    await vi.waitFor(async () => expect(await runs()).toEqual([1]), 90_000);
    await vi.waitFor(async () => expect(await openFailedJobs(database.db)).toHaveLength(1), 60_000);
    const [failed] = await openFailedJobs(database.db);
    expect(failed).toMatchObject({ job: 'test.mended', attempts: now.limit + 1 });
    expect(failed?.cause).toMatch(/the process ended|heartbeat/);
    expect(await runs()).toEqual([1]);
  });
});

describe('starting and stopping', () => {
  it('follows the clock of Tokyo and forgets jobs that are no more', async () => {
    const daily: AnyJob = { ...noting, name: 'test.daily', cron: '30 8 * * 1-5' };
    const jobs = open([daily]);
    await jobs.start();
    const schedules = () => database.pool.query('select name, cron, timezone from pgboss.schedule');
    expect((await schedules()).rows).toEqual([{ name: 'test.daily', cron: '30 8 * * 1-5', timezone: 'Asia/Tokyo' }]);
    await jobs.stop();
    const later = open([noting]);
    await later.start();
    expect((await schedules()).rows).toEqual([]);
  });

  it('lets a run take as long as its definition says, from the first start and after a change', async () => {
    const allowed = async () =>
      (await database.pool.query("select expire_seconds as s from pgboss.queue where name = 'test.long'")).rows[0].s;
    const long: AnyJob = { ...noting, name: 'test.long', longestHours: 12 };
    await open([long]).start();
    expect(await allowed()).toBe(12 * 3600);
    await running.splice(0)[0]?.stop();
    await open([{ ...long, longestHours: undefined }]).start();
    expect(await allowed()).toBe(900);
  });

  it('waits for the running job before it stops', async () => {
    let begun = false;
    const slow: AnyJob = {
      name: 'test.slow',
      run: async (ctx, data: { n: number }) => {
        begun = true;
        await sql`select pg_sleep(0.5)`.execute(ctx.tx);
        await sql`insert into test_runs (who, n) values ('slow', ${data.n})`.execute(ctx.tx);
      },
    };
    const jobs = open([slow]);
    await jobs.start();
    await send(jobs, 'test.slow', 8);
    await vi.waitFor(() => expect(begun).toBe(true), 15_000);
    await jobs.stop();
    expect(await runs('slow')).toEqual([8]);
  });

  it('does nothing the second time', async () => {
    const jobs = open([noting]);
    await jobs.start();
    await jobs.stop();
    const again = open([noting]);
    await again.start();
    await send(again, 'test.note', 9);
    await vi.waitFor(async () => expect(await runs()).toEqual([9]), 15_000);
  });
});
