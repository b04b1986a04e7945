import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import {
  type Answer,
  featureOf,
  type House,
  openHouse,
  type Registered,
  recordScopes,
  registry,
} from './support/conformity/house.ts';
import { furnishNeighbours, kindsFor, type Neighbour } from './support/conformity/neighbours.ts';
import { sampleInput } from './support/conformity/sample-input.ts';
import { shownText } from './support/conformity/shown.ts';

// Rows: whoever belongs to one 所属 is shown and changes nothing of another. Generated from the registry.

let house: House;
let own: Neighbour;
let other: Neighbour;
beforeAll(async () => {
  house = await openHouse();
  ({ own, other } = await furnishNeighbours(house));
});
afterAll(() => house.close());

const scoped = ['coordinator', 'staff'] as const;

test('there is a record of every kind, on both sides', () => {
  const without = ({ ids }: Neighbour) => [...recordScopes.keys()].filter((kind) => !ids[kind]);
  expect([without(own), without(other)]).toEqual([[], []]);
  expect([...recordScopes.keys()].filter((kind) => featureOf.get(kind) === undefined)).toEqual([]);
});

describe.each(scoped)('%s', (role) => {
  const held = registry.filter((one) => one.meta.permission?.roles.includes(role));
  const askedBy = (one: Registered, input: unknown) => house.ask(house.actors[role], one, input);

  test.each(held.filter((one) => one.meta.effect === 'read').map((one) => [one.path, one] as const))(
    '%s shows nothing of another 所属',
    async (_path, one) => {
      for (const input of questions(one)) {
        const answer = await askedBy(one, input);
        expect(answer.status, answer.trouble).toBeLessThan(500);
        expect(marksIn(await shown(answer)), JSON.stringify(input)).toEqual([]);
      }
    },
  );

  test.each(held.filter((one) => one.meta.effect === 'write').map((one) => [one.path, one] as const))(
    '%s changes nothing of another 所属',
    async (_path, one) => {
      for (const kind of kindsFor(one, featureOf)) {
        const id = other.ids[kind] ?? '';
        for (const filled of [false, true]) {
          const input = sampleInput(one.input, { id: () => id, filled });
          if (!JSON.stringify(input ?? {}).includes(id)) continue;
          const answer = await askedBy(one, input);
          expect(answer.status, `${kind} ${answer.trouble}`).toBeGreaterThanOrEqual(400);
          expect(answer.status, `${kind} ${answer.trouble}`).toBeLessThan(500);
          expect(marksIn(answer.message)).toEqual([]);
        }
      }
    },
  );
});

describe('a ticket that a form names beside what it makes', () => {
  const naming = registry.filter(({ meta, input }) => meta.effect === 'write' && namesTicket(input));
  const roles = ['staff', 'coordinator', 'agent'] as const;
  const asked = naming.flatMap((one) =>
    roles.filter((role) => one.meta.permission?.roles.includes(role)).map((role) => [one.path, role, one] as const),
  );
  const answerTo = async (one: Registered, role: (typeof roles)[number], ticketId: string) => {
    const id = (field: string) => (field === 'ticketId' ? ticketId : newId());
    return house.ask(house.actors[role], one, sampleInput(one.input, { id, filled: true }));
  };

  test('there are some', () => expect(naming.map(({ path }) => path)).toContain('loans.request'));

  test.each(asked)(
    '%s by %s: one of somebody else and one that is not there are answered alike',
    async (_path, role, one) => {
      const before = await house.tally();
      const absent = await answerTo(one, role, newId());
      expect(absent.status, absent.trouble).toBeGreaterThanOrEqual(400);
      expect(absent.status, absent.trouble).toBeLessThan(500);
      expect(await house.tally()).toEqual(before);
      if (role === 'agent') return;
      expect(absent.refusal).toBe('tickets.absent');
      expect(await answerTo(one, role, other.ids.ticket)).toEqual(absent);
      expect(await house.tally()).toEqual(before);
      expect(await answerTo(one, role, own.ids.ticket)).not.toMatchObject({ refusal: 'tickets.absent' });
    },
  );
});

function namesTicket(input: Registered['input']): boolean {
  return (
    input !== undefined &&
    JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).includes('"ticketId"')
  );
}

/** The smallest question, one that names records of the neighbour, and one that looks for its words. */
function questions(one: Registered): unknown[] {
  const byId = kindsFor(one, featureOf).flatMap((kind) =>
    [false, true].map((filled) => sampleInput(one.input, { id: () => other.ids[kind] ?? '', filled })),
  );
  const byText = other.marks.map((text) => sampleInput(one.input, { id: () => other.ids.ticket, text, filled: false }));
  return [undefined, ...byId, ...byText].filter((input, at) => at === 0 || input !== undefined);
}

async function shown(answer: Answer): Promise<string> {
  return answer.status === 200 ? shownText(answer.output) : answer.message;
}

function marksIn(text: string): string[] {
  return other.marks.filter((mark) => text.includes(mark));
}

/** Own rows are found: a scope that hides everything would pass the tests above. */
const probes: readonly {
  path: string;
  role: 'coordinator' | 'staff' | 'agent' | 'authority';
  input: () => unknown;
  shows: string;
}[] = [
  { path: 'tickets.list', role: 'staff', input: () => ({ view: 'all' }), shows: 'ひらめ' },
  { path: 'tickets.list', role: 'coordinator', input: () => ({ view: 'all' }), shows: 'ひらめ' },
  { path: 'tickets.list', role: 'agent', input: () => ({ view: 'all' }), shows: 'まんぼう' },
  { path: 'tickets.getOwn', role: 'staff', input: () => ({ id: own.ids.ticket }), shows: 'ひらめ' },
  { path: 'tickets.getOwn', role: 'coordinator', input: () => ({ id: own.ids.ticket }), shows: 'ひらめ' },
  { path: 'tickets.get', role: 'authority', input: () => ({ id: other.ids.ticket }), shows: 'まんぼう' },
  { path: 'assets.list', role: 'coordinator', input: () => ({}), shows: 'NK06-02214' },
  { path: 'assets.list', role: 'agent', input: () => ({}), shows: 'NK04-00100' },
  { path: 'assets.get', role: 'staff', input: () => ({ tag: 'NK06-02214' }), shows: 'NK06-02214' },
  { path: 'people.listStaff', role: 'coordinator', input: () => ({}), shows: '中川 真理' },
  { path: 'people.getStaff', role: 'coordinator', input: () => ({ id: own.ids.staffMember }), shows: '中川 真理' },
  { path: 'search.find', role: 'staff', input: () => ({ q: 'ひらめ' }), shows: 'ひらめ' },
  { path: 'search.find', role: 'agent', input: () => ({ q: 'まんぼう' }), shows: 'まんぼう' },
];
const wired = new Map(registry.map((one) => [one.path, one]));

test.each(probes.filter(({ path }) => wired.has(path)))('$path shows $role its rows', async (probe) => {
  const one = wired.get(probe.path) as Registered;
  const answer = await house.ask(house.actors[probe.role], one, probe.input());
  expect(answer, answer.message).toMatchObject({ status: 200 });
  expect(await shown(answer)).toContain(probe.shows);
});

test('a device of another 所属 is absent by its tag too', async () => {
  const one = wired.get('assets.get');
  if (!one) return expect([...wired.keys()].some((path) => path.startsWith('assets.'))).toBe(false);
  const asked = scoped.map((role) => house.ask(house.actors[role], one, { tag: 'NK04-00100' }));
  expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual([404, 404]);
});
