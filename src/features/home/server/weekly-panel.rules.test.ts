import { expect, test } from 'vitest';
import { sectionKeys } from '#features/reports/contract/weekly-report.ts';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { weeklyPanel } from './weekly-panel.rules.ts';

const calendar = calendarOf([{ date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' }]);
const moment = { now: '2026-11-24T01:42:00Z', calendar };
const week = { from: '2026-11-16', to: '2026-11-22' };
const report = {
  id: '0198a000-0000-7000-8000-000000000001',
  state: 'drafting' as const,
  sections: sectionKeys.map((key, index) => ({ key, text: '', confirmed: index < 5 })),
  due_at: '2026-11-24T08:15:00Z',
  submitted_at: null,
  from_on: '2026-11-16',
  to_on: '2026-11-22',
};

test('how far the report is, and by when it is owed', () => {
  const panel = weeklyPanel(8, week, report, moment);
  expect(panel).toMatchObject({ weekNo: 8, to: '2026-11-22', stateWord: '作成', due: { at: '17:15', level: 'ok' } });
  expect(panel?.sections.filter((section) => section.confirmed)).toHaveLength(5);
  expect(panel?.sections[0]?.title).toBe('概況');
});

test('a submitted one has no deadline; an unbegun one says so; before the service there is none', () => {
  expect(weeklyPanel(8, week, { ...report, submitted_at: moment.now }, moment)?.due).toBeNull();
  expect(weeklyPanel(8, week, undefined, moment)).toMatchObject({ id: null, stateWord: 'まだ', to: '2026-11-22' });
  expect(weeklyPanel(0, week, undefined, moment)).toBeNull();
});
