import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { actorOf, testWorld } from '../../../tests/support/world.ts';
import { createLiveHub } from '../live/live-hub.ts';
import { silentLog } from '../log.ts';
import { liveRoute } from './live-route.ts';

test('a sign-in that ends while its line is being opened: the line ends at once, though it was not there to be told', async () => {
  const { database, close } = await testWorld();
  const hub = createLiveHub({ db: database.db, scopes: new Map(), log: silentLog });
  const actor = actorOf('agent');
  let signedIn: Actor | null = actor;
  const app = new Hono().get(
    '/live',
    liveRoute(hub, async () => {
      const found = signedIn;
      signedIn = null;
      if (found) hub.reconsider(actor.id);
      return found;
    }),
  );
  const said = await (await app.request('/live')).text();
  // With the next beat it would end too, half a minute later.
  expect(said.match(/event: beat/g)).toHaveLength(1);
  expect(said).not.toContain('event: change');
  hub.close();
  await close();
});
