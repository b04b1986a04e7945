import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { migrationsDir } from './embedded-template.ts';
import { createServerDatabase, testServerUrl } from './test-database.ts';

/** A database as an earlier release left it, to be filled with its data and then brought up to now. */
export interface FormerDatabase {
  readonly database: Database;
  /** Applies the migration it stands before, and every later one. */
  upgrade(): Promise<void>;
  close(): Promise<void>;
}

/** A database with every migration before the one named (`0023_reports`). Runs on both kinds. */
export async function databaseBefore(name: string): Promise<FormerDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'former-'));
  for (const file of readdirSync(migrationsDir).filter((one) => one.endsWith('.sql') && one < `${name}.sql`)) {
    copyFileSync(join(migrationsDir, file), join(dir, file));
  }
  const server = testServerUrl ? await createServerDatabase(testServerUrl) : null;
  const database = await openDatabase(
    server ? { kind: 'postgres', url: server.url, poolSize: 2 } : { kind: 'embedded', dataDir: null },
  );
  await migrate(database, { dir });
  rmSync(dir, { recursive: true });
  return {
    database,
    upgrade: async () => void (await migrate(database, { dir: migrationsDir })),
    close: async () => {
      await database.close();
      await server?.drop();
    },
  };
}
