import { describe, expect, it } from 'vitest';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { usualLadder } from '../contract/contact.ts';
import { type Contacted, ladderOf } from './ladder.rules.ts';

// 2026-11-24 is a Tuesday; the 23rd is a holiday.
const calendar = calendarOf([{ date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' }]);
const day = '2026-11-24';
const mail = (at: string, rung: Contacted['rung'], recipient: Contacted['recipient'] = 'requester'): Contacted => ({
  at: `${at}T08:30:00+09:00`,
  rung,
  recipient,
  means: 'mail',
  result: 'sent',
  nextOn: null,
});
const call = (at: string, result: Contacted['result'], nextOn: string | null = null): Contacted => ({
  at: `${at}T10:00:00+09:00`,
  rung: null,
  recipient: 'requester',
  means: 'phone',
  result,
  nextOn,
});
const climb = (dueOn: string, ...contacts: Contacted[]) => ladderOf(usualLadder, calendar, { dueOn, day, contacts });
const shown = (view: ReturnType<typeof climb>) =>
  view.rungs.map(({ rung, on, contact, held }) => [rung, on, contact?.means ?? (held ? 'held' : null)]);

describe('a record on its ladder', () => {
  it('names the day of each rung in open days, and what was sent on it', () => {
    const view = climb(
      '2026-11-20',
      mail('2026-11-19', 'before'),
      mail('2026-11-20', 'day'),
      mail('2026-11-24', 'after1'),
    );
    expect(shown(view)).toEqual([
      ['before', '2026-11-19', 'mail'],
      ['day', '2026-11-20', 'mail'],
      ['after1', '2026-11-24', 'mail'],
      ['after5', '2026-11-30', null],
    ]);
    expect(view.next).toEqual({ on: '2026-11-30', recipient: 'department', means: 'mail', promised: false });
  });

  it('puts a call of the desk on the rung of its day, and calls again who was not there', () => {
    const view = climb('2026-11-20', mail('2026-11-20', 'day'), call('2026-11-20', 'absent'));
    expect(view.rungs[1]?.contact).toMatchObject({ means: 'phone', result: 'absent' });
    expect(view.next).toEqual({ on: day, recipient: 'requester', means: 'phone', promised: false });
    const again = climb('2026-11-20', call('2026-11-24', 'absent'));
    expect(again.next?.on).toBe('2026-11-25');
  });

  it('waits for a promise, and holds the rungs until its day', () => {
    const view = climb('2026-11-20', call('2026-11-24', 'promised', '2026-11-30'));
    expect(shown(view).at(-1)).toEqual(['after5', '2026-11-30', 'held']);
    expect(view.next).toMatchObject({ on: '2026-11-30', promised: true });
    expect(climb('2026-11-13', call('2026-11-17', 'promised', '2026-11-20')).next).toMatchObject({
      on: day,
      recipient: 'department',
      means: 'phone',
      promised: false,
    });
  });

  it('calls the 所属 when every letter stayed without an answer', () => {
    const letters = [mail('2026-11-05', 'before'), mail('2026-11-13', 'after5', 'department')];
    expect(climb('2026-11-06', ...letters).next).toEqual({
      on: day,
      recipient: 'department',
      means: 'phone',
      promised: false,
    });
  });

  it('asks before the day', () => {
    expect(climb('2026-11-25', mail('2026-11-24', 'before')).next).toMatchObject({ on: '2026-11-25', means: 'mail' });
    expect(climb('2026-12-25').next).toMatchObject({ on: '2026-12-24', recipient: 'requester' });
  });
});
