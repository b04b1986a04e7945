import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { actorOf, testWorld, type World } from '../../../tests/support/world.ts';
import type { DutyCheck, DutySpan } from './duty-check.ts';
import { countByDay, countEach, countOccasions, listFlaws, verdictOf } from './judge.reads.ts';
import { attempt, eachDay, months, openDays, standing, weeks } from './occasions.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const calendar = calendarOf([{ date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' }]);
const span: DutySpan = { from: '2026-11-23', to: '2026-11-29', now: '2026-12-10T00:00:00Z', calendar };
const check = (occasions: DutyCheck['occasions']): DutyCheck => ({ duty: '1-2.1', basis: ['', ''], occasions });
const count = (of: DutyCheck, at = span) => world.read(actorOf('auditor'), (ctx) => countOccasions(ctx, of, at));
const flaws = (of: DutyCheck, page = { offset: 0, limit: 10 }) =>
  world.read(actorOf('auditor'), (ctx) => listFlaws(ctx, of, span, page));

/** Occasions of one day by their due and done minutes of the day; null is nothing. */
const rows = (...times: (readonly [due: number | null, done: number | null, unsure?: boolean])[]) =>
  check(() => {
    const list = JSON.stringify(times.map(([due, done, unsure], id) => ({ id, due, done, unsure: unsure ?? false })));
    const at = sql`'2026-11-24T00:00:00Z'::timestamptz`;
    return sql`select id::text, ${at} as at, ${at} + make_interval(mins => due) as due, ${at} + make_interval(mins => done) as done,
      id::text as what, '/x' as link, unsure from jsonb_to_recordset(${list}::jsonb) as r (id int, due int, done int, unsure boolean)`;
  });

describe('how an occasion is judged', () => {
  test.each([
    ['done by its due', [30, 30], 'kept'],
    ['done after its due', [30, 31], 'late'],
    ['not done, and due', [30, null], 'missing'],
    ['had to be there, and is', [null, 5], 'kept'],
    ['had to be there, and is not', [null, null], 'missing'],
    ['confirmed, but out of date', [null, 5, true], 'insufficient'],
  ] as const)('%s: %j is %s', async (_what, times, state) => {
    const counts = await count(rows(times));
    expect([counts.occasions, counts[state], verdictOf(counts)]).toEqual([1, 1, state]);
  });

  test('what is not due yet is neither kept nor missed, and never makes a duty kept', async () => {
    const counts = await count(rows([30, null]), { ...span, now: '2026-11-24T00:10:00Z' });
    expect([counts.occasions, counts.pending, verdictOf(counts)]).toEqual([0, 1, 'noOccasion']);
    expect(verdictOf(await count(rows()))).toBe('noOccasion');
  });

  test('the worst decides, and the counts are exact beyond a page', async () => {
    const many = rows([9, 1], [9, 10], ...Array.from({ length: 2500 }, () => [9, null] as const));
    const counts = await count(many);
    expect([counts.kept, counts.late, counts.missing, verdictOf(counts)]).toEqual([1, 1, 2500, 'missing']);
    expect(verdictOf(await count(rows([9, 1], [9, 10], [null, 1, true])))).toBe('late');
    const first = await flaws(many, { offset: 0, limit: 200 });
    const next = await flaws(many, { offset: 200, limit: 200 });
    expect(new Set([...first, ...next].map((flaw) => flaw.id)).size).toBe(400);
  });
});

test('many checks together count as each alone, also beyond one statement, and by day', async () => {
  const checks = Array.from({ length: 20 }, (_, at) => ({
    ...rows([30, 20], [30, at % 2 ? null : 40]),
    duty: `1-2.${at}`,
  }));
  const read = world.read(actorOf('auditor'), (ctx) => countEach(ctx, checks, span));
  for (const [duty, counts] of await read) {
    const own = checks.find((one) => one.duty === duty);
    expect(counts).toEqual(own && (await count(own)));
  }
  expect((await read).size).toBe(20);
  const days = await world.read(actorOf('auditor'), (ctx) => countByDay(ctx, checks.slice(0, 1), span));
  expect(days).toEqual([
    { duty: '1-2.0', day: '2026-11-24', state: 'kept', count: 1 },
    { duty: '1-2.0', day: '2026-11-24', state: 'late', count: 1 },
  ]);
});

describe('the shapes', () => {
  test('each open day: a closed day owes nothing', async () => {
    const days = openDays(span);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    const done = sql`case when d.day < '2026-11-26' then d.due when d.day = '2026-11-26' then d.due + interval '1 hour' end`;
    const counts = await count(check(() => eachDay(days, { done, link: sql`'/x'` })));
    expect([counts.kept, counts.late, counts.missing]).toEqual([2, 1, 1]);
  });

  test('a week and a month belong to the period they end in', () => {
    const of = (from: string, to: string): DutySpan => ({ ...span, from, to });
    const mondays = (at: DutySpan) => weeks(at, (monday) => monday).map(({ day }) => day);
    expect(mondays(span)).toEqual(['2026-11-23']);
    expect(mondays(of('2026-11-25', '2026-12-05'))).toEqual(['2026-11-23']);
    expect(months(span)).toEqual([]);
    expect(months(of('2026-10-01', '2026-11-30')).map(({ day }) => day)).toEqual(['2026-10-01', '2026-11-01']);
    expect(months(of('2026-11-24', '2026-11-30'))[0]?.due).toBe('2026-11-30T15:00:00Z');
  });

  test('a standing arrangement grows stale, and one that nobody confirmed is missing', async () => {
    const of = (confirmed: string | null) =>
      check((at) =>
        standing(at, {
          things: sql`(select 1) as one`,
          id: sql`1`,
          what: sql`'連絡網'`,
          link: sql`'/x'`,
          days: 180,
          confirmed: sql`${confirmed}::date`,
        }),
      );
    const verdict = async (confirmed: string | null) => verdictOf(await count(of(confirmed)));
    expect(await verdict('2026-11-01')).toBe('kept');
    expect(await verdict('2026-06-03')).toBe('kept');
    expect(await verdict('2026-06-02')).toBe('insufficient');
    expect(await verdict('2026-12-05')).toBe('late');
    expect(await verdict(null)).toBe('missing');
  });

  test('a forbidden act: refused or lawful is kept, done is missing', async () => {
    const tries = (lawful: boolean) =>
      check(() => {
        const columns = { id: sql`1`, at: sql`'2026-11-24T00:00:00Z'`, what: sql`''`, link: sql`'/x'` };
        return sql`select ${attempt({ ...columns, at: sql`'2026-11-24T00:00:00Z'::timestamptz`, lawful: sql`${lawful}::boolean` })}`;
      });
    expect(verdictOf(await count(tries(true)))).toBe('kept');
    expect(verdictOf(await count(tries(false)))).toBe('missing');
  });
});
