import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type House, openHouse } from './support/conformity/house.ts';
import { byWhom, inputsIn, leaving } from './support/conformity/leaving.ts';
import { sampleInput } from './support/conformity/sample-input.ts';
import { lettersOutside } from './support/pdf-places.ts';

// What was stored once is printed for years. Every text that a person wrote is made hostile where it lies, then everything
// that leaves is made: generated from the registry.

let house: House;
const inputs = new Map<string, unknown>();
beforeAll(async () => {
  house = await openHouse();
  const made = inputsIn(house);
  for (const one of leaving) {
    const input = made[one.path];
    inputs.set(one.path, input ? await input() : sampleInput(one.input, { id: newId, filled: false }));
    // Some read what another has made.
    await make(one);
  }
}, 180_000);
afterAll(() => house.close());

const make = (one: (typeof leaving)[number]) => house.ask(house.actors[byWhom(one)], one, inputs.get(one.path));

const japanese = '[ぁ-んァ-ヶ一-龠]';
const isJapanese = new RegExp(japanese);
/** Keeps a text what it is looked for by: written by a person. */
const end = '端';

/** A name takes 60 characters. A value gets the next of the texts; where a rule of its table refuses that, it stays. */
async function makeHostile(texts: readonly string[]): Promise<number> {
  const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
    select table_name as "table", column_name as "column", data_type as type from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') and is_generated = 'NEVER'
      and table_name !~ '^(audit_|schema_|search_)' order by 1, 2`.execute(house.db);
  let changed = 0;
  const next = () => `${texts[changed % texts.length] ?? ''}${end}`;
  for (const { table, column, type } of columns) {
    const name = sql.ref(column);
    const { rows } = await sql<{ at: string; value: unknown }>`
      select ctid::text as at, ${name} as value from ${sql.table(table)} where ${name}::text ~ ${japanese} order by 1`.execute(
      house.db,
    );
    for (const { at, value } of rows) {
      const put = turned(value, next());
      const given = type === 'jsonb' ? sql`${JSON.stringify(put)}::jsonb` : sql`${put}`;
      const change = sql`update ${sql.table(table)} set ${name} = ${given} where ctid = ${at}::tid`;
      if (await change.execute(house.db).catch(() => null)) changed += 1;
    }
  }
  return changed;
}

function turned(value: unknown, text: string): unknown {
  if (typeof value === 'string') return isJapanese.test(value) ? text : value;
  if (Array.isArray(value)) return value.map((each) => turned(each, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, turned(each, text)]));
}

/** What no file of XML may hold, and what a workbook would work out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<f[ >]/g;

function wrongIn(bytes: Uint8Array): readonly string[] {
  const head = strFromU8(bytes.subarray(0, 4), true);
  if (head === '%PDF') {
    const { runs, outside } = lettersOutside(bytes);
    return runs === 0 ? ['nothing is printed'] : outside;
  }
  if (!head.startsWith('PK')) return [];
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return parts.flatMap(([name, part]) => [...strFromU8(part).matchAll(unfit)].map(([it]) => `${name} ${escape(it)}`));
}

test.each([
  [
    'signs that control, turn the line round, are joined from many or are no letters; a formula and markup',
    [
      '=A1#eval("1")$x$*_`]]><w:b/>&lt;\u0001\u0008\u001b[31m\u007f\u0085\u2028\ufffe\uffff\u202e\u2066\u200f👩‍👩‍👧🇯🇵か\u3099\u{e0101}\u{100000}',
    ],
  ],
  ['no place to break', ['W'.repeat(59), 'Ｗ'.repeat(59), 'é'.repeat(59), '-'.repeat(59)]],
  ['10,000 letters without a blank', ['W'.repeat(9999)]],
])('%s', { timeout: 300_000 }, async (_what, texts) => {
  expect(await makeHostile(texts)).toBeGreaterThan(200);
  const found: Record<string, unknown> = {};
  for (const one of leaving) {
    const answer = await make(one);
    // A list that is made once says so, and its words were written by us.
    if (answer.status === 409) continue;
    if (answer.status !== 200) found[one.path] = `${answer.status} ${answer.message} ${answer.trouble}`;
    else {
      const wrong = wrongIn(new Uint8Array(await (answer.output as File).arrayBuffer()));
      if (wrong.length > 0) found[one.path] = wrong.slice(0, 5);
    }
  }
  expect(found).toEqual({});
});
