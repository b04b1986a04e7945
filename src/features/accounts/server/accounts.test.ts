import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { addAccount as seedAccount, testBaseUrl, testBrowser, testSecret } from '#platform/auth/auth.fixture.ts';
import { type Auth, createAuth } from '#platform/auth/create-auth.ts';
import { sessionIdOf } from '#platform/auth/signed-in-actor.ts';
import { totpAt } from '#platform/auth/totp.ts';
import { silentLog } from '#platform/log.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { recordScope } from '#platform/scope/record-scope.ts';
import { sealAndVerify, sealedBy } from '../../../../tests/support/audit.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import type { AccountDraft, AccountRole } from '../contract/account.ts';
import { accountListInput, accountsPermissions, auditListInput } from '../contract/accounts.contract.ts';
import { closeAccounts, moveAccounts } from './accounts.public.ts';
import { getAccount, listAccounts } from './accounts.reads.ts';
import { auditTrust, permissionCatalogue, recordScopes, secondFactorKey } from './accounts.slots.ts';
import { history } from './audit.reads.ts';
import { changePassword } from './change-password.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { createAccount } from './create-account.ts';
import { createAdministrator, resetPasswordByCommand } from './create-administrator.ts';
import { createToken } from './create-token.ts';
import { deleteView } from './delete-view.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { disableSecondFactor } from './disable-second-factor.ts';
import { enrolSecondFactor } from './enrol-second-factor.ts';
import { getMe, listViews } from './me.reads.ts';
import { renameView } from './rename-view.ts';
import { resetPassword } from './reset-password.ts';
import { reviseAccount } from './revise-account.ts';
import { revokeOtherSessions, revokeSession } from './revoke-session.ts';
import { revokeToken } from './revoke-token.ts';
import { saveView } from './save-view.ts';
import { checkAudit, searchAudit } from './search-audit.ts';
import { listSessions } from './sessions.reads.ts';
import { setListPreferences, setPreferences } from './set-preferences.ts';
import { deleteStale } from './sweep.repo.ts';
import { listTokens, tokenScopes } from './tokens.reads.ts';
import { unlockAccount } from './unlock-account.ts';

const next = 'とかげのしっぽはまたはえる';
let world: World;
let auth: Auth;
let admin: Actor;
let count = 0;

beforeAll(async () => {
  world = await testWorld();
  const { database, clock } = world;
  auth = createAuth({ database, clock, secret: testSecret, baseUrl: testBaseUrl, log: silentLog });
  secondFactorKey.fill(testSecret).apply();
  const permissions = new Map<string, readonly Role[]>([
    ['accounts.me', ['manager', 'agent']],
    ['accounts.manage', ['manager']],
    ['security.report', ['integration', 'agent']],
  ]);
  permissionCatalogue.fill(permissions).apply();
  const id = await seedAccount(database, { username: 'root-admin', role: 'administrator', name: '管理 一' });
  admin = actorOf('administrator', { id, name: '管理 一' });
});
afterAll(() => world.close());

const none = () => Promise.reject(new Error('no service is needed here'));
const services = { renderDocument: none, renderChart: none, putFile: none, getFile: none };
const staged = (actor: Actor): StagedCall => ({
  services,
  read: (work) => world.read(actor, work),
  write: (work) => world.write(actor, work),
  answer: (work) => world.write(actor, work),
});
const fresh = () => {
  count += 1;
  return `person-${count}`;
};
const draft = (over: Partial<AccountDraft> = {}): AccountDraft => ({
  username: fresh(),
  name: '鈴木 一郎',
  role: 'agent',
  email: null,
  agentId: null,
  staffMemberId: null,
  departmentId: null,
  ...over,
});
const make = (over: Partial<AccountDraft> = {}, by = admin) => createAccount(draft(over), staged(by));
const patch = (over: Partial<AccountDraft> = {}) => {
  const { username: _username, ...rest } = draft(over);
  return rest;
};

/** A person who has signed in with a password of their own. */
async function signedIn(role: AccountRole = 'agent') {
  const username = fresh();
  const id = await seedAccount(world.database, { username, role, name: '加藤 花' });
  const browser = testBrowser(auth.handle, null);
  const password = 'tokage no shippo 7';
  const signIn = (word = password) => browser.post('/sign-in', { username, password: word });
  await signIn();
  const actor = await auth.resolve(browser.request());
  if (!actor) throw new Error('not signed in');
  return { id, username, browser, actor, password, signIn };
}
const refused = (code: string) => ({ code });

