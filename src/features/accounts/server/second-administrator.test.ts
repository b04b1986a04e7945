import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { addAccount as seedAccount, testBaseUrl, testBrowser, testSecret } from '#platform/auth/auth.fixture.ts';
import { type Auth, createAuth } from '#platform/auth/create-auth.ts';
import { silentLog } from '#platform/log.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { linesOfBlock } from '#platform/use-case/home-blocks.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import type { Account, AccountDraft, AccountRole } from '../contract/account.ts';
import { changeListInput, type WantedChange } from '../contract/account-change.ts';
import { accountHome } from './account-home.ts';
import { getAccount } from './accounts.reads.ts';
import { secondFactorKey } from './accounts.slots.ts';
import { listChanges, readChangeNotice } from './changes.reads.ts';
import { confirmChange } from './confirm-change.ts';
import { createAccount } from './create-account.ts';
import { createAdministrator, resetPasswordByCommand } from './create-administrator.ts';
import { refuseChange, withdrawChange } from './decide-change.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { expireChanges } from './expire-changes.job.ts';
import { requestChange } from './request-change.ts';
import { resetPassword } from './reset-password.ts';
import { reviseAccount } from './revise-account.ts';
import { seeChanges } from './see-changes.ts';
import { resetSecondFactor } from './unlock-account.ts';

let world: World;
let auth: Auth;
let one: Actor;
let two: Actor;
let auditor: Actor;
let count = 0;

const fresh = () => {
  count += 1;
  return `someone-${count}`;
};

async function administrator(name: string): Promise<Actor> {
  const id = await seedAccount(world.database, { username: fresh(), role: 'administrator', name });
  return actorOf('administrator', { id, name });
}

beforeAll(async () => {
  world = await testWorld();
  const { database, clock } = world;
  auth = createAuth({ database, clock, secret: testSecret, baseUrl: testBaseUrl, log: silentLog });
  secondFactorKey.fill(testSecret).apply();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.pool.query(`update accounts_users set role = 'agent'`);
  await world.database.pool.query(`delete from accounts_changes`);
  [one, two] = [await administrator('管理 一'), await administrator('管理 二')];
  const id = await seedAccount(world.database, { username: fresh(), role: 'auditor', name: '監査 花' });
  auditor = actorOf('auditor', { id, name: '監査 花' });
});

const none = () => Promise.reject(new Error('no service is needed here'));
const services = { renderDocument: none, renderChart: none, putFile: none, getFile: none };
const staged = (actor: Actor): StagedCall => ({
  services,
  read: (work) => world.read(actor, work),
  write: (work) => world.write(actor, work),
  answer: (work) => world.write(actor, work),
});
const refused = (name: string) => ({ code: `accounts.${name}` });

const nobodyBehind = { email: null, agentId: null, staffMemberId: null, departmentId: null };
const patch = (role: AccountRole, over: Partial<AccountDraft> = {}) => ({
  name: '加藤 花',
  role,
  ...nobodyBehind,
  ...over,
});
const person = async (role: AccountRole) => {
  const username = fresh();
  const id = await seedAccount(world.database, { username, role, name: '加藤 花' });
  return { id, username, version: 1 };
};
const ask = (change: WantedChange, by = one) => requestChange({ reason: '本人の申し出', change }, staged(by));
const confirm = (id: string, by = two) => confirmChange({ id }, staged(by));
const signIn = (username: string, password: string) =>
  testBrowser(auth.handle, null).post('/sign-in', { username, password });
const notes = async (entityId: string) => {
  const { rows } = await world.database.pool.query(
    'select action, actor_name from audit_records where entity_id = $1 order by seq',
    [entityId],
  );
  return rows.map((row) => `${row.action} ${row.actor_name}`);
};

