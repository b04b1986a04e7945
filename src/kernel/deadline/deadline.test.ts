import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, compareInstants, type IsoInstant, instantAt, toCivil } from '../calendar/civil.ts';
import { calendarOf, isOpenDay } from '../calendar/open-days.ts';
import { type DeadlineRule, dueAt, warnsAt } from './deadline-rule.ts';
import { deadlineState, deadlineWords } from './deadline-state.ts';
import { pauseDeadline } from './pause-deadline.ts';
import { standardRules } from './standard-rules.ts';

const calendar = calendarOf([
  { date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' },
  { date: '2026-11-28', name: '計画停電', kind: 'open' },
  { date: '2027-01-01', name: '元日', kind: 'closed' },
]);

/** "11-24 10:42" of the season the tests play in. */
function at(text: string): IsoInstant {
  const [monthDay = '', time = ''] = text.split(' ');
  return instantAt(`${monthDay < '06' ? '2027' : '2026'}-${monthDay}`, time);
}

describe('dueAt', () => {
  it.each<[keyof typeof standardRules, string, string]>([
    ['nkRequest', '11-24 08:58', '11-24 09:58'],
    ['nkRequest', '11-24 11:30', '11-24 13:30'],
    ['nkRequest', '11-20 16:38', '11-24 08:53'],
    ['nkRequest', '11-22 10:00', '11-24 09:30'],
    ['twoFactorRelease', '11-24 09:47', '11-24 17:15'],
    ['twoFactorRelease', '11-24 07:00', '11-24 17:15'],
    ['twoFactorRelease', '11-24 11:59', '11-24 17:15'],
    ['twoFactorRelease', '11-24 12:00', '11-25 17:15'],
    ['twoFactorRelease', '11-24 23:00', '11-25 17:15'],
    ['twoFactorRelease', '11-23 09:00', '11-24 17:15'],
    ['twoFactorRelease', '11-27 13:00', '11-28 17:15'],
    ['twoFactorRelease', '12-28 13:00', '01-04 17:15'],
    ['authorityReport', '11-24 11:45', '11-24 13:15'],
    ['securityReport', '11-24 17:10', '11-25 08:40'],
    ['dispatchArrival', '11-24 11:30', '11-24 13:30'],
    ['dispatchArrival', '11-22 23:00', '11-23 01:00'],
    ['firstAnswer', '11-24 17:14', '11-24 17:15'],
    ['firstAnswer', '11-24 17:15', '11-25 17:15'],
    ['firstAnswer', '11-20 18:00', '11-24 17:15'],
    ['firstAnswer', '11-22 12:00', '11-24 17:15'],
  ])('%s asked %s is due %s', (key, startedAt, due) => {
    expect(dueAt(standardRules[key].rule, calendar, at(startedAt))).toBe(at(due));
  });

  it('counts open days on from the day it is asked', () => {
    const rule: DeadlineRule = { kind: 'endOfOpenDay', offsetDays: 2, warnMinutes: [] };
    expect(dueAt(rule, calendar, at('11-24 10:00'))).toBe(at('11-26 17:15'));
    expect(dueAt(rule, calendar, at('11-27 10:00'))).toBe(at('11-30 17:15'));
    expect(dueAt(rule, calendar, at('11-27 18:00'))).toBe(at('12-01 17:15'));
  });

  it('keeps an agreed date', () => {
    const rule: DeadlineRule = { kind: 'fixedDate', date: '2026-11-29', warnMinutes: [] };
    expect(dueAt(rule, calendar, at('11-24 10:00'))).toBe(at('11-29 17:15'));
    expect(dueAt({ ...rule, time: '12:00' }, calendar, at('11-24 10:00'))).toBe(at('11-29 12:00'));
  });

  it('agrees with an oracle that asks every quarter of an hour', () => {
    // The first quarter-hour end that satisfies the sentence of the clause.
    const starts = fc.nat(40 * 96).map((quarters) => addMinutes(at('11-18 00:00'), quarters * 15));
    fc.assert(
      fc.property(starts, (start) => {
        const asked = toCivil(start);
        const morning = isOpenDay(calendar, asked.date) && asked.time < '12:00';
        const done = (now: IsoInstant) => {
          const { date, time } = toCivil(now);
          return time === '17:15' && isOpenDay(calendar, date) && (date > asked.date || morning);
        };
        let expected = start;
        while (!done(expected)) expected = addMinutes(expected, 15);
        expect(dueAt(standardRules.twoFactorRelease.rule, calendar, start)).toBe(expected);

        let close = addMinutes(start, 15);
        while (!(toCivil(close).time === '17:15' && isOpenDay(calendar, toCivil(close).date)))
          close = addMinutes(close, 15);
        expect(dueAt(standardRules.firstAnswer.rule, calendar, start)).toBe(close);
      }),
    );
  });
});

describe('warnsAt', () => {
  it('counts back on the clock of the rule', () => {
    const rule: DeadlineRule = { kind: 'businessMinutes', minutes: 60, warnMinutes: [20, 40] };
    const start = at('11-24 11:45');
    expect(warnsAt(rule, calendar, start, dueAt(rule, calendar, start))).toEqual([
      at('11-24 13:05'),
      at('11-24 13:25'),
    ]);
    const { rule: dispatch } = standardRules.dispatchArrival;
    expect(warnsAt(dispatch, calendar, at('11-24 11:00'), at('11-24 13:00'))).toEqual([at('11-24 12:30')]);
  });

  it('never warns before the clock starts', () => {
    const rule: DeadlineRule = { kind: 'immediate', minutes: 15, warnMinutes: [30] };
    const start = at('11-24 10:00');
    expect(warnsAt(rule, calendar, start, dueAt(rule, calendar, start))).toEqual([start]);
  });

  it('says warn exactly when deadlineState does', () => {
    const starts = fc.nat(10 * 1440).map((minutes) => addMinutes(at('11-20 00:00'), minutes));
    fc.assert(
      fc.property(starts, fc.nat(3000), fc.integer({ min: 1, max: 59 }), (start, later, warnMinutes) => {
        const rule: DeadlineRule = { kind: 'businessMinutes', minutes: 60, warnMinutes: [warnMinutes] };
        const due = dueAt(rule, calendar, start);
        const now = addMinutes(start, later);
        const [warn = due] = warnsAt(rule, calendar, start, due);
        const expected = compareInstants(now, due) > 0 ? 'breach' : compareInstants(now, warn) >= 0 ? 'warn' : 'ok';
        expect(deadlineState(due, warnMinutes, now, calendar)).toBe(expected);
      }),
      { seed: 20261130, numRuns: 3000 },
    );
  });

  it('begins with the day where its last minutes do, and not through the night before', () => {
    const due = at('11-25 08:53');
    const states = ['11-24 17:10', '11-24 20:00', '11-25 08:29', '11-25 08:30'].map((now) =>
      deadlineState(due, 23, at(now), calendar),
    );
    expect(states).toEqual(['ok', 'ok', 'ok', 'warn']);
  });
});

describe('deadlineState and deadlineWords', () => {
  const now = at('11-24 10:42');

  // The rows of the desk's list.
  it.each([
    ['11-24 09:58', 'breach', '超過44分'],
    ['11-24 10:12', 'breach', '超過30分'],
    ['11-24 10:54', 'warn', '残12分'],
    ['11-24 11:01', 'warn', '残19分'],
    ['11-24 11:15', 'ok', '残33分'],
    ['11-24 12:00', 'ok', '残1時間'],
    ['11-24 15:31', 'ok', '残3時間'],
    ['11-24 17:15', 'ok', '残5時間'],
    ['11-25 17:15', 'ok', '残1日'],
    ['11-26 17:15', 'ok', '残2日'],
    ['11-27 17:15', 'ok', '残3日'],
    ['11-24 10:42', 'warn', '残1分'],
    ['11-20 17:15', 'breach', '超過2時間'],
    ['11-20 10:00', 'breach', '超過1日'],
    ['11-18 17:15', 'breach', '超過3日'],
    ['11-25 08:40', 'ok', '残5時間'],
  ])('due %s is %s: %s', (due, state, words) => {
    expect(deadlineState(at(due), 20, now, calendar)).toBe(state);
    expect(deadlineWords(at(due), now, calendar)).toBe(words);
  });

  it('does not offer nights and weekends as time', () => {
    expect(deadlineWords(at('11-24 08:53'), at('11-20 16:50'), calendar)).toBe('残48分');
    expect(deadlineState(at('11-24 08:53'), 60, at('11-20 16:50'), calendar)).toBe('warn');
    expect(deadlineWords(at('11-24 17:15'), at('11-20 10:00'), calendar)).toBe('残1日');
    expect(deadlineWords(at('11-28 17:15'), at('11-27 10:00'), calendar)).toBe('残1日');
  });

  it.each([
    // 11-20 is a Friday; the 23rd is a holiday.
    ['11-20 17:15', '11-20 17:18', '超過1分'],
    ['11-20 17:15', '11-20 20:00', '超過'],
    ['11-20 17:15', '11-21 10:00', '超過'],
    ['11-20 17:15', '11-24 07:23', '超過'],
    ['11-20 17:15', '11-24 08:34', '超過'],
    ['11-20 17:15', '11-24 08:35', '超過5分'],
    ['11-20 16:00', '11-24 07:23', '超過1時間'],
    ['11-24 12:00', '11-24 12:40', '超過'],
    ['11-24 10:00', '11-24 10:04', '超過4分'],
  ])('over since %s at %s: %s', (due, at_, words) => {
    expect(deadlineWords(at(due), at(at_), calendar)).toBe(words);
  });

  it('goes by the clock on the wall without a calendar', () => {
    expect(deadlineWords(at('11-24 13:30'), at('11-24 11:30'))).toBe('残2時間');
    expect(deadlineWords(at('11-23 01:00'), at('11-22 23:30'))).toBe('残1時間');
    expect(deadlineWords(at('11-26 09:00'), now)).toBe('残2日');
    expect(deadlineWords(at('11-21 09:00'), now)).toBe('超過3日');
    expect(deadlineState(at('11-24 13:00'), 30, at('11-24 12:30'))).toBe('warn');
    expect(deadlineState(at('11-24 13:00'), 30, at('11-24 12:29'))).toBe('ok');
  });

  it('is one figure above zero, or none while the office was closed since', () => {
    const offsets = fc.integer({ min: -60_000, max: 60_000 });
    fc.assert(
      fc.property(offsets, fc.boolean(), (offset, business) => {
        const words = deadlineWords(addMinutes(now, offset), now, business ? calendar : undefined);
        expect(words).toMatch(business ? /^(超過|(残|超過)[1-9]\d*(分|時間|日))$/ : /^(残|超過)[1-9]\d*(分|時間|日)$/);
        expect(words.startsWith('超過')).toBe(offset < 0);
      }),
    );
  });
});

describe('pauseDeadline', () => {
  it('gives back what was left when the pause began', () => {
    const due = at('11-24 11:30');
    const pause = { from: at('11-24 11:00'), to: at('11-24 16:00') };
    expect(pauseDeadline(due, [pause], calendar)).toBe(at('11-24 16:30'));
    expect(pauseDeadline(due, [{ from: at('11-24 11:00'), to: at('11-24 17:00') }], calendar)).toBe(at('11-25 08:45'));
    expect(pauseDeadline(due, [pause, pause], calendar)).toBe(at('11-24 16:30'));
    expect(pauseDeadline(due, [{ from: pause.to, to: pause.from }], calendar)).toBe(due);
  });

  it('does not heal a deadline that was missed', () => {
    const due = at('11-24 11:30');
    expect(pauseDeadline(due, [{ from: due, to: at('11-24 16:00') }], calendar)).toBe(due);
    expect(pauseDeadline(due, [{ from: at('11-24 14:00'), to: at('11-24 16:00') }], calendar)).toBe(due);
  });

  it('ignores a pause outside working hours', () => {
    const due = at('11-25 09:00');
    expect(pauseDeadline(due, [{ from: at('11-24 17:15'), to: at('11-25 08:30') }], calendar)).toBe(due);
  });

  it('agrees with a clock that is stopped and started by hand', () => {
    const pauses = fc.array(fc.tuple(fc.nat(4000), fc.nat(600)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 400 }), pauses, (offset, minutes, list) => {
        const start = addMinutes(at('11-20 08:30'), offset);
        const intervals = list.map(([from, length]) => ({
          from: addMinutes(start, from),
          to: addMinutes(start, from + length),
        }));
        const rule: DeadlineRule = { kind: 'businessMinutes', minutes, warnMinutes: [] };
        const paused = (now: IsoInstant) =>
          intervals.some(({ from, to }) => compareInstants(from, now) <= 0 && compareInstants(now, to) < 0);
        let now = start;
        for (let left = minutes; left > 0; now = addMinutes(now, 1)) if (works(now) && !paused(now)) left--;
        expect(pauseDeadline(dueAt(rule, calendar, start), intervals, calendar)).toBe(now);
      }),
      { numRuns: 60 },
    );
  });
});

function works(instant: IsoInstant): boolean {
  const { date, time } = toCivil(instant);
  return isOpenDay(calendar, date) && ((time >= '08:30' && time < '12:00') || (time >= '13:00' && time < '17:15'));
}
