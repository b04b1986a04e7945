import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/test-database.ts';
import { StaleVersion } from './db/update-versioned.ts';
import { createLog } from './log.ts';

/** The one line that is logged of an error. */
function lineOf(error: unknown): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).warn(
    { err: error, requestId: 'r' },
    'database trouble',
  );
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

test('what the database refuses is told short, without the values of the row', async () => {
  const database = await testDatabase();
  const { db } = database;
  await sql`create temporary table trial (name text constraint trial_name unique)`.execute(db);
  const write = () => sql`insert into trial values (${'山田 太郎'})`.execute(db);
  await write();
  const error: unknown = await write().catch((caught: unknown) => caught);
  await database.close();
  const line = lineOf(error);
  expect(line).not.toContain('山田');
  const told = JSON.parse(line) as { err: Record<string, unknown> };
  expect(told.err).toMatchObject({ code: '23505', constraint: 'trial_name' });
  expect(line.length).toBeLessThan(1500);
});

test('whatever hangs on an error stays out, and of its causes a few are told', () => {
  const row = { name: '山田 太郎', note: 'x'.repeat(5000) };
  const cause = Object.assign(new StaleVersion('assets', 'a1', row, 3), { query: `update ${'y'.repeat(9000)}` });
  const error = new Error('z'.repeat(20_000), { cause: new Error('outer', { cause }) });
  const line = lineOf(error);
  expect(line).not.toMatch(/山田|yyy|x{20}/);
  expect(line).toContain('assets a1 was changed by someone else');
  expect(line.length).toBeLessThan(5000);
  expect(JSON.parse(lineOf('just words'))).toMatchObject({ err: 'just words' });
});

test('where it happened is told by our own lines', () => {
  const { err } = JSON.parse(lineOf(new TypeError('of ours'))) as { err: { type: string; at: string[] } };
  expect(err.type).toBe('TypeError');
  expect(err.at[0]).toContain('log.test.ts');
  expect(err.at.join()).not.toContain('node_modules');
});