describe('one administrator alone', () => {
  const guarded = ['administrator', 'manager', 'authority', 'auditor'] as const;
  test.each(guarded)('gets hold of no account of %s', async (role) => {
    const { id, username, version } = await person(role);
    const needed = refused('secondNeeded');
    await expect(createAccount({ ...patch(role), username: fresh() }, staged(one))).rejects.toMatchObject(needed);
    await expect(resetPassword({ id }, staged(one))).rejects.toMatchObject(needed);
    const write = (work: Parameters<typeof world.write<Account>>[1]) => world.write(one, work);
    await expect(write((ctx) => resetSecondFactor(ctx, { id }))).rejects.toMatchObject(needed);
    const revise = (target: string, draft: ReturnType<typeof patch>) =>
      write((ctx) => reviseAccount(ctx, { id: target, version, draft }));
    await expect(revise(id, patch(role, { email: 'one@pref.example.jp' }))).rejects.toMatchObject(needed);
    await expect(revise(id, patch('agent'))).rejects.toMatchObject(needed);
    await expect(revise((await person('agent')).id, patch(role))).rejects.toMatchObject(needed);
    await revise(id, patch(role, { name: '改姓 花' }));
    expect((await signIn(username, 'tokage no shippo 7')).status).toBe(200);
    const stop = write((ctx) => disableAccount(ctx, { id, version: version + 1, reason: null }));
    if (role === 'auditor') return expect(stop).rejects.toMatchObject(needed);
    const reopen = stop.then((row) => write((ctx) => enableAccount(ctx, row)));
    await expect(reopen).rejects.toMatchObject(needed);
  });

  test('keeps the accounts of agents, coordinators and 職員', async () => {
    for (const role of ['agent', 'coordinator', 'staff'] as const) {
      const { id } = await person(role);
      await resetPassword({ id }, staged(one));
      await expect(ask({ kind: 'resetPassword', id })).rejects.toMatchObject(refused('secondNotNeeded'));
    }
  });

  test('cannot ask when nobody else can confirm: the server is the way', async () => {
    const { id } = await person('auditor');
    await world.write(one, (ctx) => disableAccount(ctx, { id: two.id, version: 1, reason: null }));
    await expect(ask({ kind: 'resetPassword', id })).rejects.toThrow('madoguchi create-admin');
    await expect(ask({ kind: 'enable', id: two.id })).rejects.toMatchObject(refused('noSecond'));
  });
});

describe('two administrators', () => {
  test('make an auditor whose first password neither of them knows', async () => {
    const username = fresh();
    const asked = await ask({ kind: 'create', draft: { ...patch('auditor'), username } });
    expect(asked.change).toMatchObject({ state: 'waiting', name: '加藤 花', actions: ['withdraw'], accountId: null });
    expect((await world.read(one, (ctx) => listAll(ctx))).rows[0]?.changes.role).toEqual([null, 'auditor']);
    const done = await confirm(asked.change.id);
    expect(done.change).toMatchObject({ state: 'confirmed', decidedByName: '管理 二', actions: [] });
    const [first, second] = [asked.half ?? '', done.half ?? ''];
    expect([first, second].map((half) => half.length)).toEqual([9, 9]);
    await expect(signIn(username, first)).rejects.toMatchObject({ code: 'auth.wrongCredentials' });
    await expect(signIn(username, second)).rejects.toMatchObject({ code: 'auth.wrongCredentials' });
    expect((await signIn(username, `${first}-${second}`)).status).toBe(200);
    const accountId = done.change.accountId ?? '';
    expect(await notes(asked.change.id)).toEqual(['accounts.requestChange 管理 一', 'accounts.confirmChange 管理 二']);
    const history = ['accounts.create 管理 二', 'accounts.confirmChange 管理 二'];
    expect((await notes(accountId)).slice(0, 2)).toEqual(history);
  });

  test('nothing counts before, no half is kept after, and nothing readable is kept at all', async () => {
    const { id, username } = await person('manager');
    const asked = await ask({ kind: 'resetPassword', id });
    const stored = await world.database.pool.query('select * from accounts_changes');
    expect(JSON.stringify(stored.rows)).not.toContain(asked.half);
    expect((await signIn(username, 'tokage no shippo 7')).status).toBe(200);
    const done = await confirm(asked.change.id);
    await expect(signIn(username, 'tokage no shippo 7')).rejects.toMatchObject({ code: 'auth.wrongCredentials' });
    expect((await signIn(username, `${asked.half}-${done.half}`)).status).toBe(200);
    const { rows } = await world.database.pool.query('select first_half from accounts_changes');
    expect(rows).toEqual([{ first_half: null }]);
  });

  test('an ordinary account that gets more rights gets a password nobody knew before', async () => {
    const agent = await person('agent');
    const asked = await ask({ kind: 'revise', ...agent, draft: patch('auditor') });
    const done = await confirm(asked.change.id);
    await expect(signIn(agent.username, 'tokage no shippo 7')).rejects.toMatchObject({ code: 'auth.wrongCredentials' });
    expect((await signIn(agent.username, `${asked.half}-${done.half}`)).status).toBe(200);
    expect((await world.read(one, (ctx) => getAccount(ctx, { id: agent.id }))).role).toBe('auditor');
  });

  test('stop an auditor, open one again, take a second factor away', async () => {
    const { id } = await person('auditor');
    const both = async (kind: 'disable' | 'enable' | 'resetSecondFactor') =>
      (await confirm((await ask({ kind, id })).change.id)).half;
    const state = async () => (await world.read(one, (ctx) => getAccount(ctx, { id }))).state;
    expect(await both('disable')).toBeNull();
    expect(await state()).toBe('disabled');
    await both('enable');
    expect(await state()).toBe('active');
    await both('resetSecondFactor');
    expect(await notes(id)).toContain('accounts.resetSecondFactor 管理 二');
  });
});

