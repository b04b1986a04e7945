import { appendFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testServerUrl } from '../../../tests/support/test-database.ts';
import { actorOf, officeHour, testWorld, type World } from '../../../tests/support/world.ts';
import { silentLog } from '../log.ts';
import { batchHash, leafOf, noHash, numbersIn, rangesOf } from './audit-batch.ts';
import { newestHead } from './audit-batches.reads.ts';
import { codeOf, isCodeOf, parseCode } from './audit-code.ts';
import { type AuditKey, auditKeyOf } from './audit-key.ts';
import { flushAudit } from './audit-writer.ts';
import { headsFileIn, readHeads } from './heads-file.ts';
import { mailHeadJob } from './mail-head.job.ts';
import { batchLimit, ChainBroken, sealAll } from './seal-audit.ts';
import { createSealer } from './sealer.ts';
import { verifyAudit } from './verify-audit.ts';

const agent = actorOf('agent');
const ours = auditKeyOf('the key of this installation, kept outside');
const theirs = auditKeyOf('a key that somebody made for themselves');
const trusted = new Set([ours.publicKey]);

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const notes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    action: 'x.change',
    entity: 'x',
    entityId: `e${n}`,
    changes: { n: [n, n + 1] as const },
  }));
const by = () => ({ actor: agent, clock: world.clock, requestId: 'r' });
const append = (count = 1) => world.database.transaction((tx) => flushAudit(tx, notes(count), by()));
const seal = (key: AuditKey = ours) =>
  sealAll({
    db: world.database.db,
    key,
    now: world.clock.now(),
    last: null,
    trusted: new Set([ours.publicKey, theirs.publicKey]),
  });
const verify = (over = {}) => verifyAudit(world.database.db, { trusted, ...over });
const ask = async <T extends object>(text: string, values: unknown[] = []) =>
  (await world.database.pool.query<T>(text, values)).rows;

/** What the database's own role can do: nothing in the database stops who owns it. */
async function asOwner(work: () => Promise<unknown>): Promise<void> {
  for (const table of ['audit_records', 'audit_batches']) await ask(`alter table ${table} disable trigger user`);
  await work();
  for (const table of ['audit_records', 'audit_batches']) await ask(`alter table ${table} enable trigger user`);
}
const empty = () =>
  asOwner(async () => {
    await ask('delete from audit_batches');
    await ask('delete from audit_records');
  });

/** Chains whatever lies in the tables anew, from a batch on. */
async function chainAnew(from: number, key: AuditKey): Promise<void> {
  await ask('delete from audit_batches where no >= $1', [from]);
  await sealAll({ db: world.database.db, key, now: world.clock.now(), last: null, trusted: null });
}

