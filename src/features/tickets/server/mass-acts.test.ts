import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#kernel/actor.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { keepAccounts } from '../../../../tests/support/keep-accounts.ts';
import { stagedBy, type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { carryOnMass } from './carry-on-mass.job.ts';
import { massAssign } from './mass-actions.ts';
import { listMassActs } from './mass-acts.reads.ts';

// A press on many tickets is many changes, one after the other. Its process may end after any of them: what was done stays done
// once, the rest is done by a job, as the person who pressed.

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
  await keepAccounts(desk.db, [presser()]);
});
afterAll(() => desk.close());

const presser = () => desk.actors.ito;
const acts = () => desk.read(presser(), listMassActs);
const carryOn = () => carryOnMass(unitsOf(desk.runtime, systemActor));

/** Three tickets; the second is Kobayashi's already, so that its row is refused. */
async function three(): Promise<string[]> {
  const made = [await desk.register(), await desk.register(), await desk.register()].map(({ id }) => id);
  await massAssign(
    { selection: { ids: [made[1] ?? ''] }, assigneeId: desk.things.agent.kobayashi },
    stagedBy(desk, presser()),
  );
  return made;
}

const assign = (ids: readonly string[], call: StagedCall) =>
  massAssign({ selection: { ids: [...ids] }, assigneeId: desk.things.agent.kobayashi }, call);

/** Who has them, by whose hand, and how often that was written down. */
async function standing(ids: readonly string[]) {
  const tickets = await desk.db.selectFrom('tickets').select('assignee_id').where('id', 'in', ids).execute();
  const records = await desk.db
    .selectFrom('audit_records')
    .select(['entity_id', 'actor_name'])
    .where('action', '=', 'tickets.assign')
    .where('entity_id', 'in', ids)
    .execute();
  return {
    theirs: tickets.filter((row) => row.assignee_id === desk.things.agent.kobayashi).length,
    records: records.map((row) => row.actor_name),
  };
}

type Write = StagedCall['write'];
/** A call that ends for ever before its nth transaction, or in which something happens there. */
function callThat(nth: number, then: () => Promise<void>): StagedCall {
  const call = stagedBy(desk, presser());
  let number = 0;
  const counted: Write = async (work: (ctx: Ctx) => Promise<unknown>) => {
    number += 1;
    if (number === nth) await then();
    return call.write(work) as never;
  };
  return { ...call, write: counted, answer: counted };
}

/** Killed before its nth transaction: nothing of it runs any more. */
async function killed(ids: readonly string[], nth: number): Promise<void> {
  const dead = Promise.withResolvers<void>();
  const call = callThat(nth, () => {
    dead.resolve();
    return new Promise<never>(() => {});
  });
  await Promise.race([assign(ids, call), dead.promise]);
}

/** begin, first, refused, its refusal, third, answer. */
const transactions = [2, 3, 4, 5, 6];

test.each(transactions)('killed before transaction %i, it is carried on, and no row is done twice', async (nth) => {
  const ids = await three();
  await killed(ids, nth);
  const before = await acts();
  expect(before.find((act) => !act.isOver)).toMatchObject({ deed: 'assign', total: 3 });
  // Not yet: it could be slow only.
  await carryOn();
  expect((await acts()).filter((act) => !act.isOver)).toHaveLength(1);
  desk.clock.advance(2);
  await carryOn();
  expect(await standing(ids)).toEqual({ theirs: 3, records: [presser().name, presser().name, presser().name] });
  const [act] = await acts();
  expect(act).toMatchObject({ total: 3, done: 2, refused: 1, isOver: true });
  expect(await desk.read(desk.actors.manager, listMassActs)).toEqual([]);
});

test('how far it is, is told while it goes on; a press that came to its end is told by its answer alone', async () => {
  const ids = await three();
  let seen: unknown;
  const before = (await acts()).length;
  const result = await assign(
    ids,
    callThat(3, async () => {
      seen = (await acts()).find((act) => !act.isOver);
    }),
  );
  expect(seen).toMatchObject({ total: 3, done: 1, refused: 0, isOver: false });
  expect(result).toMatchObject({ done: 2, refused: 1 });
  expect(await acts()).toHaveLength(before);
});

test('a process that was only slow finds its press taken over, and writes nothing more', async () => {
  const ids = await three();
  const slow = callThat(3, async () => {
    desk.clock.advance(2);
    await carryOn();
  });
  await expect(assign(ids, slow)).rejects.toMatchObject({ code: 'tickets.massElsewhere' });
  expect(await standing(ids)).toEqual({ theirs: 3, records: [presser().name, presser().name, presser().name] });
});

test('what fails again and again is given up in words, row by row, and nothing is tried for ever', async () => {
  const ids = await three();
  await killed(ids, 3);
  const units = unitsOf(desk.runtime, systemActor);
  /** The person's own work fails by something that is no refusal. */
  const failing = {
    ...units,
    as: async () => ({ ...units, write: () => Promise.reject(new Error('the disk is gone')) }),
  };
  for (let tries = 0; tries < 3; tries += 1) {
    desk.clock.advance(2);
    await expect(carryOnMass(failing as never)).rejects.toThrow('the disk is gone');
  }
  desk.clock.advance(2);
  await carryOn();
  const rows = await desk.db
    .selectFrom('ticket_mass_rows')
    .select('words')
    .where('ticket_id', 'in', ids)
    .where('done', 'is', false)
    .execute();
  expect(rows.map((row) => row.words)).toEqual([words.mass.givenUp, words.mass.givenUp]);
  expect((await acts()).filter((act) => !act.isOver)).toEqual([]);
});

describe('whoever pressed may no longer', () => {
  const account = () => desk.db.updateTable('accounts_users').where('id', '=', presser().id);
  const outcomes = (ids: readonly string[]) =>
    desk.db.selectFrom('ticket_mass_rows').select('words').distinct().where('ticket_id', 'in', ids).execute();
  afterEach(() => account().set({ disabled_at: null, role: 'agent' }).execute());

  test('an account that was stopped changes nothing more, and the rows say why', async () => {
    const ids = await three();
    await killed(ids, 2);
    await account().set({ disabled_at: desk.clock.now() }).execute();
    desk.clock.advance(2);
    await carryOn();
    expect(await standing(ids)).toMatchObject({ theirs: 1, records: [presser().name] });
    expect(await outcomes(ids)).toContainEqual({ words: words.mass.presserGone });
    expect((await acts()).filter((act) => !act.isOver)).toEqual([]);
  });

  test('a task that became another one counts: each row is refused by the rules of the present one', async () => {
    const ids = await three();
    await killed(ids, 2);
    await account().set({ role: 'auditor' }).execute();
    desk.clock.advance(2);
    await carryOn();
    expect((await standing(ids)).theirs).toBe(1);
    expect((await acts()).filter((act) => !act.isOver)).toEqual([]);
  });
});

test('what is over is kept for a week', async () => {
  const all = () => desk.db.selectFrom('ticket_mass_acts').select('id').execute();
  expect((await all()).length).toBeGreaterThan(0);
  desk.clock.advance(7 * 24 * 60 + 1);
  await carryOn();
  expect(await all()).toEqual([]);
  expect(await desk.db.selectFrom('ticket_mass_rows').select('no').execute()).toEqual([]);
});
