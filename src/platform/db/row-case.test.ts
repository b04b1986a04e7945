import { expect, test } from 'vitest';
import { camelRow, snakeRow } from './row-case.ts';

test('columns and fields find each other', () => {
  const row = { id: 1, due_at: 'x', hand_over_site_id: null };
  expect(camelRow(row)).toEqual({ id: 1, dueAt: 'x', handOverSiteId: null });
  expect(snakeRow(camelRow(row))).toEqual(row);
});