describe('the chain', () => {
  beforeEach(empty);

  test('a record is there with its transaction, is sealed after it, and altered by nobody unseen', async () => {
    await append(3);
    expect(await verify()).toMatchObject({
      checked: 0,
      waiting: { count: 3, oldestAt: officeHour },
      code: null,
      broken: null,
    });
    await seal();
    const verdict = await verify();
    expect(verdict).toMatchObject({ checked: 3, waiting: { count: 0, oldestAt: null }, broken: null });
    expect(await verify({ code: ` ${verdict.code?.toLowerCase()} ` })).toMatchObject({ broken: null });
    const [second] = (await ask<{ seq: number }>('select seq from audit_records order by seq offset 1')) as [
      { seq: number },
    ];
    await asOwner(() => ask(`update audit_records set actor_name = '別人' where seq = $1`, [second.seq]));
    expect((await verify()).broken).toEqual({ seq: second.seq, batch: 1, why: 'content' });
    await asOwner(() => ask('delete from audit_records where seq = $1', [second.seq]));
    expect((await verify()).broken).toEqual({ seq: second.seq, batch: 1, why: 'missing' });
  });

  test('many records become several batches, each small', async () => {
    await append(batchLimit * 2 + 1);
    expect((await seal()).sealed).toBe(batchLimit * 2 + 1);
    expect(await ask('select records from audit_batches order by no')).toEqual([
      { records: batchLimit },
      { records: batchLimit },
      { records: 1 },
    ]);
    expect(await verify()).toMatchObject({ checked: batchLimit * 2 + 1, broken: null });
  });

  test('two sealers at once: one goes on, nothing is sealed twice', async () => {
    await append(batchLimit * 3);
    const done = await Promise.all([seal(), seal(), seal()]);
    expect(done.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(batchLimit * 3);
    const batches = await ask<{ no: number; seqs: string }>('select no, seqs::text from audit_batches order by no');
    expect(batches.map(({ no }) => no)).toEqual([1, 2, 3]);
    const all = batches.flatMap(({ seqs }) => numbersIn(seqs));
    expect(new Set(all).size).toBe(all.length);
    expect((await verify()).broken).toBeNull();
  });

  test('a number that commits after its neighbours is sealed in a later batch; one that never comes holds nobody', async () => {
    const [late] = (await ask<{ seq: number }>(
      `select nextval('audit_records_seq') as seq from generate_series(1, 2)`,
    )) as [{ seq: number }];
    await append(2);
    expect((await seal()).sealed).toBe(2);
    expect((await verify()).waiting.count).toBe(0);
    const row = `insert into audit_records (seq, at, actor_id, actor_kind, actor_role, actor_name, action, entity, entity_id, request_id)
      values ($1, now(), gen_random_uuid(), 'account', 'agent', 'x', 'x.change', 'x', 'x', 'r')`;
    await ask(row, [late.seq]);
    expect((await verify()).waiting.count).toBe(1);
    expect((await seal()).sealed).toBe(1);
    const [last] = await ask<{ seqs: string }>('select seqs::text from audit_batches order by no desc limit 1');
    expect(last?.seqs).toBe(rangesOf([late.seq]));
    expect(await verify()).toMatchObject({ checked: 3, waiting: { count: 0 }, broken: null });
  });
});

describe('somebody who owns the database', () => {
  let code: string;
  let heads: { no: number; hash: string }[];
  beforeEach(async () => {
    await empty();
    for (let round = 0; round < 4; round += 1) {
      await append(300);
      await seal();
    }
    const { code: printed } = await verify();
    code = printed ?? '';
    const head = await newestHead(world.database.db);
    heads = head ? [head] : [];
  });

  const cutTail = async () => {
    const rows = await ask<{ seq: number }>('select seq from audit_records order by seq desc limit 500');
    const from = rows.at(-1)?.seq ?? 0;
    await ask('delete from audit_records where seq >= $1', [from]);
    await ask(`update audit_records set reason = '書き換えた' where seq = $1`, [from - 50]);
    const [batch] = await ask<{ no: number }>(
      'select min(no) as no from audit_batches where seqs @> $1::bigint or upper(seqs) > $1',
      [from - 50],
    );
    return batch?.no ?? 1;
  };

  test('takes the last 500 away, rewrites one and chains anew: the signature is not ours', async () => {
    await asOwner(async () => chainAnew(await cutTail(), theirs));
    expect((await verify()).broken).toMatchObject({ why: 'key' });
  });

  test('names our key in what they made: it does not sign', async () => {
    await asOwner(async () => {
      await chainAnew(await cutTail(), theirs);
      await ask('update audit_batches set key = $1 where key = $2', [ours.publicKey, theirs.publicKey]);
    });
    expect((await verify()).broken).toMatchObject({ why: 'signature' });
  });

  test('takes whole batches off the end: nothing in the database tells, what left it does', async () => {
    await asOwner(async () => {
      const [cut] = await ask<{ seqs: string }>('delete from audit_batches where no = 4 returning seqs::text');
      await ask('delete from audit_records where seq = any($1)', [numbersIn(cut?.seqs ?? '{}')]);
    });
    expect((await verify()).broken).toBeNull();
    expect((await verify({ heads })).broken).toMatchObject({ batch: 4, why: 'cut' });
    expect((await verify({ code })).broken).toMatchObject({ why: 'code' });
    await append(1);
    await seal();
    expect((await verify({ heads })).broken).toMatchObject({ batch: 4, why: 'head' });
  });

  test('chains everything anew, even with our key: the heads that left differ', async () => {
    await asOwner(async () => {
      await ask(`update audit_records set reason = '書き換えた'`);
      await chainAnew(1, ours);
    });
    expect((await verify()).broken).toBeNull();
    expect((await verify({ heads, code })).broken).not.toBeNull();
    await asOwner(() => chainAnew(1, theirs));
    expect((await verify()).broken).toEqual({ seq: expect.any(Number), batch: 1, why: 'key' });
  });

  test('moves a batch, its time or its numbers: the hash tells', async () => {
    await asOwner(() => ask(`update audit_batches set sealed_at = sealed_at - interval '1 day' where no = 2`));
    expect((await verify()).broken).toMatchObject({ batch: 2, why: 'chain' });
    await asOwner(() => ask('delete from audit_batches where no = 2'));
    expect((await verify()).broken).toMatchObject({ batch: 3, why: 'chain' });
  });

  test('cannot change records or batches without taking the triggers off', async () => {
    for (const table of ['audit_records', 'audit_batches', 'audit_head']) {
      await expect(ask(`delete from ${table}`)).rejects.toThrow('append-only');
      await expect(ask(`truncate ${table} cascade`)).rejects.toThrow('append-only');
    }
  });
});

describe('the sealer', () => {
  let dataDir: string;
  beforeEach(async () => {
    await empty();
    dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-heads-'));
    return () => rmSync(dataDir, { recursive: true });
  });
  const sealer = (headEveryMs = 60_000) =>
    createSealer({
      db: world.database.db,
      clock: world.clock,
      log: silentLog,
      key: ours,
      headsFile: headsFileIn(dataDir),
      everyMs: 20,
      headEveryMs,
    });
  const waitFor = async (holds: () => Promise<boolean> | boolean) => {
    while (!(await holds())) await sleep(10);
  };
  const isAllSealed = async () => (await verify()).waiting.count === 0;

  test('verifying under three writers and two sealers never says broken', async () => {
    const running = [sealer(), sealer()];
    for (const one of running) await one.start();
    let isWriting = true;
    const writers = [1, 2, 3].map(async (n) => {
      for (let turn = 0; turn < 25; turn += 1) {
        await append(n);
        if (turn % 5 === 0)
          await world.database
            .transaction(async (tx) => {
              await flushAudit(tx, notes(1), by());
              throw new Error('rolled back');
            })
            .catch(() => {});
      }
    });
    const all = Promise.all(writers).then(() => {
      isWriting = false;
    });
    let looked = 0;
    while (isWriting) {
      const { broken } = await verify();
      expect(broken).toBeNull();
      looked += 1;
    }
    await all;
    await waitFor(isAllSealed);
    for (const one of running) await one.stop();
    expect(looked).toBeGreaterThan(0);
    expect(await verify({ heads: await readHeads(headsFileIn(dataDir)) })).toMatchObject({
      checked: 150,
      broken: null,
    });
  });

  test('heads leave with the process, and the next one goes on from them', async () => {
    const first = sealer();
    await first.start();
    await append();
    await waitFor(isAllSealed);
    await first.stop();
    const heads = await readHeads(headsFileIn(dataDir));
    expect(heads).toEqual([{ ...(await newestHead(world.database.db)), key: ours.publicKey, at: officeHour }]);
    expect(statSync(headsFileIn(dataDir)).mode & 0o777).toBe(0o600);
    appendFileSync(headsFileIn(dataDir), '{"no":2,"ha');
    const second = sealer(0);
    await second.start();
    await append();
    await waitFor(async () => (await readHeads(headsFileIn(dataDir))).length === 2);
    expect([second.isWhole(), Math.round(second.delaySeconds())]).toEqual([true, 0]);
    await second.stop();
  });

  test.each([
    ['was cut', () => ask('delete from audit_batches where no = 2')],
    ['was signed by somebody else', () => chainAnew(3, theirs)],
  ])('a chain that %s is not gone on from, and it says so', async (_how, harm) => {
    const first = sealer();
    await first.start();
    for (let round = 1; round <= 2; round += 1) {
      await append();
      await waitFor(isAllSealed);
    }
    await first.stop();
    await append();
    await asOwner(harm);
    const next = sealer();
    await next.start();
    await append();
    await waitFor(() => !next.isWhole());
    const [{ n }] = (await ask<{ n: number }>('select count(*) as n from audit_batches where key = $1', [
      ours.publicKey,
    ])) as [{ n: number }];
    await next.stop();
    expect(n).toBeLessThanOrEqual(2);
    expect((await verify({ heads: await readHeads(headsFileIn(dataDir)) })).broken).not.toBeNull();
  });

  test('a process that never sealed leaves nothing outside', async () => {
    await sealer().stop();
    expect(existsSync(headsFileIn(dataDir))).toBe(false);
  });

  if (testServerUrl) {
    test('a writer that stands still holds nobody, and its record is sealed when it commits', async () => {
      const stalled = await world.database.pool.connect();
      await stalled.query('begin');
      const row = `insert into audit_records (at, actor_id, actor_kind, actor_role, actor_name, action, entity, entity_id, request_id)
        values (now(), gen_random_uuid(), 'account', 'agent', 'x', 'x.stalled', 'x', 'x', 'r') returning seq`;
      const { rows } = await stalled.query<{ seq: number }>(row);
      await append(3);
      expect((await seal()).sealed).toBe(3);
      expect(await verify()).toMatchObject({ checked: 3, waiting: { count: 0 }, broken: null });
      await stalled.query('commit');
      stalled.release();
      expect((await seal()).sealed).toBe(1);
      const [last] = await ask<{ seqs: string }>('select seqs::text from audit_batches order by no desc limit 1');
      expect(numbersIn(last?.seqs ?? '')).toEqual([rows[0]?.seq]);
      expect((await verify()).broken).toBeNull();
    });
  }

  test('a broken chain is an error of its own', async () => {
    await append();
    const options = { db: world.database.db, key: ours, now: officeHour, trusted };
    await expect(sealAll({ ...options, last: { no: 9, hash: noHash } })).rejects.toBeInstanceOf(ChainBroken);
  });
});

describe('the mail to the auditor', () => {
  const letters = () => ask<{ subject: string; text: string }>('select subject, body as text from mails');
  const job = (to: readonly string[]) =>
    world.write(actorOf('administrator'), (ctx) => mailHeadJob(to).run(ctx, {} as never));

  test('carries a code that verifying takes; without an address or a seal there is none', async () => {
    await empty();
    await append();
    await job(['kansa@example.lg.jp']);
    await seal();
    await job([]);
    expect(await letters()).toEqual([]);
    await job(['kansa@example.lg.jp']);
    const [letter] = await letters();
    const code = /封印番号 (\S+)/.exec(letter?.subject ?? '')?.[1];
    expect(letter?.text).toContain(`verify-audit --code ${code}`);
    expect((await verify({ code })).broken).toBeNull();
  });
});

describe('the code on paper', () => {
  const head = { no: 1204, hash: 'c0ffee'.padEnd(64, '1') };

  test('is read back as people type it', () => {
    const code = codeOf(head);
    expect(code).toMatch(/^1204(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'O'), `　${code}`]) {
      const parsed = parseCode(typed);
      expect(parsed && isCodeOf(parsed, head)).toBe(true);
    }
    const other = parseCode(codeOf({ ...head, hash: `d${head.hash.slice(1)}` }));
    expect(other && isCodeOf(other, head)).toBe(false);
  });

  test.each(['', '1204', '0-AAAA-BBBB-CCCC', '1204-AAAA-BBBB-CCC', '1204-UUUU-BBBB-CCCC'])('%s is none', (typed) =>
    expect(parseCode(typed)).toBeNull(),
  );
});

