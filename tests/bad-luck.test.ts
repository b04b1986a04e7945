import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedProduct } from '#app/server/seed-product.ts';
import { addEntry } from '#features/tickets/server/add-entry.ts';
import { listEntries } from '#features/tickets/server/list-entries.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { migrate } from '#platform/db/migrate.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { startPostgres, type ThrowAwayServer } from '../scripts/postgres-server.ts';
import { sealAndVerify } from './support/audit.ts';
import { migrationsDir } from './support/embedded-template.ts';
import { json, type Served, serveDatabase, serveDesk, type Visitor } from './support/served.ts';
import { testServerUrl } from './support/test-database.ts';
import { actorOf } from './support/world.ts';

// What nobody can help: a clock that is put back, a database server that is restarted. Nothing is lost, work goes on.

let desk: Served;
beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(() => desk.close());

test('the clock is put back by an hour: order, numbers and the audit chain hold', async () => {
  const { ito } = desk.actors;
  const ticket = await desk.register({}, { answer: '再起動を案内した' });
  desk.clock.advance(-60);
  const note = { id: ticket.id, body: '時計が戻ったあと', shared: false, mentions: [] };
  const written = await desk.write(ito, (ctx) => addEntry(ctx, note));
  const entries = await desk.read(ito, (ctx) => listEntries(ctx, { id: ticket.id, only: 'all', limit: 10 }));
  expect(entries.rows[0]).toMatchObject({ id: written.id });
  const next = await desk.register();
  expect(next.ticketNo > ticket.ticketNo).toBe(true);
  const solved = { answer: '再起動で直った', knowledgeId: null, cause: null };
  expect(await desk.act(ticket, resolveTicket, solved)).toMatchObject({ status: 'resolved' });
  expect(await sealAndVerify(desk.db)).toMatchObject({ broken: null });
});

// The PostgreSQL of the running product is ended and started again. The run on PostgreSQL has the programs for it.
if (testServerUrl) {
  describe('the database server is restarted under the product', () => {
    let server: ThrowAwayServer;
    let database: Database;
    let house: Awaited<ReturnType<typeof serveDatabase>>;
    let manager: Visitor;
    beforeAll(async () => {
      server = await startPostgres({ durable: true });
      database = await openDatabase({ kind: 'postgres', url: server.url, poolSize: 4 });
      await migrate(database, { dir: migrationsDir });
      await seedProduct(database);
      house = await serveDatabase(database);
      await house.start();
      manager = await house.signIn(actorOf('manager'));
    });
    afterAll(async () => {
      await house?.close();
      server?.remove();
    });

    const ready = async () => (await house.nobody.ask('/readyz')).status;
    const me = () => manager.call('accounts.me', undefined);

    test.each(['fast', 'immediate'] as const)('%s: 503 in words meanwhile, then everything goes on', async (mode) => {
      const heard: string[] = [];
      const stop = await database.listen('restart', (payload) => heard.push(payload));
      expect([await ready(), (await me()).status]).toEqual([200, 200]);

      server.halt(mode);
      const words = expect.stringMatching(
        /^データベース(との接続が切れました|につながりません)。.*もう一度お試しください。$/,
      );
      expect(await me()).toMatchObject({ status: 503, message: words });
      const door = json({ username: 'someone', password: 'something else' });
      expect(await house.nobody.ask('/api/auth/sign-in', door)).toMatchObject({ status: 503, message: words });
      expect(await ready()).toBe(503);
      expect((await house.nobody.ask('/healthz')).status).toBe(200);

      server.start();
      await expect.poll(ready, { timeout: 30_000 }).toBe(200);
      expect((await me()).status).toBe(200);
      const announce = async () => {
        await database.notify(database.db, 'restart', mode);
        return heard;
      };
      await expect.poll(announce, { timeout: 30_000 }).toContain(mode);
      await stop();
    });
  });
}
