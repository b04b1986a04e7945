import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beforePasswordChange } from '#platform/auth/signed-in-actor.ts';
import type { RowFacts } from '#platform/scope/record-scope.ts';
import { type House, openHouse, recordScopes } from './support/conformity/house.ts';
import { furnishNeighbours } from './support/conformity/neighbours.ts';
import { readSources } from './support/laws/source.ts';

// Who sees which records is said once: the condition in SQL and the rule for a row in hand give the same rows.

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await furnishNeighbours(house);
});
afterAll(() => house.close());

describe.each([...recordScopes.values()].map((scope) => [scope.kind, scope] as const))('%s', (_kind, scope) => {
  const alias = scope.alias ?? scope.table;
  const from = sql`${sql.table(scope.table)} as ${sql.id(alias)}`;
  const rowsOf = async () => {
    const columns = [sql`${sql.ref(`${alias}.id`)} as id`, ...scope.facts];
    const { rows } = await sql<RowFacts & { id: string }>`select ${sql.join(columns)} from ${from}`.execute(house.db);
    return rows;
  };

  test('the SQL and the rule see the same rows, for every role', async () => {
    const all = await rowsOf();
    for (const actor of Object.values(house.actors)) {
      const where = scope.where(actor) ?? sql`true`;
      const { rows } = await sql<{
        id: string;
      }>`select ${sql.ref(`${alias}.id`)} as id from ${from} where ${where}`.execute(house.db);
      const byRule = all.filter((row) => scope.sees(actor, row)).map((row) => row.id);
      expect(rows.map((row) => row.id).sort(), actor.role).toEqual(byRule.sort());
      if (!scope.asks(actor)) expect(byRule, actor.role).toEqual([]);
    }
  });

  test('a first password and a token without the permission see none', async () => {
    const [row = { id: '' }] = await rowsOf();
    const first = { ...house.actors.manager, scopes: beforePasswordChange };
    const token = { ...house.actors.integration, scopes: ['search.find'] };
    expect([first, token].map((actor) => [scope.asks(actor), scope.sees(actor, row)])).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});

/** What only its own owner or 監査 ever sees, and what is no record at all (a setting, a card): nobody's news and nobody's hit. */
const silent = new Set(['audit', 'preferences', 'savedView', 'contractNames', 'record']);

test('every kind of record that is audited says who sees it', () => {
  const sources = readSources(new URL('..', import.meta.url).pathname, ['src/features']);
  const named = sources
    .filter(({ path }) => !/\.(test|fixture)\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/entity: '(\w+)'|note\(ctx, '\w+', '(\w+)'/g)])
    .map((match) => match[1] ?? match[2] ?? '');
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((kind) => !recordScopes.has(kind) && !silent.has(kind))).toEqual([]);
});
