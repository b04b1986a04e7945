import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkHash } from '#platform/audit/audit-chain.ts';
import { verifyAudit } from '#platform/audit/verify-audit.ts';
import { migrate } from '#platform/db/migrate.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { sealAndVerify } from './support/audit.ts';
import { migrationsDir } from './support/embedded-template.ts';
import { createServerDatabase, testServerUrl } from './support/test-database.ts';
import { actorOf, officeHour } from './support/world.ts';

// A database of release 0.1 is taken over: its chain stays what it was, and becomes the first thing that is sealed.

const released = 14;
let database: Database;
let drop = async () => {};
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'madoguchi-released-'));
  for (const file of readdirSync(migrationsDir).filter((name) => Number(name.slice(0, 4)) <= released)) {
    cpSync(join(migrationsDir, file), join(dir, file));
  }
  const server = testServerUrl ? await createServerDatabase(testServerUrl) : null;
  if (server) drop = server.drop;
  database = await openDatabase(server ? { kind: 'postgres', url: server.url } : { kind: 'embedded', dataDir: null });
  await migrate(database, { dir });
  await writeAsReleased(30);
  await migrate(database, { dir: migrationsDir });
});
afterAll(async () => {
  await database.close();
  await drop();
  rmSync(dir, { recursive: true });
});

async function writeAsReleased(count: number): Promise<void> {
  const { id, kind, role, name } = actorOf('agent');
  let hash = '0'.repeat(64);
  for (let seq = 1; seq <= count; seq += 1) {
    const link = {
      seq,
      at: officeHour,
      actor_id: id,
      actor_kind: kind,
      actor_role: role,
      actor_name: name,
      action: 'x.y',
      entity: 'x',
      entity_id: String(seq),
      changes: { n: [seq - 1, seq] },
      reason: null,
      request_id: 'r',
    };
    const row = { ...link, previous_hash: hash, hash: linkHash(hash, link) };
    await database.db.insertInto('audit_records').values(row).execute();
    hash = row.hash;
  }
  await database.pool.query('update audit_head set seq = $1, hash = $2', [count, hash]);
}

const alter = async (text: string) => {
  await database.pool.query('alter table audit_records disable trigger user');
  await database.pool.query(text);
  await database.pool.query('alter table audit_records enable trigger user');
};

test('the old chain is verified before it is sealed and after, and numbers go on from it', async () => {
  expect(await verifyAudit(database.db)).toMatchObject({ checked: 0, waiting: { count: 30 }, broken: null });
  await alter(`update audit_records set actor_name = '別人' where seq = 7`);
  expect((await verifyAudit(database.db)).broken).toEqual({ seq: 7, batch: 0, why: 'oldChain' });
  await alter(`update audit_records set actor_name = 'agentの試験者' where seq = 7`);
  expect(await sealAndVerify(database.db)).toMatchObject({ checked: 30, broken: null });
  await expect(database.pool.query('update audit_head set seq = 0')).rejects.toThrow('append-only');
  const { rows } = await database.pool.query(`select nextval('audit_records_seq') as next`);
  expect(rows).toEqual([{ next: 31 }]);
});

test('an old record that was altered before its seal stays found after it', async () => {
  await database.pool.query('alter table audit_batches disable trigger user');
  await database.pool.query('delete from audit_batches');
  await database.pool.query('alter table audit_batches enable trigger user');
  await alter('delete from audit_records where seq = 30');
  expect((await sealAndVerify(database.db)).broken).toEqual({ seq: 30, batch: 0, why: 'oldChain' });
});
