import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { fixedClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { createJobs, type Jobs } from '../jobs/create-jobs.ts';
import type { Units } from '../jobs/job.ts';
import { unitsOf } from '../jobs/units.ts';
import { silentLog } from '../log.ts';
import type { Runtime } from '../use-case/run.ts';
import { deliverMailJob } from './deliver-mail.job.ts';
import type { Letter } from './letter.ts';
import { mailBacklog } from './mails.repo.ts';
import { resendMail, sendMail } from './send-mail.ts';
import { createTransportOf, type MailConfig } from './transport.ts';

let database: Database;
let directory: string;
const clock = fixedClock('2026-11-24T01:42:00Z');
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  directory = await mkdtemp(join(tmpdir(), 'mails-'));
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await database.pool.query('delete from mails; delete from failed_jobs');
});

const letter: Letter = {
  purpose: 'loans.reminder',
  to: ['suzuki@pref.example.jp'],
  subject: '【窓口】貸出品の返却のお願い(①㈱髙)',
  text: '鈴木 様\n\nお貸ししているノートPC DK-00123 の返却期限は令和8年11月20日でした。\n',
};

async function server(port = 0, refuse: (address: string) => number | null = () => null) {
  const received: Buffer[] = [];
  const recipients: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      recipients.push(address);
      const code = refuse(address);
      done(code ? Object.assign(new Error('no such box'), { responseCode: code }) : undefined);
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts));
        done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(port, '127.0.0.1', done));
  const close = () => new Promise<void>((done) => smtp.close(done));
  return { received, recipients, close, port: (smtp.server.address() as AddressInfo).port };
}

async function office(over: Partial<MailConfig>, retry = { limit: 50, delaySeconds: 0, maxDelaySeconds: 0 }) {
  const config: MailConfig = {
    smtpUrl: null,
    from: '窓口 <helpdesk@pref.example.jp>',
    replyTo: 'desk@pref.example.jp',
    directory,
    readFile: async (key) => Buffer.from(`bytes of ${key}`),
    ...over,
  };
  const units: Units = {
    read: (work) => unitsOf(runtime).read(work),
    write: (work) => unitsOf(runtime).write(work),
    as: (actor) => unitsOf(runtime).as(actor),
  };
  const definitions = [deliverMailJob(createTransportOf(config), retry)];
  const jobs: Jobs = createJobs({ database, log: silentLog, definitions, units, pollSeconds: 0.5 });
  const runtime: Runtime = { database, clock, log: silentLog, subscriptions: [], enqueue: jobs.enqueue };
  await jobs.start();
  closing.push(() => jobs.stop());
  return {
    write: (change: Partial<Letter> = {}) => units.write((ctx) => sendMail(ctx, { ...letter, ...change })),
    again: (id: string) => units.write((ctx) => resendMail(ctx, id)),
  };
}

const stateOf = async (id: string) => {
  const { rows } = await database.pool.query('select state, attempts, last_error, sent_at from mails where id = $1', [
    id,
  ]);
  return rows[0] as { state: string; attempts: number; last_error: string | null; sent_at: string | null };
};
const reaches = (id: string, state: string) =>
  vi.waitFor(async () => expect((await stateOf(id)).state).toBe(state), 15_000);

