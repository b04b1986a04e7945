import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMigrations } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { freePort } from '../scripts/free-port.ts';
import { migrationsDir } from './support/embedded-template.ts';
import { type Block, blocksOf, machineOf } from './support/operator.ts';
import { command, furnish, signIn, startProduct } from './support/product.ts';
import { testServerUrl } from './support/test-database.ts';

// PostgreSQL with an owner of its own: the section of the page is run word for word, the product works as the other role,
// and that role can append to the audit and do nothing else to it. The embedded database has one role only.

const page = blocksOf('install.md');
const section = page.filter((block) => block.heading.startsWith('An owner of its own'));

test('the page takes the right to change away from every table of the audit', () => {
  const migrations = readMigrations({ dir: migrationsDir }).map(({ text }) => text);
  const tables = migrations.flatMap((text) => [...text.matchAll(/create table (audit_\w+)/g)].map(([, name]) => name));
  const revoked = section.flatMap(({ text }) => [
    ...text.matchAll(/revoke (?:insert, )?update, delete on ([^;]+) from/g),
  ]);
  expect(revoked.flatMap(([, names = '']) => names.split(', ')).toSorted()).toEqual(
    [...tables, 'schema_migrations'].toSorted(),
  );
});

if (testServerUrl) withServer(new URL(testServerUrl));

function withServer(server: URL): void {
  const urlOf = (role: string, database = 'madoguchi') => {
    const url = new URL(server);
    [url.username, url.pathname] = [role, `/${database}`];
    return url.href;
  };
  const asRole = async <T>(role: string, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: urlOf(role, database) });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  const asProduct = <T>(work: (client: pg.Client) => Promise<T>) => asRole('madoguchi', 'madoguchi', work);
  const asOwner = <T>(work: (client: pg.Client) => Promise<T>) => asRole('madoguchi_owner', 'madoguchi', work);

  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-owner-'));
  const env = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: join(dir, 'var/lib/madoguchi'),
    DATABASE_URL: urlOf('madoguchi'),
  };
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  async function follow(blocks: readonly Block[]): Promise<void> {
    const machine = machineOf({
      home: dir,
      port: await freePort(2),
      databaseUrl: urlOf('madoguchi'),
      ownerUrl: urlOf('madoguchi_owner'),
    });
    for (const block of blocks) {
      if (block.language === 'sql') {
        const who = /^-- as (\w+)(?:, in the database (\w+))?\n/.exec(block.text);
        const statements = block.text.split(';\n');
        await asRole(who?.[1] ?? '', who?.[2] ?? 'postgres', async (client) => {
          // One by one, as psql does: a database cannot be made inside a transaction.
          for (const statement of statements) await client.query(statement);
        });
      } else {
        const ended = await machine.run(block);
        expect(ended, `${block.text}\n${ended.said}`).toMatchObject({ code: 0 });
      }
    }
  }

  beforeAll(async () => {
    const settings = page.filter((block) => block.text.startsWith('# /etc/madoguchi.env'));
    await follow([...settings, ...section]);
  }, 180_000);

  test('the page has what it promises', () => {
    expect(section.map(({ language }) => language)).toEqual(['sql', 'sh', 'sh', 'sql']);
  });

  test('the product works, seals and verifies as a role that owns nothing', { timeout: 180_000 }, async () => {
    const database = await openDatabase({ kind: 'postgres', url: env.DATABASE_URL });
    const desk = await furnish(database).finally(() => database.close());
    const product = await startProduct(env);
    try {
      const agent = await signIn(product.url);
      const ticket = await agent.register(desk, '所有者の違う表に受け付ける');
      await agent.addEntry(ticket.id, '経過を書く');
    } finally {
      await product.stop();
    }
    const verified = await command(env, 'verify-audit');
    expect(verified).toMatchObject({
      code: 0,
      said: expect.stringMatching(/すべてつながっています。\n封印番号　\d+-/),
    });
    expect(verified.said).not.toContain('封印を待っています');
    const doctor = await command(env, 'doctor');
    expect(doctor.said).toContain(
      '○ 監査記録の表　所有者は madoguchi_owner。窓口の利用者 madoguchi は書き足すことだけできます',
    );
    expect(doctor.code).toBe(0);
    expect(await command(env, 'backup', '--to', join(dir, 'all.backup'))).toMatchObject({ code: 0 });
    expect(product.child.lines.filter((line) => /permission denied|must be owner/.test(line))).toEqual([]);
  });

  describe('that role is refused', () => {
    const tables = ['audit_records', 'audit_batches', 'audit_head'];
    const trigger: Record<string, string> = {
      audit_records: 'audit_records_append_only',
      audit_batches: 'audit_batches_append_only',
      audit_head: 'audit_head_frozen',
    };
    const column: Record<string, string> = { audit_records: 'actor_name', audit_batches: 'hash', audit_head: 'hash' };
    const ofTable = (table: string) => [
      `update ${table} set ${column[table]} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop trigger ${trigger[table]} on ${table}`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} add column more text`,
      `create trigger mine before insert on ${table} for each row execute function refuse_change()`,
      `create rule mine as on insert to ${table} do instead nothing`,
      `drop table ${table}`,
    ];
    const ofAll = [
      "insert into audit_head (seq, hash) values (1, 'x')",
      "select setval('audit_records_seq', 1)",
      'drop sequence audit_records_seq cascade',
      'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
      'create table public.mine (id integer)',
      'create table pgboss.mine (id integer)',
      'create temporary table audit_records (id integer)',
      'create schema mine',
      'set role madoguchi_owner',
      'set session_replication_role = replica',
      'delete from schema_migrations',
    ];

    test.each([...tables.flatMap(ofTable), ...ofAll])('%s', (statement) =>
      asProduct((client) => expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })),
    );
  });

  test('a table of a later migration is there for it, as the page promises', async () => {
    await asOwner((client) => client.query('create table later (id serial, text text)'));
    await asProduct((client) =>
      client.query("insert into later (text) values ('a'); update later set text = 'b'; delete from later"),
    );
    await asOwner((client) => client.query('drop table later'));
  });

  test('it says who has to migrate, and doctor names an audit table that can be rewritten', async () => {
    const taken = await asOwner(async (client) => {
      await client.query('grant update on audit_batches to madoguchi');
      const last = '(select max(number) from schema_migrations)';
      return client.query(`delete from schema_migrations where number = ${last} returning *`);
    });
    const words = /権限が、窓口の利用者にありません.*MIGRATE_DATABASE_URL.*「madoguchi migrate」/;
    expect(await command(env, 'serve')).toMatchObject({ code: 1, said: expect.stringMatching(words) });
    const { number, name, checksum, applied_at } = taken.rows[0];
    const back = 'insert into schema_migrations values ($1, $2, $3, $4)';
    await asOwner((client) => client.query(back, [number, name, checksum, applied_at]));
    const doctor = await command(env, 'doctor');
    expect(doctor).toMatchObject({ code: 1, said: expect.stringContaining('audit_batches を書き換えられます') });
    await follow(section.filter((block) => block.text.startsWith('-- as madoguchi_owner')));
    expect((await command(env, 'doctor')).code).toBe(0);
  }, 60_000);
}