describe('four eyes', () => {
  test('who asked does not confirm, nobody confirms for the own account, the database agrees', async () => {
    const { id } = await person('auditor');
    const { change } = await ask({ kind: 'resetPassword', id });
    await expect(confirm(change.id, one)).rejects.toMatchObject(refused('ownChange'));
    const third = await administrator('管理 三');
    const own = await ask({ kind: 'resetPassword', id: third.id });
    await expect(confirm(own.change.id, third)).rejects.toMatchObject(refused('ownAccount'));
    const forged = world.database.pool.query(
      `update accounts_changes set state = 'confirmed', first_half = null, decided_by = requested_by, decided_at = now()`,
    );
    await expect(forged).rejects.toThrow('accounts_changes_two_people');
  });

  test('counts once: a second request, a second confirmation and what was decided are refused', async () => {
    const { id } = await person('auditor');
    const { change } = await ask({ kind: 'resetPassword', id });
    await expect(ask({ kind: 'resetPassword', id }, two)).rejects.toMatchObject(refused('alreadyRequested'));
    const third = await administrator('管理 三');
    const both = await Promise.allSettled([confirm(change.id, two), confirm(change.id, third)]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(withdraw(change.id)).rejects.toMatchObject(refused('changeDecided'));
  });

  test('is refused with a reason or withdrawn by who asked', async () => {
    const { id } = await person('auditor');
    const first = await ask({ kind: 'disable', id });
    await expect(withdraw(first.change.id, two)).rejects.toMatchObject(refused('othersChange'));
    const no = await world.write(two, (ctx) =>
      refuseChange(ctx, { id: first.change.id, reason: '本人は頼んでいない' }),
    );
    expect(no).toMatchObject({ state: 'refused', decidedReason: '本人は頼んでいない' });
    const again = await ask({ kind: 'disable', id });
    expect(await withdraw(again.change.id)).toMatchObject({ state: 'withdrawn' });
    expect(await notes(again.change.id)).toEqual(['accounts.requestChange 管理 一', 'accounts.withdrawChange 管理 一']);
    await expect(confirm(again.change.id)).rejects.toMatchObject(refused('changeDecided'));
    expect((await world.read(one, (ctx) => getAccount(ctx, { id }))).state).toBe('active');
  });

  test('the home counts all that its reader may confirm: not what they asked for, not what is done to them', async () => {
    const waiting = async (by: Actor, accountId: string | null, times: number) => {
      const insert = `insert into accounts_changes (id, kind, account_id, username, name, role, reason, requested_by,
        requested_by_name, requested_at, expires_on)
        select gen_random_uuid(), 'resetPassword', $1, 'x', '加藤 花', 'manager', '本人の申し出', $2, $3, $4, '2099-01-01'
        from generate_series(1, $5::int)`;
      await world.database.pool.query(insert, [accountId, by.id, by.name, world.clock.now(), times]);
    };
    await waiting(one, null, 210);
    await waiting(one, two.id, 1);
    await waiting(two, null, 1);
    const [block] = await world.read(two, accountHome);
    expect([block?.count, block?.lines.length]).toEqual([210, linesOfBlock]);
  });

  test('ends with its last day, with the rights of who asked, and with what it was about', async () => {
    const { id, version } = await person('manager');
    const stale = await ask({ kind: 'revise', id, version, draft: patch('authority') });
    await world.write(two, (ctx) => reviseAccount(ctx, { id, version, draft: patch('manager', { name: '改 姓' }) }));
    await expect(confirm(stale.change.id)).rejects.toMatchObject(refused('changedSince'));
    const { change } = await ask({ kind: 'resetPassword', id });
    await world.write(two, (ctx) => disableAccount(ctx, { id: one.id, version: 1, reason: null }));
    await expect(confirm(change.id)).rejects.toMatchObject(refused('requesterGone'));
    // Tuesday, the day after a holiday: three open days end on Friday.
    expect(change.expiresOn).toBe('2026-11-27');
    world.clock.advance(4 * 24 * 60);
    await expect(confirm(change.id)).rejects.toMatchObject(refused('changeExpired'));
    expect((await world.read(two, listAll)).rows.map((row) => row.state)).toEqual(['expired', 'expired']);
    await world.write(two, expireChanges);
    expect((await notes(change.id)).at(-1)).toMatch('accounts.expireChange');
    const { rows } = await world.database.pool.query('select state, first_half from accounts_changes');
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ state: 'expired', first_half: null })));
    world.clock.advance(-4 * 24 * 60);
  });
});