describe('a mail', () => {
  it('leaves after the commit, in UTF-8, and says that a machine wrote it', async () => {
    const smtp = await server();
    closing.push(smtp.close);
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    const id = await write({ inReplyTo: '<q1@example.jp>', references: ['<q0@example.jp>', '<q1@example.jp>'] });
    await reaches(id, 'sent');
    const mail = await simpleParser(smtp.received[0] ?? '');
    expect(mail.subject).toBe(letter.subject);
    expect(mail.text).toContain('返却期限は令和8年11月20日');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.messageId).toBe(`<${id}@pref.example.jp>`);
    expect(mail.inReplyTo).toBe('<q1@example.jp>');
    expect(String(smtp.received[0])).toMatch(/^Reply-To: desk@pref\.example\.jp/im);
    expect(await stateOf(id)).toMatchObject({ attempts: 1, last_error: null });
  });

  it('a person wrote carries no machine mark', async () => {
    const smtp = await server();
    closing.push(smtp.close);
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    await reaches(await write({ written: 'person' }), 'sent');
    expect((await simpleParser(smtp.received[0] ?? '')).headers.has('auto-submitted')).toBe(false);
  });

  it('cannot be given more headers or recipients by its words', async () => {
    const smtp = await server();
    closing.push(smtp.close);
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    await reaches(await write({ subject: 'お知らせ\r\nBcc: evil@example.com\r\n\r\n<b>x</b>' }), 'sent');
    const mail = await simpleParser(smtp.received[0] ?? '');
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.text).toContain('鈴木 様');
    const two = await write({ to: ['a@example.jp, evil@example.com'] });
    await vi.waitFor(async () => expect((await stateOf(two)).attempts).toBeGreaterThan(0), 15_000);
    expect(smtp.recipients).not.toContain('evil@example.com');
  });

  it('brings its attachments', async () => {
    const smtp = await server();
    closing.push(smtp.close);
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    const attachments = [{ name: '週間報告書.pdf', mediaType: 'application/pdf', key: 'k1' }];
    await reaches(await write({ attachments }), 'sent');
    const [file] = (await simpleParser(smtp.received[0] ?? '')).attachments;
    expect(file).toMatchObject({ filename: '週間報告書.pdf', contentType: 'application/pdf' });
    expect(String(file?.content)).toBe('bytes of k1');
  });
});

describe('when the mail server', () => {
  it('is down, the mail waits and is delivered once it is back', async () => {
    const first = await server();
    const { port } = first;
    await first.close();
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${port}` });
    const id = await write();
    await vi.waitFor(async () => expect((await stateOf(id)).attempts).toBeGreaterThan(0), 15_000);
    expect(await stateOf(id)).toMatchObject({ state: 'unsent', sent_at: null });
    expect(await mailBacklog(database.db)).toMatchObject({ unsent: 1, failed: 0, oldestUnsentAt: clock.now() });
    const back = await server(port);
    closing.push(back.close);
    await reaches(id, 'sent');
    expect(back.received).toHaveLength(1);
    expect((await stateOf(id)).last_error).toBeNull();
  });

  it('stays down, the mail is given up after the last try, and people see it', async () => {
    const first = await server();
    await first.close();
    const retry = { limit: 1, delaySeconds: 0, maxDelaySeconds: 0 };
    const { write, again } = await office({ smtpUrl: `smtp://127.0.0.1:${first.port}` }, retry);
    const id = await write();
    await reaches(id, 'failed');
    expect((await stateOf(id)).attempts).toBe(2);
    expect(await mailBacklog(database.db)).toMatchObject({ unsent: 0, failed: 1 });
    const back = await server(first.port);
    closing.push(back.close);
    expect(await again(id)).toBe(true);
    await reaches(id, 'sent');
    expect(await again(id)).toBe(false);
    expect(back.received).toHaveLength(1);
  });

  it('turns the address away for good, it is not tried again', async () => {
    const smtp = await server(0, () => 550);
    closing.push(smtp.close);
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    const id = await write();
    await reaches(id, 'failed');
    expect((await stateOf(id)).attempts).toBe(1);
    expect((await stateOf(id)).last_error).toContain('no such box');
  });

  it('is full for the moment, it is tried again', async () => {
    let times = 0;
    const smtp = await server(0, () => {
      times += 1;
      return times === 1 ? 451 : null;
    });
    closing.push(smtp.close);
    const { write } = await office({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    const id = await write();
    await reaches(id, 'sent');
    expect((await stateOf(id)).attempts).toBe(2);
  });
});

describe('without a mail server', () => {
  it('mails are files that a mail program opens', async () => {
    const { write } = await office({});
    const id = await write();
    await reaches(id, 'sent');
    const names = await readdir(directory);
    expect(names).toEqual([`20261124T014200Z-${id}.eml`]);
    const mail = await simpleParser(await readFile(join(directory, names[0] ?? '')));
    expect(mail.subject).toBe(letter.subject);
  });
});

describe('a letter', () => {
  it('without recipient is a mistake of the caller', async () => {
    const { write } = await office({});
    await expect(write({ to: [] })).rejects.toThrow('loans.reminder has no recipient');
  });
});
