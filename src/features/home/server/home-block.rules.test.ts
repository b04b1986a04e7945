import { describe, expect, test } from 'vitest';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { plainLine } from '#platform/use-case/home-blocks.ts';
import { blockView, inOrder } from './home-block.rules.ts';

const calendar = calendarOf([{ date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' }]);
const moment = { now: '2026-11-24T01:42:00Z', calendar };
const block = { key: 'a', kind: 'waiting', title: 'a', count: 1, allHref: null } as const;
const line = { ...plainLine, id: '1', href: null, title: '件名' };
const waited = (over: object) => blockView({ ...block, lines: [{ ...line, ...over }] }, moment).lines[0]?.waited;

describe('how long a line waits', () => {
  test.each([
    ['2026-11-24T01:00:00Z', '42分', 'ok'],
    ['2026-11-20T06:40:00Z', '1開庁日', 'ok'],
    ['2026-11-13T07:05:00Z', '6開庁日', 'warn'],
  ])('in 開庁日 since %s: %s', (since, words, level) => {
    expect(waited({ since, waitsOpenDays: true })).toEqual({ waited: words, level });
  });

  test('a deadline alone says that a wait is long', () => {
    const since = '2026-11-13T07:05:00Z';
    const until = (due_at: string, warn_at: string) => waited({ since, deadline: { due_at, warn_at } })?.level;
    expect(until('2026-11-30T08:15:00Z', '2026-11-27T08:15:00Z')).toBe('ok');
    expect(until('2026-11-24T08:15:00Z', '2026-11-23T23:30:00Z')).toBe('warn');
    expect(until('2026-11-20T08:15:00Z', '2026-11-19T08:15:00Z')).toBe('breach');
    expect(waited({ since })).toEqual({ waited: '10日', level: 'warn' });
  });
});

test('what is told at once stands first, and those without an order last, as they came', () => {
  const of = (key: string, order?: number) => ({ ...block, key, lines: [], ...(order && { order }) });
  const keys = inOrder([of('x'), of('answers', 4), of('y'), of('receipts', 1)]).map(({ key }) => key);
  expect(keys).toEqual(['receipts', 'answers', 'x', 'y']);
});