test('numbers and ranges say the same', () => {
  expect(rangesOf([1, 2, 3, 7, 9, 10])).toBe('{[1,4),[7,8),[9,11)}');
  expect(numbersIn('{[1,4),[7,8),[9,11)}')).toEqual([1, 2, 3, 7, 9, 10]);
  expect([rangesOf([]), numbersIn('{}')]).toEqual(['{}', []]);
});

test('every field of a record, and every one of a batch, is in its hash', () => {
  const record = {
    seq: 1,
    at: officeHour,
    actor_id: 'a',
    actor_kind: 'account',
    actor_role: 'agent',
    actor_name: '伊藤',
    action: 'x.y',
    entity: 'x',
    entity_id: '1',
    changes: {},
    reason: null,
    request_id: 'r',
    previous_hash: null,
    hash: null,
    effect: 'change',
  };
  const leaf = leafOf(record).toString('hex');
  for (const key of Object.keys(record))
    expect(leafOf({ ...record, [key]: 'other' }).toString('hex'), key).not.toBe(leaf);
  const batch = {
    no: 1,
    seqs: '{[1,2)}',
    highest: 1,
    records: 1,
    leaves: leafOf(record),
    previous_hash: noHash,
    sealed_at: officeHour,
  };
  const hash = batchHash(batch);
  for (const key of Object.keys(batch)) {
    const other = key === 'leaves' ? Buffer.from('x') : 'other';
    expect(batchHash({ ...batch, [key]: other }), key).not.toBe(hash);
  }
});
