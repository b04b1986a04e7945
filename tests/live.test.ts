import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { linesPerSession } from '#platform/live/live-hub.ts';
import { type LiveLine, openLine } from './support/live-line.ts';
import { makeToken, type Served, serveDatabase, type Visitor } from './support/served.ts';
import { ticketDesk } from './support/ticket-desk.ts';
import { actorOf } from './support/world.ts';

// Live updates through the door: who hears of what, and when a line ends.

type Desk = Awaited<ReturnType<typeof ticketDesk>>;
let desk: Desk;
let house: Pick<Served, 'url' | 'signIn' | 'close' | 'nobody'>;
const gaps: (() => void)[] = [];
beforeAll(async () => {
  desk = await ticketDesk();
  const { listen } = desk.database;
  house = await serveDatabase({
    ...desk.database,
    listen: (channel, onPayload, options) => {
      if (options?.onGap) gaps.push(options.onGap);
      return listen(channel, onPayload, options);
    },
  });
});
afterAll(() => house.close());

const linesOf = (visitor: Visitor) => openLine(house.url, { cookie: visitor.cookie });
const lineOf = async (actor: Actor) => linesOf(await house.signIn(actor));

/** Says something everybody at the desk hears, and waits until the witness has: what comes before it has come. */
async function afterNews(witness: LiveLine): Promise<void> {
  const before = witness.topics().length;
  await desk.register({ subject: '区切り', requester: { name: '外の人' }, assetId: null });
  await witness.heard((topics) => topics.length > before && topics.at(-1) !== topics[before - 1]);
}

describe('who hears of what', () => {
  test('each reader of the records that are theirs to read, and nobody of more', async () => {
    const { actors, things } = desk;
    const firstPassword = await house.signIn(actorOf('manager'));
    const lines = {
      agent: await lineOf(actors.ito),
      auditor: await lineOf(actors.auditor),
      own: await lineOf(actors.nakagawa),
      other: await lineOf(actors.kato),
      coordinator: await lineOf(actors.yamashita),
      administrator: await lineOf(actorOf('administrator')),
      searching: await openLine(house.url, (await makeToken(desk.database, ['search.find'])).headers),
      devices: await openLine(house.url, (await makeToken(desk.database, ['assets.read'])).headers),
      first: await linesOf(firstPassword),
    };
    await desk.db
      .updateTable('accounts_users')
      .set({ must_change_password: true })
      .where('role', '=', 'manager')
      .execute();
    const mine = await desk.register();
    const foreign = await desk.register({ requester: { staffMemberId: things.staff.kato } });
    await desk.write(actors.ito, async (ctx) => {
      ctx.audit.record({ action: 'assets.revise', entity: 'asset', entityId: things.asset.central });
      ctx.audit.record({ action: 'unheardOf', entity: 'secret', entityId: newId() });
    });
    await lines.agent.heard((topics) => topics.includes(`asset:${things.asset.central}`));
    await afterNews(lines.agent);
    const [asset, ownTicket, foreignTicket] = [
      `asset:${things.asset.central}`,
      `ticket:${mine.id}`,
      `ticket:${foreign.id}`,
    ];
    const hears = (line: LiveLine) => [ownTicket, foreignTicket, asset].map((topic) => line.topics().includes(topic));
    expect(Object.values(lines).map((line) => line.status)).toEqual(Object.values(lines).map(() => 200));
    expect(Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, hears(line)]))).toEqual({
      agent: [true, true, true],
      auditor: [true, true, true],
      own: [true, false, true],
      other: [false, true, false],
      coordinator: [true, false, true],
      administrator: [false, false, false],
      searching: [false, false, false],
      devices: [false, false, true],
      first: [false, false, false],
    });
    for (const line of [lines.first, lines.searching]) expect(line.topics()).toEqual([]);
    expect(lines.agent.topics().filter((topic) => topic.startsWith('secret'))).toEqual([]);
    for (const line of Object.values(lines)) line.leave();
  });

  test('too many records of a kind to name are told as the kind', async () => {
    const [agent, staff] = [await lineOf(desk.actors.ito), await lineOf(desk.actors.nakagawa)];
    await desk.write(desk.actors.manager, async (ctx) => {
      for (let at = 0; at < 60; at += 1)
        ctx.audit.record({ action: 'assets.importAdd', entity: 'asset', entityId: newId() });
      ctx.audit.record({ action: 'imports.apply', entity: 'importRun', entityId: newId() });
    });
    const heard = await agent.heard((topics) => topics.some((topic) => topic.startsWith('asset:')));
    expect(heard.filter((topic) => topic.startsWith('asset'))).toEqual(['asset:*']);
    expect(await staff.heard((topics) => topics.length > 0)).toEqual(['asset:*']);
    agent.leave();
    staff.leave();
  });

  test('after notices were lost everybody reads again', async () => {
    const line = await lineOf(desk.actors.kato);
    for (const gap of gaps) gap();
    expect(gaps).toHaveLength(2);
    expect(await line.heard((topics) => topics.length > 0)).toEqual(['*']);
    line.leave();
  });
});