describe('who keeps the server', () => {
  test('who keeps the server gives a lost password anew, which the record shows', async () => {
    const kansa = await signedIn('auditor');
    await resetPasswordByCommand(world.runtime, kansa.username, { secondFactor: true });
    const records = await world.database.db
      .selectFrom('audit_records')
      .select(['action', 'actor_name'])
      .where('entity_id', '=', kansa.id)
      .where('action', 'like', 'accounts.reset%')
      .execute();
    expect(records).toEqual([
      { action: 'accounts.resetPassword', actor_name: 'システム' },
      { action: 'accounts.resetSecondFactor', actor_name: 'システム' },
    ]);
  });
});

describe('making accounts', () => {
  test('a person has one account at work: another is refused at making, revising and reopening', async () => {
    for (const person of [{ agentId: newId() }, { staffMemberId: newId() }]) {
      const first = (await make(person)).account;
      await expect(make(person)).rejects.toMatchObject(refused('accounts.personTaken'));
      const other = (await make()).account;
      const { username: _, ...taken } = draft(person);
      const revised = { id: other.id, version: other.version, draft: taken };
      await expect(world.write(admin, (ctx) => reviseAccount(ctx, revised))).rejects.toMatchObject(
        refused('accounts.personTaken'),
      );
      const stopped = await world.write(admin, (ctx) => disableAccount(ctx, { ...first, reason: null }));
      await make(person);
      await expect(world.write(admin, (ctx) => enableAccount(ctx, stopped))).rejects.toMatchObject(
        refused('accounts.personTaken'),
      );
    }
  });

  test('the first password works once, only to choose another one', async () => {
    const { account, password } = await make({ name: '伊藤 彩' });
    expect(account).toMatchObject({ state: 'firstPassword', role: 'agent', name: '伊藤 彩' });
    const browser = testBrowser(auth.handle, null);
    await browser.post('/sign-in', { username: account.username, password });
    const actor = await auth.resolve(browser.request());
    expect(actor?.scopes).toEqual(['accounts.me', 'accounts.changePassword']);
    if (!actor) return;
    expect(await world.read(actor, getMe)).toMatchObject({ mustChangePassword: true, permissions: ['accounts.me'] });
    await changePassword({ current: password, next }, staged(actor));
    expect((await auth.resolve(browser.request()))?.scopes).toBeNull();
    await expect(browser.post('/sign-in', { username: account.username, password })).rejects.toMatchObject(
      refused('auth.wrongCredentials'),
    );
    expect((await browser.post('/sign-in', { username: account.username, password: next })).status).toBe(200);
  });

  test('a user name and a mail address belong to one person', async () => {
    const { account } = await make({ email: 'Ito@pref.example.jp' });
    await expect(make({ username: account.username })).rejects.toThrow('鈴木 一郎さんが使っています');
    await expect(make({ email: 'ito@PREF.example.jp' })).rejects.toMatchObject(refused('accounts.emailTaken'));
  });

  test('a manager makes agents, not those above', async () => {
    const manager = actorOf('manager', { id: admin.id });
    expect((await make({}, manager)).account.role).toBe('agent');
    for (const role of ['administrator', 'manager', 'authority', 'auditor'] as const) {
      await expect(make({ role }, manager)).rejects.toMatchObject(refused('accounts.beyondRole'));
    }
  });

  test('the command line makes an administrator and gives passwords anew', async () => {
    const made = await createAdministrator(world.runtime, { username: 'Second-Admin', name: '管理 二' });
    const browser = testBrowser(auth.handle, null);
    expect((await browser.post('/sign-in', made)).status).toBe(200);
    const again = await resetPasswordByCommand(world.runtime, 'second-admin');
    expect(await auth.resolve(browser.request())).toBeNull();
    expect((await browser.post('/sign-in', again)).status).toBe(200);
    await expect(createAdministrator(world.runtime, { username: 'x', name: 'x' })).rejects.toThrow();
    await expect(resetPasswordByCommand(world.runtime, 'nobody')).rejects.toMatchObject(refused('accounts.absent'));
    const row = await world.database.db
      .selectFrom('accounts_users')
      .select(['id', 'version'])
      .where('username', '=', 'second-admin')
      .executeTakeFirstOrThrow();
    await world.write(admin, (ctx) => disableAccount(ctx, { ...row, reason: null }));
  });
});