describe('who watches', () => {
  test('sees what waits and what was done since, by the server too, and that they looked is on record', async () => {
    const { id, username } = await person('auditor');
    const notice = () => world.read(auditor, readChangeNotice);
    expect(await notice()).toEqual({ waiting: 0, done: 0, seenAt: null });
    const { change } = await ask({ kind: 'disable', id });
    await createAdministrator(world.runtime, { username: fresh(), name: '管理 四' });
    await resetPasswordByCommand(world.runtime, username, { secondFactor: true });
    expect(await notice()).toMatchObject({ waiting: 1, done: 3 });
    world.clock.advance(1);
    expect(await world.write(auditor, seeChanges)).toMatchObject({ waiting: 1, done: 0 });
    world.clock.advance(1);
    await confirm(change.id);
    expect(await notice()).toMatchObject({ waiting: 0, done: 1 });
    const since = await world.read(auditor, (ctx) => listChanges(ctx, changeListInput.parse({ view: 'since' })));
    expect(since.rows.map((row) => [row.kind, row.actions])).toEqual([['disable', []]]);
    expect((await world.read(auditor, listAll)).total.count).toBe(4);
  });

  test('an agent sees none of it', async () => {
    await ask({ kind: 'disable', id: auditor.id });
    expect((await world.read(actorOf('agent'), listAll)).rows).toEqual([]);
  });
});

const withdraw = (id: string, by = one) => world.write(by, (ctx) => withdrawChange(ctx, { id }));
const listAll: Parameters<typeof world.read<Awaited<ReturnType<typeof listChanges>>>>[1] = (ctx) =>
  listChanges(ctx, changeListInput.parse({ view: 'all' }));
