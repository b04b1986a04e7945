import { sql } from 'kysely';
import { fold } from '#kernel/text/fold.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { BenchHouse } from '../house.ts';
import { draws, type Line, ms, percentile, repeat } from '../measure.ts';

const longest = 8;
const perLength = 12;

interface Text {
  readonly id: string;
  readonly folded: string;
}

/** Search for words of 1…n characters that stand somewhere in the tickets, and a few that do not. */
export async function search(house: BenchHouse): Promise<Line[]> {
  const texts = await readTexts(house);
  const lines: Line[] = [];
  const all: number[] = [];
  let checked = 0;
  let wrong = 0;
  for (let length = 1; length <= longest; length += 1) {
    const words = drawWords(texts, length);
    const times: number[] = [];
    for (const word of words) {
      times.push(...(await repeat(3, () => house.ask('search.find', { q: `"${word}"` }))));
      checked += 1;
      if ((await found(house, word)) !== expected(texts, word)) wrong += 1;
    }
    all.push(...times);
    lines.push({ what: `  ${length} characters: p95`, measured: ms(percentile(times, 0.95)), goal: '', met: null });
  }
  const p95 = percentile(all, 0.95);
  return [
    {
      what: `search of 1…${longest} characters over ${house.volumes.documents.toLocaleString('en')} records: p95`,
      measured: ms(p95),
      goal: '≤ 100 ms (at ×10)',
      met: p95 <= 100,
    },
    ...lines,
    {
      what: 'search: hits as by LIKE over the folded text',
      measured: `${checked - wrong} of ${checked} words`,
      goal: 'all',
      met: wrong === 0,
    },
  ];
}

/** The folded text of every ticket. */
async function readTexts(house: BenchHouse): Promise<Text[]> {
  return house.database.db
    .selectFrom('search_documents')
    .select(['id', 'folded'])
    .where('kind', '=', 'ticket')
    .orderBy('id')
    .execute();
}

function drawWords(texts: readonly Text[], length: number): string[] {
  const draw = draws(length);
  const words = new Set<string>();
  for (let tries = 0; words.size < perLength && tries < 2000; tries += 1) {
    const chars = Array.from(texts[Math.floor(draw() * texts.length)]?.folded ?? '');
    const from = Math.floor(draw() * Math.max(1, chars.length - length));
    const word = chars.slice(from, from + length).join('');
    if (fold(word) === word && !/[\s"「」“”]/.test(word) && Array.from(word).length === length) words.add(word);
  }
  return [...words];
}

async function found(house: BenchHouse, word: string): Promise<number> {
  const condition = matchesText('ticket', `"${word}"`, sql`tickets.id`);
  if (!condition) return 0;
  const query = house.database.db.selectFrom('tickets').where(condition);
  const row = await query.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

const expected = (texts: readonly Text[], word: string) => texts.filter(({ folded }) => folded.includes(word)).length;
