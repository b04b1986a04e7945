import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { newId } from '#kernel/id.ts';
import { withDay } from './support/conformity/days.ts';
import { type House, openHouse, registry } from './support/conformity/house.ts';
import { sampleInput } from './support/conformity/sample-input.ts';

// Generated from the registry: every day and moment that any procedure takes is asked with days no database has.

const noDays = [
  '0000-01-01',
  '0000-12-31',
  '99999-01-01',
  '+012026-01-01',
  '-000001-01-01',
  '0001-01-01',
  '2026-02-30',
];
const farDays = ['1868-10-23', '9999-12-31'];
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

/** What people agree on with each other goes by these names, in whichever form it is typed. */
const agreedNames = ['dueAt', 'dueOn', 'until', 'nextOn', 'nextDueAt', 'bringOn', 'instructedOn'];

/** The input with one agreed day or moment replaced, for each place that holds one. */
function withAgreed(value: unknown, day: string, isAgreed = false): unknown[] {
  if (typeof value === 'string') return isAgreed ? withDay(value, day) : [];
  if (Array.isArray(value)) {
    return value.flatMap((part, at) => withAgreed(part, day).map((changed) => value.with(at, changed)));
  }
  if (value === null || typeof value !== 'object' || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    withAgreed(part, day, agreedNames.includes(key)).map((changed) => ({ ...value, [key]: changed })),
  );
}

const dated = registry.flatMap((one) => {
  const sample = sampleInput(one.input, { id: newId, filled: true });
  return withDay(sample, '2026-11-25').length > 0 ? [[one.path, one, sample] as const] : [];
});

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the generator finds the days: procedures of several features take one', () => {
  const features = new Set(dated.map(([path]) => path.split('.')[0]));
  expect(features.size).toBeGreaterThan(6);
});

describe.each(dated)('%s', (_path, one, sample) => {
  const actor = () => house.actors[one.meta.permission?.roles[0] ?? 'administrator'];

  /** A number of a device may look like a day: a place of days refuses the 99th of November. */
  const isDay = withDay(sample, '2026-11-99').map((input) => one.input?.safeParse(input).success === false);

  test('refuses days no database has, in words', async () => {
    for (const day of noDays) {
      for (const [at, input] of withDay(sample, day).entries()) {
        const answer = await house.ask(actor(), one, input);
        expect(answer.status, `${JSON.stringify(input)}: ${answer.trouble}`).toBeLessThan(500);
        if (isDay[at]) expect(answer).toMatchObject({ status: 422, message: expect.stringMatching(japanese) });
      }
    }
  });

  test('answers the first and the last day', async () => {
    for (const input of farDays.flatMap((day) => withDay(sample, day))) {
      const answer = await house.ask(actor(), one, input);
      expect(answer.status, `${JSON.stringify(input)}: ${answer.trouble}`).toBeLessThan(500);
    }
  });
});

const agreed = dated.filter(([, , sample]) => withAgreed(sample, '2026-11-25').length > 0);

test('what is agreed on is typed in several features', () => {
  expect(new Set(agreed.map(([path]) => path.split('.')[0])).size).toBeGreaterThan(3);
});

test.each(agreed)('%s takes no agreed day of another century, and says so in words', (_path, one, sample) => {
  for (const input of withAgreed(sample, '2026-11-25')) expect(one.input?.safeParse(input).success).toBe(true);
  for (const day of ['1926-11-25', '2126-11-25', '9999-12-30']) {
    for (const input of withAgreed(sample, day)) {
      const said = one.input?.safeParse(input).error?.issues.map(({ message }) => message);
      expect(said, JSON.stringify(input)).toEqual([expect.stringContaining('年を確かめてください')]);
    }
  }
});

test.each(noDays)('the kernel takes no %s and says which days it takes', (day) => {
  expect(civilDate.safeParse(day).success).toBe(false);
  expect(instant.safeParse(`${day}T00:00:00Z`).success).toBe(false);
});

test('a day beyond is refused with the days that are taken', () => {
  expect(civilDate.safeParse('0000-01-01').error?.issues[0]?.message).toContain('明治元年');
  expect(instant.safeParse('9999-12-31T00:00:00Z').error?.issues[0]?.message).toContain('9999年');
});