describe('changing accounts', () => {
  test('a new role and a stop count at once', async () => {
    const person = await signedIn();
    const { version } = await world.read(admin, (ctx) => getAccount(ctx, { id: person.id }));
    const revised = await world.write(admin, (ctx) =>
      reviseAccount(ctx, { id: person.id, version, draft: patch({ role: 'coordinator' }) }),
    );
    expect(await auth.resolve(person.browser.request())).toMatchObject({ role: 'coordinator' });
    const stopped = await world.write(admin, (ctx) =>
      disableAccount(ctx, { id: person.id, version: revised.version, reason: '異動のため' }),
    );
    expect(stopped).toMatchObject({ state: 'disabled', actions: ['enable'] });
    expect(await auth.resolve(person.browser.request())).toBeNull();
    await expect(person.signIn()).rejects.toMatchObject(refused('auth.disabled'));
    const twice = disableAccount;
    await expect(
      world.write(admin, (ctx) => twice(ctx, { id: person.id, version: stopped.version, reason: null })),
    ).rejects.toMatchObject(refused('accounts.alreadyDisabled'));
    await world.write(admin, (ctx) => enableAccount(ctx, { id: person.id, version: stopped.version }));
    expect((await person.signIn()).status).toBe(200);
  });

  test('nobody raises themselves, and nobody acts above their role', async () => {
    const manager = await signedIn('manager');
    const own = { id: manager.id, version: 1, draft: patch({ role: 'administrator' }) };
    await expect(world.write(manager.actor, (ctx) => reviseAccount(ctx, own))).rejects.toMatchObject(
      refused('accounts.ownAccount'),
    );
    const agent = (await make()).account;
    const raise = { id: agent.id, version: agent.version, draft: patch({ role: 'manager' }) };
    await expect(world.write(manager.actor, (ctx) => reviseAccount(ctx, raise))).rejects.toMatchObject(
      refused('accounts.beyondRole'),
    );
    await expect(resetPassword({ id: admin.id }, staged(manager.actor))).rejects.toMatchObject(
      refused('accounts.beyondRole'),
    );
  });

  test('the last administrator cannot be taken away', async () => {
    const other = await signedIn('administrator');
    const { version } = await world.read(other.actor, (ctx) => getAccount(ctx, { id: admin.id }));
    const stop = (by: Actor, target: { id: string; version: number }) =>
      world.write(by, (ctx) => disableAccount(ctx, { ...target, reason: null }));
    await stop(other.actor, { id: admin.id, version });
    const third = actorOf('administrator');
    const last = { id: other.id, version: 1 };
    await expect(stop(third, last)).rejects.toMatchObject(refused('accounts.lastAdministrator'));
    const lower = { ...last, draft: patch({ role: 'agent' }) };
    await expect(world.write(third, (ctx) => reviseAccount(ctx, lower))).rejects.toMatchObject(
      refused('accounts.lastAdministrator'),
    );
    await world.database.pool.query('update accounts_users set disabled_at = null where id = $1', [admin.id]);
  });

  test('two administrators on one account: the second is told', async () => {
    const { account } = await make();
    const change = (name: string) =>
      world.write(admin, (ctx) =>
        reviseAccount(ctx, { id: account.id, version: account.version, draft: patch({ name }) }),
      );
    await change('山本 二');
    await expect(change('山本 三')).rejects.toMatchObject({ code: 'platform.staleVersion' });
  });

  test('a reissued password signs everybody out and lifts the lock', async () => {
    const person = await signedIn();
    const other = testBrowser(auth.handle, null);
    for (let turn = 0; turn < 6; turn += 1) {
      await other.post('/sign-in', { username: person.username, password: 'wrong' }).catch(() => null);
    }
    expect((await world.read(admin, (ctx) => getAccount(ctx, { id: person.id }))).state).toBe('locked');
    const { password } = await resetPassword({ id: person.id }, staged(admin));
    expect(await auth.resolve(person.browser.request())).toBeNull();
    expect((await person.signIn(password)).status).toBe(200);
  });

  test('a lock can be lifted before its time', async () => {
    const person = await signedIn();
    for (let turn = 0; turn < 6; turn += 1) await person.signIn('wrong').catch(() => null);
    await expect(person.signIn()).rejects.toMatchObject(refused('auth.locked'));
    const opened = await world.write(admin, (ctx) => unlockAccount(ctx, { id: person.id }));
    expect(opened.state).toBe('active');
    expect((await person.signIn()).status).toBe(200);
  });

  test('the list finds by name and user name, and narrows by role and state', async () => {
    await make({ username: 'kobayashi', name: '小林 健', role: 'staff' });
    const list = (over: object) => world.read(admin, (ctx) => listAccounts(ctx, accountListInput.parse(over)));
    expect((await list({ q: '小林' })).rows.map((row) => row.username)).toEqual(['kobayashi']);
    expect((await list({ q: 'KOBA 健' })).total).toEqual({ count: 1, capped: false });
    const staff = await list({ filters: { role: { in: ['staff'] }, state: { in: ['firstPassword'] } } });
    expect(staff.rows.map((row) => row.role)).toEqual(['staff']);
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect(first.rows.map((row) => row.id)).not.toContain(second.rows[0]?.id);
  });
});

