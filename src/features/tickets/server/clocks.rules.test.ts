import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessMinutesBetween } from '#kernel/calendar/business-time.ts';
import { addMinutes } from '#kernel/calendar/civil.ts';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { ticketDeadlines } from '../contract/deadline-rules.data.ts';
import type { Priority } from '../contract/ticket.ts';
import {
  agreedRule,
  isBroken,
  isLate,
  nextClock,
  registrationClocks,
  restarted,
  resumedTimes,
  retargeted,
  startClock,
} from './clocks.rules.ts';
import { dueViewOf, timeOrDate } from './due-words.ts';

const calendar = calendarOf([{ date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' }]);
const jst = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant().toString();
const priorities: Priority[] = [1, 2, 3, 4];
const aimedAt = (priority: Priority, clause: string | null = null) => ({ priority, clause });
const running = { paused_at: null, met_at: null, breached_at: null };
const moments = fc
  .integer({ min: 0, max: 60 * 24 * 40 })
  .map((minutes) => addMinutes(jst('2026-11-01T00:00'), minutes));

describe('the clocks of a ticket', () => {
  test('the first answer is owed by the close of the open day, past the close by the next one (§3-1)', () => {
    const dueOf = (at: string) => registrationClocks(aimedAt(3), calendar, jst(at))[0]?.due_at;
    expect(dueOf('2026-11-24T10:41')).toBe(jst('2026-11-24T17:15'));
    expect(dueOf('2026-11-24T17:20')).toBe(jst('2026-11-25T17:15'));
    // Friday evening before a long weekend with 勤労感謝の日.
    expect(dueOf('2026-11-20T18:00')).toBe(jst('2026-11-24T17:15'));
  });

  test('すみやかに is 30 business minutes: it steps over lunch, the night and a holiday (§3-2)', () => {
    const dueOf = (at: string) =>
      startClock('authorityReport', ticketDeadlines.authorityReport, calendar, jst(at)).due_at;
    expect(dueOf('2026-11-24T10:00')).toBe(jst('2026-11-24T10:30'));
    expect(dueOf('2026-11-24T11:50')).toBe(jst('2026-11-24T13:20'));
    expect(dueOf('2026-11-20T17:00')).toBe(jst('2026-11-24T08:45'));
  });

  test('二要素認証の解除 is owed on the day it was asked before noon, else on the next open day (§10-4)', () => {
    const dueOf = (at: string) => registrationClocks(aimedAt(4, '10-4.3'), calendar, jst(at))[1]?.due_at;
    expect(dueOf('2026-11-24T11:59')).toBe(jst('2026-11-24T17:15'));
    expect(dueOf('2026-11-24T12:00')).toBe(jst('2026-11-25T17:15'));
    expect(dueOf('2026-11-21T10:00')).toBe(jst('2026-11-24T17:15'));
  });

  test('a heavier ticket is never owed later than a lighter one', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const dues = priorities.map((priority) => registrationClocks(aimedAt(priority), calendar, at)[1]?.due_at ?? '');
        expect(dues.toSorted()).toEqual(dues);
      }),
    );
  });

  test('waiting takes no working time away: what was left is left', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 8000 }), (at, after, length) => {
        const [, clock] = registrationClocks(aimedAt(3), calendar, at);
        if (!clock) throw new Error('no clock');
        const from = addMinutes(at, after);
        const to = addMinutes(from, length);
        const left = businessMinutesBetween(calendar, from, clock.due_at);
        const resumed = resumedTimes(clock, calendar, { from, to });
        if (left > 0) expect(businessMinutesBetween(calendar, to, resumed.due_at)).toBe(left);
        else expect(resumed.due_at).toBe(clock.due_at);
      }),
    );
  });

  test('a new priority keeps the pauses there were', () => {
    const [, clock] = registrationClocks(aimedAt(4), calendar, jst('2026-11-24T09:00'));
    if (!clock) throw new Error('no clock');
    const paused = {
      ...clock,
      ...resumedTimes(clock, calendar, { from: jst('2026-11-24T10:00'), to: jst('2026-11-24T11:00') }),
    };
    const now = jst('2026-11-24T11:00');
    expect(retargeted({ ...running, ...clock }, aimedAt(1), calendar, now).due_at).toBe(jst('2026-11-24T17:15'));
    expect(retargeted({ ...running, ...paused }, aimedAt(1), calendar, now).due_at).toBe(jst('2026-11-25T09:30'));
  });

  test('no new priority and no other beginning makes later what was over', () => {
    const changes = fc.record({ priority: fc.constantFrom(...priorities), to: fc.constantFrom(...priorities) });
    fc.assert(
      fc.property(moments, moments, moments, changes, (at, other, now, { priority, to }) => {
        const [, clock] = registrationClocks(aimedAt(priority), calendar, at);
        if (!clock) throw new Error('no clock');
        const timer = { ...running, ...clock };
        const changed = [retargeted(timer, aimedAt(to), calendar, now), restarted(timer, calendar, other, now)];
        if (isBroken(timer, now)) for (const { due_at } of changed) expect(isLate(due_at, now)).toBe(true);
        const met = restarted({ ...timer, met_at: now }, calendar, other, now);
        if (isLate(clock.due_at, now)) expect([isLate(met.due_at, now), met.breached_at]).toEqual([true, now]);
      }),
    );
  });

  test('an agreed moment is the deadline, to the minute, with a warning 20 minutes before', () => {
    const clock = startClock(
      'authorityFollowUp',
      agreedRule(jst('2026-11-24T11:00')),
      calendar,
      jst('2026-11-24T09:22'),
    );
    expect(clock.due_at).toBe(jst('2026-11-24T11:00'));
    expect(clock.warn_at).toBe(jst('2026-11-24T10:40'));
  });

  test('the next clock is the earliest that is not paused', () => {
    const make = (kind: 'firstAnswer' | 'resolution', due_at: string, paused_at: string | null) => ({
      kind,
      due_at,
      warn_at: due_at,
      paused_at,
    });
    const early = make('firstAnswer', jst('2026-11-24T11:00'), jst('2026-11-24T10:00'));
    const late = make('resolution', jst('2026-11-25T11:00'), null);
    expect(nextClock([early, late])?.kind).toBe('resolution');
    expect(nextClock([early])).toBeNull();
    expect(isLate(late.due_at, late.due_at)).toBe(false);
  });
});

describe('deadlines in words', () => {
  const now = jst('2026-11-24T10:42');
  const view = (due: string, warn: string) =>
    dueViewOf({ kind: 'firstAnswer', due_at: jst(due), warn_at: jst(warn) }, { now, calendar });
  test('as the mocks say them', () => {
    expect(view('2026-11-24T11:00', '2026-11-24T10:40')).toMatchObject({ level: 'warn', at: '11:00', left: '残18分' });
    expect(view('2026-11-24T09:58', '2026-11-24T09:40')).toMatchObject({
      level: 'breach',
      at: '9:58',
      left: '超過44分',
    });
    expect(view('2026-11-24T11:15', '2026-11-24T10:55')).toMatchObject({ level: 'ok', at: '11:15', left: '残33分' });
    expect(view('2026-11-25T17:15', '2026-11-25T16:15')).toMatchObject({ level: 'ok', at: '11.25', left: '残1日' });
  });
  test('the deadline itself is still in time', () => {
    expect(view('2026-11-24T10:42', '2026-11-24T10:22')?.level).toBe('warn');
    expect(timeOrDate(jst('2026-11-24T08:05'), now)).toBe('8:05');
  });
});
