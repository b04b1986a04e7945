import { openDatabase } from '#platform/db/open-database.ts';

// Writes until it is killed. Prints what it found at the start, then each number after the database acknowledged it.
// Each number goes into two tables in one transaction, so that half a transaction shows.

const [kind, where] = process.argv.slice(2);
if (where === undefined) throw new Error('usage: kill9-writer.ts embedded DIR | postgres URL');
const config = kind === 'embedded' ? ({ kind, dataDir: where } as const) : ({ kind: 'postgres', url: where } as const);
const say = (word: string, value: unknown) => process.stdout.write(`${word} ${JSON.stringify(value)}\n`);

try {
  const database = await openDatabase(config);
  const { pool } = database;
  await pool.query('create table if not exists left_page (n integer primary key, body text not null)');
  await pool.query('create table if not exists right_page (n integer primary key references left_page)');
  const found = await pool.query<{ n: number; half: boolean }>(
    'select coalesce(l.n, r.n) as n, l.n is null or r.n is null as half from left_page l full join right_page r on l.n = r.n order by 1',
  );
  say('found', { numbers: found.rows.map(({ n }) => n), half: found.rows.filter(({ half }) => half).length });
  const client = await pool.connect();
  for (let n = (found.rows.at(-1)?.n ?? 0) + 1; ; n += 1) {
    await client.query('begin');
    await client.query('insert into left_page values ($1, $2)', [n, '窓口'.repeat(n % 500)]);
    await client.query('insert into right_page values ($1)', [n]);
    await client.query('commit');
    say('written', n);
  }
} catch (error) {
  say('refused', error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