describe('the own account', () => {
  test('a password is changed with the current one, to a good one, and ends the other browsers', async () => {
    const person = await signedIn();
    const other = testBrowser(auth.handle, null);
    await other.post('/sign-in', { username: person.username, password: person.password });
    const change = (current: string, wanted: string) => changePassword({ current, next: wanted }, staged(person.actor));
    await expect(change('wrong', next)).rejects.toMatchObject({ code: 'accounts.wrongPassword', field: 'current' });
    await expect(change(person.password, 'short')).rejects.toThrow('12文字以上');
    await expect(change(person.password, person.password)).rejects.toMatchObject(refused('accounts.samePassword'));
    await change(person.password, next);
    expect(await auth.resolve(other.request())).toBeNull();
    expect(await auth.resolve(person.browser.request())).not.toBeNull();
  });

  test('guessing the current password is stopped like guessing at the door', async () => {
    const person = await signedIn();
    const guess = () => changePassword({ current: 'wrong', next }, staged(person.actor));
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(guess()).rejects.toMatchObject(refused('accounts.wrongPassword'));
    }
    await expect(guess()).rejects.toMatchObject(refused('auth.locked'));
  });

  test('the second factor: begin, confirm, sign in with it, give it up', async () => {
    const person = await signedIn();
    const call = staged(person.actor);
    const confirm = (code: string) => world.write(person.actor, (ctx) => confirmSecondFactor(ctx, { code }));
    await expect(confirm('000000')).rejects.toMatchObject(refused('accounts.notEnrolled'));
    const begun = await enrolSecondFactor({ current: person.password }, call);
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    expect(begun.backupCodes).toHaveLength(10);
    // Not confirmed yet: signing in stays as it was.
    expect(await (await person.signIn()).json()).toEqual({ state: 'signedIn' });
    const key = fromBase32(begun.secret);
    const step = Math.floor(Temporal.Instant.from(world.clock.now()).epochMilliseconds / 30_000);
    await expect(confirm('000000')).rejects.toMatchObject({ field: 'code' });
    await confirm(totpAt(key, step));
    expect(await world.read(person.actor, getMe)).toMatchObject({ secondFactor: true });
    expect(await (await person.signIn()).json()).toEqual({ state: 'codeNeeded' });
    await person.browser.post('/verify-code', { code: begun.backupCodes[0] ?? '' });
    const again = await auth.resolve(person.browser.request());
    expect(again).toMatchObject({ id: person.id });
    if (!again) return;
    await expect(enrolSecondFactor({ current: person.password }, staged(again))).rejects.toMatchObject(
      refused('accounts.alreadyEnrolled'),
    );
    await disableSecondFactor({ current: person.password }, staged(again));
    expect(await (await person.signIn()).json()).toEqual({ state: 'signedIn' });
  });

  test('browsers are listed and ended one by one or all but this one', async () => {
    const person = await signedIn();
    const others = [testBrowser(auth.handle, '10.1.1.1'), testBrowser(auth.handle, '10.1.1.2')];
    for (const each of others) {
      const agent = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0' };
      await each.post('/sign-in', { username: person.username, password: person.password }, agent);
    }
    const list = await world.read(person.actor, listSessions);
    expect(list).toHaveLength(3);
    expect(list.filter((each) => each.current).map((each) => each.id)).toEqual([sessionIdOf(person.actor)]);
    const one = list.find((each) => each.ip === '10.1.1.1');
    expect(one?.device).toBe('Windows・Edge');
    await world.write(person.actor, (ctx) => revokeSession(ctx, { id: one?.id ?? '' }));
    expect(await auth.resolve((others[0] ?? person.browser).request())).toBeNull();
    expect(await world.write(person.actor, revokeOtherSessions)).toEqual({ ended: 1 });
    expect(await world.read(person.actor, listSessions)).toHaveLength(1);
    const stranger = await signedIn();
    const foreign = sessionIdOf(stranger.actor) ?? '';
    await expect(world.write(person.actor, (ctx) => revokeSession(ctx, { id: foreign }))).rejects.toMatchObject(
      refused('accounts.noSession'),
    );
  });

  test('preferences and saved views belong to their owner', async () => {
    const person = await signedIn();
    const other = await signedIn();
    await world.write(person.actor, (ctx) => setPreferences(ctx, { theme: 'dark' }));
    const columns = { order: ['code', 'name'], shown: ['code'] };
    await world.write(person.actor, (ctx) =>
      setListPreferences(ctx, { listKey: 'assets', prefs: { dense: true, columns } }),
    );
    const lists = { assets: { dense: true, columns } };
    expect((await world.read(person.actor, getMe)).preferences).toEqual({
      theme: 'dark',
      rowHeight: 'comfortable',
      lists,
    });
    expect((await world.read(other.actor, getMe)).preferences.theme).toBe('auto');
    const save = (name: string) =>
      world.write(person.actor, (ctx) =>
        saveView(ctx, { listKey: 'assets', name, search: { view: 'all', q: '桑名' } }),
      );
    const view = await save('桑名の機器');
    await expect(save('桑名の機器')).rejects.toMatchObject(refused('accounts.viewTaken'));
    const second = await save('全部');
    await expect(
      world.write(person.actor, (ctx) => renameView(ctx, { id: second.id, name: '桑名の機器' })),
    ).rejects.toMatchObject(refused('accounts.viewTaken'));
    await world.write(person.actor, (ctx) => renameView(ctx, { id: view.id, name: '桑名' }));
    await expect(world.write(other.actor, (ctx) => deleteView(ctx, { id: view.id }))).rejects.toMatchObject(
      refused('accounts.viewAbsent'),
    );
    await world.write(person.actor, (ctx) => deleteView(ctx, { id: second.id }));
    const views = await world.read(person.actor, (ctx) => listViews(ctx, { listKey: 'assets' }));
    expect(views).toEqual([{ id: view.id, name: '桑名', search: { view: 'all', q: '桑名' } }]);
    expect(await world.read(other.actor, (ctx) => listViews(ctx, { listKey: 'assets' }))).toEqual([]);
  });
});

