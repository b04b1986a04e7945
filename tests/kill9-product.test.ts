import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachmentPath } from '#platform/backup/data-files.ts';
import { systemClock } from '#platform/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { createFileStore } from '#platform/files/file-store.ts';
import { sweepFiles } from '#platform/files/sweep-files.job.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import { silentLog } from '#platform/log.ts';
import { times } from './support/nightly.ts';
import {
  type Agent,
  command,
  furnishedPlace,
  type Place,
  type Product,
  signIn,
  startProduct,
} from './support/product.ts';
import { testServerUrl } from './support/test-database.ts';

// Reliability (quality.md): the product itself is killed under work: use cases through the door, audit records, jobs, files.
// What was acknowledged is there, the chain holds, each job has run once, and no bytes are left that no record points at.

const rounds = times(100, 8);

/** What the desk was told is done. */
interface Acknowledged {
  readonly tickets: string[];
  readonly entries: string[];
  readonly files: string[];
  /** Tickets whose 速報 was sent: one mail each. */
  readonly reports: string[];
}

let place: Place;
const acknowledged: Acknowledged = { tickets: [], entries: [], files: [], reports: [] };
beforeAll(async () => {
  place = await furnishedPlace(testServerUrl);
});
afterAll(() => place?.remove());

/** Works at the desk until the line breaks. */
async function work(ito: Agent, name: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const ticket = await ito.register(place.desk, `${name}-${n}`);
    acknowledged.tickets.push(ticket.id);
    acknowledged.entries.push((await ito.addEntry(ticket.id, '折り返した')).id);
    acknowledged.files.push((await ito.attach(ticket.id, `${name}-${n}.txt`, `記録 ${name}-${n}`)).fileId);
    await ito.reportFault(place.desk, ticket, '起動しません');
    acknowledged.reports.push(ticket.id);
  }
}

/** Three pairs of hands at one product until its power goes: what each of them heard last. */
async function workUntilKilled(product: Product, number: number): Promise<unknown[]> {
  const ito = await signIn(product.url);
  const before = acknowledged.reports.length;
  const hands = ['a', 'b', 'c'].map((hand) => work(ito, `${number}${hand}`).catch((error: unknown) => error));
  // However slow the machine is: until a report is acknowledged, or nobody works any more, which says why.
  let isWorking = true;
  const over = Promise.all(hands).finally(() => {
    isWorking = false;
  });
  while (isWorking && acknowledged.reports.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  if (!isWorking) throw new Error(`nobody works any more: ${(await over).join('; ')}`);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
  await product.kill();
  return over;
}

async function round(number: number): Promise<void> {
  const product = await startProduct(place.env);
  const over = await workUntilKilled(product, number).finally(product.kill);
  // Whoever was refused by the living product, and not cut off by the kill, says why.
  for (const error of over) expect(String(error)).toMatch(/fetch failed|terminated|other side closed/);
}

async function missingOf(database: Database, table: 'tickets' | 'ticket_entries' | 'files', ids: readonly string[]) {
  const rows = await database.db.selectFrom(table).select('id').where('id', 'in', ids).execute();
  const found = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
}

const eml = () => readdirSync(join(place.dataDir, 'mails')).filter((name) => name.endsWith('.eml'));
const mailOf = (file: string) => file.slice(-40, -4);

/**
 * The next process does what the killed ones had in hand. A mail that was written and not noted is written again, under the
 * same name: the first copy is taken away, so that the second one is seen.
 */
async function letItFinish(): Promise<void> {
  const database = await place.open();
  const mails = await database.db.selectFrom('mails').select(['id', 'state']).execute();
  await database.close();
  const unsent = new Set(mails.filter(({ state }) => state === 'unsent').map(({ id }) => id));
  for (const file of eml().filter((each) => unsent.has(mailOf(each)))) rmSync(join(place.dataDir, 'mails', file));
  const product = await startProduct(place.env);
  await expect.poll(() => eml().length, { timeout: 180_000 }).toBe(mails.length);
  await product.stop();
}

test(`the product keeps what it acknowledged over ${rounds} kill -9`, {
  timeout: 300_000 + rounds * 30_000,
}, async () => {
  for (let number = 1; number <= rounds; number += 1) await round(number);
  await letItFinish();
  const database = await place.open();
  try {
    expect(acknowledged.tickets.length).toBeGreaterThanOrEqual(rounds);
    expect(await missingOf(database, 'tickets', acknowledged.tickets)).toEqual([]);
    expect(await missingOf(database, 'ticket_entries', acknowledged.entries)).toEqual([]);
    expect(await missingOf(database, 'files', acknowledged.files)).toEqual([]);
    await expectOneMailEach(database);
    await expectWholeFiles(database);
  } finally {
    await database.close();
  }
  expect(await command(place.env, 'verify-audit')).toMatchObject({
    code: 0,
    said: expect.stringContaining('すべてつながっています。'),
  });
});

/** No job lost, none doubled: a report has one mail, a mail one file and one note that it was sent. */
async function expectOneMailEach(database: Database): Promise<void> {
  const reports = await database.db.selectFrom('ticket_flash_reports').select('ticket_id').execute();
  const reported = reports.map((report) => report.ticket_id);
  expect(acknowledged.reports.filter((id) => !reported.includes(id))).toEqual([]);
  const { rows } = await database.pool.query<{ id: string; state: string; notes: number }>(
    `select id, state, (select count(*)::int from audit_records
       where action = 'mail.deliver' and entity_id = mails.id::text) as notes from mails`,
  );
  expect(rows).toHaveLength(reported.length);
  expect(rows.filter(({ state, notes }) => state !== 'sent' || notes !== 1)).toEqual([]);
  expect(eml().map(mailOf).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(await database.db.selectFrom('failed_jobs').select('job').execute()).toEqual([]);
}

/** Every record has its bytes, and after a sweep there are no bytes without a record. */
async function expectWholeFiles(database: Database): Promise<void> {
  const rows = await database.db.selectFrom('files').select(['storage_key', 'sha256']).execute();
  const store = createFileStore(join(place.dataDir, 'files'));
  const runtime = { database, clock: systemClock, log: silentLog, subscriptions: [], enqueue: async () => undefined };
  await sweepFiles(unitsOf(runtime), store, 0);
  for (const { storage_key, sha256 } of rows) {
    const bytes = readFileSync(join(place.dataDir, attachmentPath(storage_key)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  const keys = await Array.fromAsync(store.keys());
  expect(keys.toSorted()).toEqual(rows.map((row) => row.storage_key).toSorted());
}
