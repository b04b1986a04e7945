import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokensModule } from '#features/tokens/server/tokens.module.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { countOccasions, verdictOf } from '#platform/duty/judge.reads.ts';
import * as act from '../../../../tests/duties/loans.proofs.ts';
import type { ProofDesk } from '../../../../tests/duties/proof.ts';
import { ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { loansModule } from './loans.module.ts';

// What the generated proofs do not show: each check tells late from missing, and what does not count does not count.

let desk: ProofDesk;
let week = 0;
beforeAll(async () => {
  desk = { ...(await ticketDesk()), monday: '2026-06-01' };
});
afterAll(() => desk.close());
/** A week of its own, without a holiday. */
const mondays = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-07-13'];
beforeEach(async () => {
  week += 1;
  // Seven weeks of the summer, then the same of the next year.
  const monday = addDays(mondays[week % 7] ?? '', Math.floor(week / 7) * 364);
  desk = { ...desk, monday };
  desk.clock.set(instantAt(monday, '10:00'));
});

afterEach(() => desk.db.deleteFrom('accounts_users').where('id', '=', desk.actors.ito.id).execute());

const at0 = '2026-06-01T00:00:00Z';
const checks = [...(loansModule.duties ?? []), ...(tokensModule.duties ?? [])];
async function judge(duty: string) {
  const check = checks.find((one) => one.duty === duty);
  if (!check) throw new Error(`no check ${duty}`);
  const span = {
    from: desk.monday,
    to: addDays(desk.monday, 6),
    now: instantAt(addDays(desk.monday, 20), '10:00'),
    calendar: await readCalendar(desk.db),
  };
  return verdictOf(await desk.read(desk.actors.auditor, (ctx) => countOccasions(ctx, check, span)));
}
const at = (later: number, time: string) => desk.clock.set(act.onDay(desk, later, time));
/** The account behind whoever presses. */
const accountOfIto = (role: 'staff' | 'agent') =>
  desk.db
    .insertInto('accounts_users')
    .values({ id: desk.actors.ito.id, username: 'ito', name: '伊藤', role, created_at: at0, updated_at: at0 })
    .execute();
const becomes = (role: 'staff' | 'agent', later: number) =>
  desk.db
    .updateTable('accounts_users')
    .set({ role, updated_at: act.onDay(desk, later, '09:00') })
    .where('id', '=', desk.actors.ito.id)
    .execute();
const contact = (result: string, nextOn: string | null = null) => ({
  recipient: 'requester',
  means: 'phone',
  result,
  nextOn,
});

describe('a request (§4-7, §5-6, §6-6, §7-3, §9-4, §10-5, §12-3)', () => {
  it('that was handed over a day after it was agreed for is late', async () => {
    const id = await act.prepare(desk, 'oneEach');
    at(1, '09:00');
    await act.handOver(desk, id);
    expect(await judge('4-7.1')).toBe('late');
  });

  it('that was refused was not provided', async () => {
    await act.take(desk, 'refuse', await act.ask(desk, 'equipment'), { reason: '空きがない' });
    expect(await judge('9-4.2')).toBe('missing');
  });

  it('that who asked for it took back before its time is no occasion; one that the desk cancels is', async () => {
    await act.take(desk, 'cancel', await act.ask(desk, 'mobile'), { reason: '中止' });
    expect(await judge('7-3.3')).toBe('missing');
    await accountOfIto('staff');
    expect(await judge('7-3.3')).toBe('noOccasion');
  });

  it('is judged by who cancelled it then, not by what they are today', async () => {
    await accountOfIto('agent');
    await act.take(desk, 'cancel', await act.ask(desk, 'mobile'), { reason: '中止' });
    await becomes('staff', 3);
    expect(await judge('7-3.3'), 'the desk, who is of a 所属 since').toBe('missing');
    at(4, '10:00');
    const times = { fromAt: act.onDay(desk, 4, '13:00'), dueAt: act.onDay(desk, 7, '17:00') };
    await act.take(desk, 'cancel', await act.ask(desk, 'token', times), { reason: '中止' });
    await becomes('agent', 5);
    expect(await judge('10-5.2'), 'a 職員, who is of the desk since').toBe('noOccasion');
  });

  it('that was moved after its day had passed is late all the same; moved before, its new day counts', async () => {
    const id = await act.ask(desk, 'token');
    const { items } = await act.view(desk, id);
    const later = { fromAt: act.onDay(desk, 2, '13:00'), dueAt: act.onDay(desk, 3, '17:00'), note: '' };
    const move = { ...later, assetIds: items.map(({ assetId }) => assetId) };
    at(1, '09:00');
    await act.take(desk, 'revise', id, move);
    at(2, '13:00');
    await act.take(desk, 'prepare', id, {});
    await act.handOver(desk, id);
    expect(await judge('10-5.2')).toBe('late');
  });
});

describe('the set-up (§4-7, §5-6, §6-6, §7-7)', () => {
  it.each([
    ['4-7.2', 'oneEach'],
    ['6-6.2', 'LK'],
  ] as const)('%s is late when it was done after the day', async (duty, pool) => {
    const id = await act.ask(desk, pool);
    at(1, '09:00');
    await act.setUp(desk, id);
    expect(await judge(duty)).toBe('late');
  });

  it('of a current device without a purpose is against the clause', async () => {
    const id = await act.lend(desk, 'LK');
    await desk.db.updateTable('loan_items').set({ status_before: 'stored' }).where('loan_id', '=', id).execute();
    expect(await judge('6-6.2')).toBe('missing');
  });
});

describe('a hand-over on record (§4-7, §5-6, §6-6, §7-3, §10-5)', () => {
  it('needs who stood there, and how they are reached', async () => {
    const id = await act.lend(desk, 'MK');
    expect(await judge('5-6.3')).toBe('kept');
    await desk.db.updateTable('loans').set({ receiver_contact: '' }).where('id', '=', id).execute();
    expect(await judge('5-6.3')).toBe('missing');
  });
});

describe('a reminder (§4-7, §5-6, §6-6, §7-3, §10-5)', () => {
  it.each([
    ['on the open day after', 2, 'promised', 'kept'],
    ['two open days later', 3, 'promised', 'late'],
    ['that reached nobody', 2, 'absent', 'missing'],
    ['of one who is not found', 2, 'unknown', 'missing'],
  ])('%s: %i days, %s, is %s', async (_what, later, result, verdict) => {
    const id = await act.lend(desk, 'oneEach');
    at(later, '09:00');
    await act.take(desk, 'remind', id, contact(result, result === 'promised' ? addDays(desk.monday, 7) : null));
    expect(await judge('4-7.4')).toBe(verdict);
  });

  it.each([
    ['before it was due', 0, 'noOccasion'],
    ['once it was late', 2, 'missing'],
  ])('is owed unless it was extended in time: %s', async (_what, later, verdict) => {
    const id = await act.lend(desk, 'mobile');
    at(later, '11:00');
    await act.take(desk, 'extend', id, { dueAt: act.onDay(desk, 11, '17:00'), reason: '会議の延長' });
    expect(await judge('7-3.7')).toBe(verdict);
  });

  it.each([
    ['sent', 'kept'],
    ['unsent', 'missing'],
    ['failed', 'missing'],
  ] as const)('by a mail that is %s is %s', async (state, verdict) => {
    const id = await act.lend(desk, 'LK');
    const mail = newId();
    const when = act.onDay(desk, 2, '08:30');
    const by = { requested_by: mail, requested_by_name: '窓口', created_at: when };
    const letter = { purpose: 'loans.remind', to_addresses: ['a@example.jp'], subject: '返却', body: '返却', ...by };
    await desk.db
      .insertInto('mails')
      .values({ id: mail, state, ...letter, sent_at: state === 'sent' ? when : null })
      .execute();
    await desk.db
      .insertInto('record_contacts')
      .values({
        id: newId(),
        record_id: id,
        at: when,
        recipient: 'requester',
        means: 'mail',
        result: 'sent',
        mail_id: mail,
        by_id: mail,
        by_name: '窓口',
      })
      .execute();
    expect(await judge('6-6.4')).toBe(verdict);
  });
});
