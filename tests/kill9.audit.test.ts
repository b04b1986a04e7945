import { expect, test } from 'vitest';
import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { headsFileIn, readHeads } from '#platform/audit/heads-file.ts';
import { sealAll } from '#platform/audit/seal-audit.ts';
import { verifyAudit } from '#platform/audit/verify-audit.ts';
import { type DatabaseConfig, openDatabase } from '#platform/db/open-database.ts';
import { embeddedDir } from './support/embedded-dir.ts';
import { runChild } from './support/run-child.ts';
import { createServerDatabase, migratedServerTemplate, testServerUrl } from './support/test-database.ts';
import { officeHour } from './support/world.ts';

// Between the commit of a record and its seal a process may die: the record is there, and the next sealer seals it.

const writer = new URL('./support/kill9-audit-writer.ts', import.meta.url).pathname;
const secret = 'of the installation that is killed, 0123456789';
const key = auditKeyOf(secret);
const trusted = new Set([key.publicKey]);

async function killTwice(args: readonly string[]): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const child = runChild(writer, [...args, secret]);
    await child.until((line) => line.endsWith('-20'));
    child.process.kill('SIGKILL');
    expect(await child.ended).toBe('SIGKILL');
    acknowledged.push(...child.lines.flatMap((line) => line.split('written ')[1] ?? []));
  }
  return acknowledged;
}

test('kill -9 between commit and seal loses no record', { timeout: 120_000 }, async () => {
  const { dataDir, remove } = await embeddedDir();
  const server = testServerUrl ? await createServerDatabase(testServerUrl, await migratedServerTemplate()) : null;
  const config: DatabaseConfig = server ? { kind: 'postgres', url: server.url } : { kind: 'embedded', dataDir };
  const acknowledged = await killTwice([config.kind, server?.url ?? dataDir, dataDir]);
  const database = await openDatabase(config);
  try {
    const heads = await readHeads(headsFileIn(dataDir));
    expect((await verifyAudit(database.db, { trusted, heads })).broken).toBeNull();
    await sealAll({ db: database.db, key, now: officeHour, last: heads.at(-1) ?? null, trusted });
    const verdict = await verifyAudit(database.db, { trusted, heads });
    expect(verdict).toMatchObject({ broken: null, waiting: { count: 0 } });
    const rows = await database.db.selectFrom('audit_records').select('entity_id').execute();
    const kept = new Set(rows.map((row) => row.entity_id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(verdict.checked).toBe(kept.size);
  } finally {
    await database.close();
    await server?.drop();
    remove();
  }
});
