import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lettersIn } from '../../scripts/woff2-letters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const build = join(root, 'dist/web/assets');
const source = join(root, 'node_modules/@fontsource/biz-udpgothic/files');

interface Rule {
  readonly file: string;
  /** A desk's own copy comes first. */
  readonly hasOwn: boolean;
}

/** For each letter the rule of the text face that a browser goes by: the last one that names it. */
function rulesOf(weight: 400 | 700): ReadonlyMap<number, Rule> {
  const sheets = readdirSync(build).filter((name) => name.endsWith('.css'));
  const written = sheets.flatMap((name) => readFileSync(join(build, name), 'utf8').match(/@font-face\{[^}]+\}/g) ?? []);
  const rules = new Map<number, Rule>();
  for (const text of written) {
    if (!/font-family:"?BIZ UDPGothic"?;/.test(text) || !text.includes(`font-weight:${weight}`)) continue;
    const rule = { file: /url\(\/assets\/([\w-]+\.woff2)\)/.exec(text)?.[1] ?? '', hasOwn: text.includes('local(') };
    for (const [from, to] of runsOf(text)) for (let letter = from; letter <= to; letter += 1) rules.set(letter, rule);
  }
  return rules;
}

/** U+41, U+41-5A and U+4?. */
const runsOf = (text: string) =>
  (/unicode-range:([^};]+)/.exec(text)?.[1] ?? '').split(',').map((run) => {
    const [from = '', to = from] = run.trim().slice(2).split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)] as const;
  });

const codesOf = (text: string) => [...text].map((letter) => letter.codePointAt(0) ?? 0);

test.each([400, 700] as const)('every letter the face of weight %i holds is in the file named for it', (weight) => {
  const rules = rulesOf(weight);
  const held = new Map<string, ReadonlySet<number>>();
  for (const { file } of new Set(rules.values())) held.set(file, new Set(lettersIn(join(build, file))));
  const subsets = readdirSync(source).filter((name) => name.endsWith(`-${weight}-normal.woff2`));
  const letters = new Set(subsets.flatMap((name) => lettersIn(join(source, name))));
  const missing = [...letters].filter((letter) => !held.get(rules.get(letter)?.file ?? '')?.has(letter));
  expect(letters.size).toBeGreaterThan(10_000);
  expect(missing.slice(0, 20).map((letter) => letter.toString(16))).toEqual([]);
});

test('a desk with its own copy of the face takes letters beyond the basic plane from the product', () => {
  const rules = rulesOf(400);
  for (const letter of codesOf('𠮟𩸽𠀋')) expect(rules.get(letter)).toMatchObject({ hasOwn: false });
  for (const letter of codesOf('窓口葛渡邉髙﨑あA①')) expect(rules.get(letter)).toMatchObject({ hasOwn: true });
});

test('what a page says of itself comes in one file of the light face', () => {
  const rules = rulesOf(400);
  const files = codesOf('受付の一覧を絞り込み、担当者と期限を変更できます。').map((letter) => rules.get(letter)?.file);
  expect(new Set(files).size).toBe(1);
});
