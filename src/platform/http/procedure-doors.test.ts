import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { permissions, reads } from '#kernel/contract/procedure.ts';
import { actorOf, testWorld, type World } from '../../../tests/support/world.ts';
import { readConfig } from '../config.ts';
import { read, type Services } from '../rpc/handlers.ts';
import { serve } from '../rpc/serve.ts';
import { rpcDoor } from './procedure-doors.ts';
import { createQuotas } from './quota.ts';
import { createTurns } from './turns.ts';

// The product belongs to everybody: whoever asks a hundred things at once waits for their own, and nobody else does.

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const limits = { atOnce: 2, mostInside: 5 };
const may = permissions('trial', { read: ['manager', 'agent'] });
const contract = { long: reads(may.read).output(z.string()) };

/** A procedure that takes until it is let go, and the door to it. */
function house() {
  const under = { way: 0 };
  const end = Promise.withResolvers<void>();
  const router = serve(contract, {
    long: read(async () => {
      under.way += 1;
      await end.promise;
      return 'あ';
    }),
  });
  const actors = new Map<string, Actor>([
    ['many', actorOf('manager')],
    ['other', actorOf('agent')],
  ]);
  const door = rpcDoor(router, {
    resolve: async (request) => actors.get(request.headers.get('x-who') ?? '') ?? null,
    quotas: createQuotas(readConfig({}).quotas),
    turns: createTurns(limits),
    sureForMs: 0,
  });
  const base = { requestId: 'r', runtime: world.runtime, services: {} as Services };
  const app = new Hono().post('*', async (c) => (await door.answer(c, '/rpc', base)).response ?? c.notFound());
  const ask = async (who: string) => app.request('/rpc/long', { method: 'POST', headers: { 'x-who': who } });
  const signOut = (who: string) => void actors.delete(who);
  return { under, ask, signOut, letGo: () => end.resolve() };
}

const settled = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('what one asks at once holds a few places, and who asks beside them is let in', async () => {
  const { under, ask, letGo } = house();
  const many = Array.from({ length: 5 }, () => ask('many'));
  await settled();
  expect(under.way).toBe(limits.atOnce);
  const other = ask('other');
  await settled();
  expect(under.way).toBe(limits.atOnce + 1);
  letGo();
  expect((await Promise.all([...many, other])).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
});

test('what is asked beyond is refused in words, with when to try again; who is not known costs nobody a turn', async () => {
  const { ask, letGo } = house();
  const many = Array.from({ length: limits.mostInside }, () => ask('many'));
  await settled();
  const beyond = await ask('many');
  expect([beyond.status, beyond.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await beyond.text()).toContain('同時の操作');
  expect((await ask('nobody')).status).toBe(401);
  letGo();
  expect((await Promise.all(many)).every(({ status }) => status === 200)).toBe(true);
  expect((await ask('many')).status).toBe(200);
});

test('who was let in, and is signed out while they wait for their turn, does nothing more', async () => {
  const { under, ask, signOut, letGo } = house();
  const all = Array.from({ length: 4 }, () => ask('many'));
  await settled();
  signOut('many');
  letGo();
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 401, 401]);
  expect(under.way).toBe(limits.atOnce);
});