describe('API tokens', () => {
  test('are made with allowed scopes, shown once, used, and ended at once', async () => {
    expect(await world.read(admin, tokenScopes)).toEqual(['security.report']);
    const create = (over: object = {}) =>
      world.write(admin, (ctx) =>
        createToken(ctx, { name: 'SOC', scopes: ['security.report'], expiresOn: '2027-03-31', ...over }),
      );
    await expect(create({ scopes: ['accounts.manage'] })).rejects.toMatchObject(refused('accounts.unknownScope'));
    await expect(create({ expiresOn: '2026-11-24' })).rejects.toMatchObject(refused('accounts.expiryPassed'));
    const { token, secret } = await create();
    const ask = () => auth.resolve(new Request(testBaseUrl, { headers: { authorization: `Bearer ${secret}` } }));
    expect(await ask()).toMatchObject({ kind: 'token', scopes: ['security.report'], name: 'SOC' });
    expect((await world.read(admin, listTokens))[0]).toMatchObject({ prefix: token.prefix, state: 'active' });
    const { rows } = await world.database.pool.query('select * from accounts_tokens');
    expect(JSON.stringify(rows)).not.toContain(secret);
    await world.write(admin, (ctx) => revokeToken(ctx, { id: token.id }));
    expect(await ask()).toBeNull();
    await expect(world.write(admin, (ctx) => revokeToken(ctx, { id: token.id }))).rejects.toMatchObject(
      refused('accounts.tokenAbsent'),
    );
  });
});

