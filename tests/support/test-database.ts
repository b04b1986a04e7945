import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database, DatabaseOptions } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { embeddedTemplate, migrationsDir, migrationsKey } from './embedded-template.ts';

/** A PostgreSQL server for the tests, from `scripts/with-postgres.ts`. Without it they run on the embedded database. */
export const testServerUrl = process.env.TEST_DATABASE_URL;

/**
 * A fresh, migrated database for one test file. `close()` it in `afterAll`; on a server that drops it too.
 * The same tests run on both kinds.
 */
export async function testDatabase(options: DatabaseOptions = {}): Promise<Database> {
  if (testServerUrl) return onServer(testServerUrl, options);
  const templateFile = await embeddedTemplate();
  return openDatabase({ kind: 'embedded', dataDir: null }, { ...options, templateFile });
}

/** A database of its own on a server, from the migrated template, or empty. */
export async function createServerDatabase(
  serverUrl: string,
  from: { template: string; options?: string } = {
    template: 'template0',
    options: "encoding 'UTF8' locale 'C.UTF-8'",
  },
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(serverUrl, (admin) =>
    admin.query(`create database ${name} template ${from.template} ${from.options ?? ''}`),
  );
  const drop = () => asAdmin(serverUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
  return { url: urlOf(serverUrl, name), drop: async () => void (await drop()) };
}

async function onServer(serverUrl: string, options: DatabaseOptions): Promise<Database> {
  const { url, drop } = await createServerDatabase(serverUrl, { template: await serverTemplate(serverUrl) });
  const database = await openDatabase({ kind: 'postgres', url, poolSize: 4 }, options);
  let closing: Promise<void> | undefined;
  return {
    ...database,
    close: () => {
      closing ??= database.close().then(drop);
      return closing;
    },
  };
}

/** What to make a migrated database of a server from. Only where `testServerUrl` is set. */
export async function migratedServerTemplate(): Promise<{ template: string }> {
  return { template: await serverTemplate(testServerUrl ?? '') };
}

/** Any number: one maker of the template at a time. */
const lockKey = 8372591;

/** The name of a migrated database on the server, to copy. */
export async function serverTemplate(serverUrl: string): Promise<string> {
  const name = `template_${migrationsKey()}`;
  await asAdmin(serverUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const partial = `partial_${randomUUID().replaceAll('-', '')}`;
    await admin.query(`create database ${partial} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
    const database = await openDatabase({ kind: 'postgres', url: urlOf(serverUrl, partial) });
    await migrate(database, { dir: migrationsDir }).finally(() => database.close());
    await admin.query(`alter database ${partial} rename to ${name}`);
  });
  return name;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(serverUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