describe('a line ends', () => {
  test('nobody gets one without signing in', async () => {
    expect(await openLine(house.url, {})).toMatchObject({ status: 401 });
  });

  test('when its browser signs out, and no other line with it', async () => {
    const [first, second] = [await house.signIn(desk.actors.ito), await house.signIn(desk.actors.ito)];
    const [left, stays] = [await linesOf(first), await linesOf(second)];
    await first.ask('/api/auth/sign-out', { method: 'POST' });
    expect(await left.ended).toBeNull();
    await afterNews(stays);
    stays.leave();
  });

  const endings: [string, (id: string) => Promise<unknown>][] = [
    ['the session is revoked', (id) => desk.db.deleteFrom('accounts_sessions').where('user_id', '=', id).execute()],
    [
      'the account is disabled',
      (id) =>
        desk.db
          .updateTable('accounts_users')
          .set({ disabled_at: '2026-11-24T00:00:00Z' })
          .where('id', '=', id)
          .execute(),
    ],
  ];
  test.each(endings)('when %s', async (_name, deed) => {
    const visitor = await house.signIn(desk.actors.kobayashi);
    const line = await linesOf(visitor);
    await deed(await idOf(visitor));
    expect(await line.ended).toBeNull();
    expect(await linesOf(visitor)).toMatchObject({ status: 401 });
  });

  test('when its token is revoked', async () => {
    const token = await makeToken(desk.database, ['assets.read']);
    const line = await openLine(house.url, token.headers);
    expect(line.status).toBe(200);
    const revoked_at = '2026-11-24T00:00:00Z';
    await desk.db.updateTable('accounts_tokens').set({ revoked_at }).where('id', '=', token.id).execute();
    expect(await line.ended).toBeNull();
  });

  test('in words, when one sign-in opens more than it may', async () => {
    const visitor = await house.signIn(desk.actors.auditor);
    const lines: LiveLine[] = [];
    for (let at = 0; at <= linesPerSession; at += 1) lines.push(await linesOf(visitor));
    expect(await lines[0]?.ended).toContain('自動更新を止めました');
    await afterNews(lines.at(-1) as LiveLine);
    expect(lines.slice(1).map((line) => line.topics().length > 0)).toEqual(Array(linesPerSession).fill(true));
    for (const line of lines) line.leave();
  });
});

test('a new role is what the open line hears by', async () => {
  const visitor = await house.signIn(desk.actors.kato);
  const line = await linesOf(visitor);
  const id = await idOf(visitor);
  await desk.db.updateTable('accounts_users').set({ role: 'agent' }).where('id', '=', id).execute();
  const foreign = await desk.register();
  expect(await line.heard((topics) => topics.length > 0)).toContain(`ticket:${foreign.id}`);
  line.leave();
});

async function idOf(visitor: Visitor): Promise<string> {
  return ((await visitor.call('accounts.me', undefined)).body as { id: string }).id;
}
