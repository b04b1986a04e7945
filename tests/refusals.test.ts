import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refused } from '#kernel/refusal.ts';

// Every expected "no" of the product has Japanese words that end as a sentence, whatever its details are.

const root = join(import.meta.dirname, '..');
const files = globSync('src/{platform,features}/**/*{refusals,.contract}.ts', { cwd: root }).sort();

/** Stands in for any detail a sentence may hold: a text, a number, a list. */
const detail = {
  text: '2026-11-24',
  instant: '2026-11-24T01:42:00Z',
  sentence: '理由を確かめてください。',
  number: 3,
  list: ['2026-11-24'],
};

async function makersOf(file: string): Promise<[string, (details: object) => unknown][]> {
  const exported = Object.values((await import(join(root, file))) as Record<string, unknown>);
  return exported
    .filter((value): value is Record<string, (details: object) => unknown> => isRefusals(value))
    .flatMap((value) => Object.entries(value));
}

function isRefusals(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.values(value);
  return parts.length > 0 && parts.every((part) => typeof part === 'function');
}

/** Details are asked for by name only, so each way of filling all of them is tried. */
function wordsOf(make: (details: object) => unknown): Refused | null {
  const fillings = [mixed, detail.text, detail.instant, detail.number, detail.list];
  for (const filling of fillings) {
    const details = new Proxy({}, { get: (_, name) => (filling === mixed ? mixed(String(name)) : filling) });
    try {
      const made = make(details);
      if (made instanceof Refused) return made;
    } catch {
      // The next filling.
    }
  }
  return null;
}

const mixed = (name: string): unknown => {
  if (name === 'why') return detail.sentence;
  if (/^(count|limit|seq|version|rows|max|min|n)$/i.test(name)) return detail.number;
  return /^(first|clauses|names|missing|lines|ids|words|headings)$/i.test(name) ? detail.list : detail.text;
};

test('the product has refusals where they are looked for', () => {
  expect(files.length).toBeGreaterThan(8);
});

test.each(files)('%s: every refusal says what to do, in Japanese', async (file) => {
  for (const [name, make] of await makersOf(file)) {
    const refused = wordsOf(make);
    expect(refused, `${name} could not be made`).not.toBeNull();
    expect(refused?.message, name).toMatch(/[\u3040-\u30ff].*[。）」]$/s);
    expect(refused?.code, name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  }
});
