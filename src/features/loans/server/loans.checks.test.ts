import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokensModule } from '#features/tokens/server/tokens.module.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
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
const contact = (result: string, nextOn: string | null = null) => ({
  ...{ recipient: 'borrower', means: 'phone', result, nextOn },
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

  it('that was taken back before its day is no occasion', async () => {
    await act.take(desk, 'cancel', await act.ask(desk, 'mobile'), { reason: '中止' });
    expect(await judge('7-3.3')).toBe('noOccasion');
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

  it('of a verification PC counts for the clause of the update', async () => {
    await act.lend(desk, 'oneEach', { purpose: 'verification' });
    expect([await judge('12-3.3'), await judge('4-7.1')]).toEqual(['kept', 'kept']);
  });
});

describe('the set-up (§4-7, §5-6, §6-6, §7-7)', () => {
  it.each([
    ['4-7.2', 'oneEach'],
    ['6-6.2', 'LK'],
    ['7-7.1', 'mobile'],
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
  ])('%s: %i days, %s, is %s', async (_what, later, result, verdict) => {
    const id = await act.lend(desk, 'oneEach');
    at(later, '09:00');
    await act.take(desk, 'remind', id, contact(result, result === 'promised' ? addDays(desk.monday, 7) : null));
    expect(await judge('4-7.4')).toBe(verdict);
  });

  it('is not owed for what came back, or was extended, before it was due', async () => {
    const id = await act.lend(desk, 'mobile');
    at(2, '09:00');
    await act.take(desk, 'extend', id, { dueAt: act.onDay(desk, 11, '17:00'), reason: '会議の延長' });
    expect(await judge('7-3.7')).toBe('noOccasion');
  });
});

describe('what is arranged and reported (§7-7, §10-5)', () => {
  it('a recall that was arranged on the fourth day is late', async () => {
    const id = await act.lend(desk, 'mobile', { dueAt: act.onDay(desk, 9, '17:00') });
    await act.take(desk, 'recall', id, { reason: '設定の変更' });
    at(3, '09:00');
    await act.take(desk, 'arrange', id, { agreedWith: '中川', bringOn: addDays(desk.monday, 4) });
    expect(await judge('7-7.4')).toBe('late');
  });

  it('an exchange that 県 was told of the day after is late', async () => {
    const id = await act.swap(desk);
    at(1, '09:00');
    await act.take(desk, 'reportSwap', id, { to: 'デジタル改革推進課', body: '交換した' });
    expect(await judge('10-5.7')).toBe('late');
  });
});
