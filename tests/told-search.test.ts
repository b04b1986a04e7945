import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { insertRecordEntries } from '#features/records/server/records.repo.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { addEntry } from '#features/tickets/server/add-entry.ts';
import { indexTicket } from '#features/tickets/server/index-ticket.ts';
import { newId } from '#kernel/id.ts';
import { type House, openHouse, type Registered, recordScopes, registry } from './support/conformity/house.ts';
import { furnishNeighbours, type Neighbour } from './support/conformity/neighbours.ts';
import { sampleInput } from './support/conformity/sample-input.ts';

// Whoever asked finds a record by what they are told of it: a word that stands inside the desk alone answers like one that
// stands nowhere, in every list, search, place and suggestion that takes words.

const inside = ['かつおぶし', 'ほやのから', 'あわびのかい', 'しじみのしる', 'さざえのつの'] as const;
const [note, cause, measure, situation, entry] = inside;
const told = 'はまぐり';
const nowhere = 'ありもしな';
const askers = ['staff', 'coordinator'] as const;

let house: House;
let own: Neighbour;
/** Of the asker, once it is there. */
const ids = { ticket: newId() };
beforeAll(async () => {
  house = await openHouse();
  ({ own } = await furnishNeighbours(house));
  const ito = house.actors.agent;
  ids.ticket = own.ids.ticket;
  const { ticket } = own.ids;
  await house.write(ito, (ctx) => addEntry(ctx, { id: ticket, body: note, shared: false, mentions: [] }));
  await house.write(ito, (ctx) => addEntry(ctx, { id: ticket, body: told, shared: true, mentions: [] }));
  await house.db.updateTable('tickets').set({ cause, measure }).where('id', '=', ticket).execute();
  const interview = { ticket_id: ticket, situation, saved_by_name: '伊藤 彩', updated_at: house.clock.now() };
  await house.db
    .insertInto('ticket_interviews')
    .values(interview)
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet({ situation }))
    .execute();
  await house.write(ito, (ctx) => indexTicket(ctx, ticket));
  for (const [kind, id] of ownRecords()) {
    await house.write(ito, (ctx) => insertRecordEntries(ctx, { id, entity: kind }, [{ kind: 'note', body: entry }]));
    const indexer = searchIndexers.fillings().find((one) => one.kind === kind);
    await house.write(ito, async (ctx) => indexer?.index(ctx, [id]));
  }
});
afterAll(() => house.close());

/** Records of processes, by kind. */
const ownRecords = () =>
  Object.entries(own.ids).filter(([kind]) => recordScopes.get(kind)?.table === 'records' && !kind.includes('.'));

/** The input with the words wherever words are asked for; null for a procedure that takes none. */
function asking(one: Registered, words: string): unknown {
  let isAsked = false;
  const put = (value: unknown, field = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => put(each));
    if (value === null || typeof value !== 'object') {
      // A time that ends after it began.
      if (field === 'dueAt') return '2026-12-24T01:42:00Z';
      const takes = field === 'q' || field === 'text';
      isAsked ||= takes;
      return takes ? words : value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, put(each, name)]));
  };
  const input = put(plainInput(one));
  return isAsked ? input : null;
}

/** The smallest input with every default in it. */
const plainInput = (one: Registered) =>
  one.input?.safeParse(sampleInput(one.input, { id: () => ids.ticket, filled: false })).data ?? {};

const asked = registry.filter(
  (one) => one.meta.effect === 'read' && !(one.output instanceof z.ZodFile) && asking(one, nowhere) !== null,
);

describe.each(askers)('%s', (role) => {
  const answerOf = async (one: Registered, words: string) => {
    const { status, output, trouble } = await house.ask(house.actors[role], one, asking(one, words));
    expect(status, trouble).toBe(200);
    // What was asked is said again by some.
    return JSON.stringify(output).replaceAll(words, '');
  };
  const held = asked.filter((one) => one.meta.permission?.roles.includes(role));

  test('is asked by many procedures', () => {
    expect(held.map((one) => one.path)).toEqual(
      expect.arrayContaining(['tickets.list', 'tickets.neighbours', 'intake.suggestForAsk', 'search.find']),
    );
  });

  test.each(held.map((one) => [one.path, one] as const))('%s knows no word of the inside', async (_path, one) => {
    const none = await answerOf(one, nowhere);
    for (const words of inside) expect(await answerOf(one, words), words).toBe(none);
  });

  test.each(['tickets.list', 'search.find'])('%s finds by what was told', async (path) => {
    const one = held.find((each) => each.path === path);
    expect(one && (await answerOf(one, told))).toContain(own.ids.ticket);
  });
});

test('the desk finds the ticket by each word of it', async () => {
  const list = asked.find(({ path }) => path === 'tickets.list');
  for (const words of [note, cause, measure, situation, told]) {
    const answer = list && (await house.ask(house.actors.agent, list, asking(list, words)));
    expect(JSON.stringify(answer?.output), words).toContain(own.ids.ticket);
  }
});