describe('what other features ask for', () => {
  test('a 異動 moves the rights, a 退職 ends them, at once', async () => {
    const person = await signedIn('coordinator');
    const [staffMemberId, departmentId] = [crypto.randomUUID(), crypto.randomUUID()];
    const { version } = await world.read(admin, (ctx) => getAccount(ctx, { id: person.id }));
    const revised = patch({ role: 'coordinator', staffMemberId, departmentId });
    await world.write(admin, (ctx) => reviseAccount(ctx, { id: person.id, version, draft: revised }));
    const [from, to] = [departmentId, crypto.randomUUID()];
    const move = (over: object) =>
      world.write(admin, (ctx) => moveAccounts(ctx, [{ staffMemberId, from, to, isCoordinator: false, ...over }]));
    const now = () => auth.resolve(person.browser.request());
    await move({ from: crypto.randomUUID() });
    expect(await now()).toMatchObject({ departmentId: from });
    await move({ isCoordinator: true });
    expect(await now()).toMatchObject({ staffMemberId, departmentId: to, role: 'coordinator' });
    await move({ from: to, to: from });
    expect(await now()).toMatchObject({ departmentId: from, role: 'staff' });
    const close = () => world.write(admin, (ctx) => closeAccounts(ctx, { staffMemberIds: [staffMemberId] }, '退職'));
    const be = (role: AccountRole) =>
      world.database.db.updateTable('accounts_users').set({ role }).where('id', '=', person.id).execute();
    await be('authority');
    await move({});
    expect([await close(), await now()]).toEqual([0, expect.objectContaining({ departmentId: from })]);
    await be('staff');
    expect(await close()).toBe(1);
    expect(await auth.resolve(person.browser.request())).toBeNull();
  });
});

describe('the record of it all', () => {
  test('history shows who changed what to those who may see it, and never a password', async () => {
    const { account, password } = await make({ name: '履歴 太郎' });
    const read = (by: Actor, entity = 'account') =>
      world.read(by, (ctx) => history(ctx, { entity, entityId: account.id, limit: 50 }));
    const { rows } = await read(actorOf('auditor'));
    expect(rows[0]).toMatchObject({ action: 'accounts.create', actorName: '管理 一', bySystem: false });
    expect(rows[0]?.changes.name).toEqual([null, '履歴 太郎']);
    await expect(read(actorOf('agent'))).rejects.toMatchObject(refused('accounts.historyHidden'));
    // Where rows decide: the own record, not another one of the same kind, and none that is not there.
    const own = recordScope({
      kind: 'account',
      table: 'accounts_users',
      readBy: [accountsPermissions.manage],
      columns: ['id'],
      reach: (actor) => [{ id: { is: actor.id } }],
    });
    recordScopes.fill(new Map([['account', own]])).apply();
    const manager = (id: string) => read(actorOf('manager', { id }));
    expect((await manager(account.id)).rows.length).toBeGreaterThan(0);
    await expect(manager(newId())).rejects.toMatchObject(refused('accounts.historyHidden'));
    recordScopes.fill(new Map()).apply();
    const { rows: all } = await world.database.pool.query('select changes from audit_records');
    expect(JSON.stringify(all)).not.toContain(password);
  });

  test('searching the record is itself recorded, pages without a cap, and the chain is whole', async () => {
    const auditor = actorOf('auditor', { name: '監査 花' });
    const search = (over: object) => world.read(auditor, (ctx) => searchAudit(ctx, auditListInput.parse(over)));
    const first = await search({ limit: 5 });
    const second = await search({ limit: 5, cursor: first.nextCursor });
    expect(second.rows[0]?.seq).toBe((first.rows.at(-1)?.seq ?? 0) - 1);
    const signIns = await search({ view: 'signIn', filters: { at: { from: '2026-11-24', to: '2026-11-24' } } });
    expect(new Set(signIns.rows.map((row) => row.action.slice(0, 13)))).toEqual(new Set(['accounts.sign']));
    expect((await search({ q: '監査 花' })).rows[0]?.action).toBe('accounts.searchAudit');
    await expect(search({ cursor: 'x' })).rejects.toMatchObject(refused('platform.badCursor'));
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
    auditTrust.fill(async () => ({ trusted: sealedBy, heads: [] })).apply();
    const verdict = await checkAudit({}, stagedCall(world, auditor));
    expect(verdict).toMatchObject({ broken: null, waiting: { count: 0 }, code: expect.stringMatching(/^\d+-/) });
    auditTrust.fill(async () => ({ trusted: new Set(), heads: [] })).apply();
    expect((await checkAudit({}, stagedCall(world, auditor))).broken?.why).toBe('key');
  });
});

describe('the night', () => {
  test('takes away what no longer counts, and nothing else', async () => {
    const person = await signedIn();
    world.clock.advance(30);
    await world.write(admin, deleteStale);
    expect(await auth.resolve(person.browser.request())).not.toBeNull();
    world.clock.advance(90);
    await world.write(admin, deleteStale);
    const { rows } = await world.database.pool.query('select 1 from accounts_sessions');
    expect(rows).toEqual([]);
  });
});

function fromBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}
