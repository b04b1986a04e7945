import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Role } from '#kernel/actor.ts';
import { fold } from '#kernel/text/fold.ts';
import { kanjiVariants } from '#kernel/text/kanji-variants.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import { statementsOf } from '../bench/measure.ts';
import { type House, openHouse, registry } from './support/conformity/house.ts';
import { sampleInput } from './support/conformity/sample-input.ts';

// A search of a list folds no row of a table that grows: every list of the product is asked, and what it sends is looked at.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Tables that may be folded row by row, each with what keeps it small. */
const small: Readonly<Record<string, string>> = {
  accounts_changes: 'changes that a second administrator confirms: a few a month',
  business_systems: 'some tens, kept by hand',
  device_classes: 'those of the contract',
  device_models: 'some hundreds, kept by hand',
  departments: 'some hundreds, whatever the prefecture',
  rooms: 'some hundreds, whatever the prefecture',
  software_products: 'some tens, kept by hand',
  vendors: 'some tens, kept by hand',
};

/** Why a statement folds too much; null when it does not. */
function tooMuch(text: string): string | null {
  const folds = text.split('folded(').length - 1;
  if (/\bnormalize\(/i.test(text)) return 'folds in a way of its own';
  if (folds === 0) return null;
  if (folds !== text.split('offset 0').length - 1) return 'folds a row more than once';
  const isLed = /case when exists \(select 1 from search_documents as found[\s\S]*?then \(select [\s\S]*?folded\(/.test(
    text,
  );
  const table = foldedTable(text);
  return isLed || table in small ? null : `folds every row of ${table}`;
}

/** The table whose text is folded: by the alias of its first column, else the one that is read first. */
function foldedTable(text: string): string {
  const [, alias] = /folded\([^)]*?\b(\w+)"?\."?\w/.exec(text) ?? [];
  const tables = [...text.matchAll(/\b(?:from|join) "?(\w+)"?(?: as "?(\w+)"?)?/g)];
  const found = alias === undefined ? tables[0] : tables.find(([, table, as = table]) => as === alias);
  return found?.[1] ?? '';
}

const searched = registry.filter(({ input, meta }) => {
  const shape = input instanceof z.ZodObject ? input.shape : {};
  return meta.effect === 'read' && 'q' in shape;
});
const roles: readonly Role[] = ['administrator', 'manager', 'coordinator', 'staff', 'auditor'];

describe('a list that is searched', () => {
  test('is one of many', () => {
    expect(searched.length).toBeGreaterThan(25);
  });

  test.each(searched.map((one) => [one.path, one] as const))('%s', async (_path, one) => {
    const found: string[] = [];
    for (const role of roles.filter((each) => one.meta.permission?.roles.includes(each))) {
      for (const filled of [false, true]) {
        const input = sampleInput(one.input, { id: () => house.things.site.hq, text: '無線 サーバー', filled });
        const sent = await statementsOf(() => house.ask(house.actors[role], one, input));
        const reasons = sent.map(({ text }) => tooMuch(text)).filter((reason) => reason !== null);
        found.push(...reasons.map((reason) => `${role}: ${reason}`));
      }
    }
    expect(found).toEqual([]);
  });

  test('that folds a ledger, or a row twice, is found', async () => {
    const asked = async (condition: ReturnType<typeof textHolds>) => {
      const query = house.db
        .selectFrom('sims')
        .select('id')
        .where(condition ?? sql<boolean>`true`);
      const sent = await statementsOf(() => query.execute());
      return sent.map(({ text }) => tooMuch(text));
    };
    expect(await asked(textHolds(sql`note`, '無線'))).toEqual(['folds every row of sims']);
    expect(await asked(sql<boolean>`strpos(folded(note), '1') > 0`)).toEqual(['folds a row more than once']);
    expect(await asked(sql<boolean>`normalize(note) = ''`)).toEqual(['folds in a way of its own']);
  });
});

test('the database folds what the search folds: each variant of a letter, widths, cases, kana, hyphens, marks', async () => {
  const texts = [
    ...kanjiVariants.keys(),
    'Ｗｉ－Ｆｉ',
    'ｶﾞｷﾞ',
    'かがゔゕゖゝゞ〜∼ς',
    'a‐b',
    '葛\u{E0100}城',
    'ワード',
    'x\u200B\uFEFFy',
    'Ａ  Ｂ',
    '9‐2',
  ];
  const { rows } = await sql<{ text: string; folded: string }>`
    select text, folded(text) as folded from unnest(${texts}::text[]) as text`.execute(house.db);
  expect(rows.filter(({ text, folded }) => folded !== fold(text))).toEqual([]);
});
