import { expect, test } from 'vitest';
import { movementDraft, recordedKinds } from '../contract/movement.ts';
import { blankMovement, fieldsOf, toMovement } from './movement-values.ts';

const site = { key: '019376a0-0000-7000-8000-000000000001', word: '桑名庁舎' };

test('only what the kind asks for is sent; blanks are left to the kind', () => {
  const values = {
    ...blankMovement('collected', '2026-11-24'),
    siteId: site,
    userId: site,
    reason: ' ',
    protection: '箱',
  };
  expect(toMovement({ ...values, reason: '' })).toEqual({ kind: 'collected', movedOn: '2026-11-24', siteId: site.key });
});

test.each(recordedKinds)('%s: a form with its required fields filled is a movement', (kind) => {
  const filled = Object.fromEntries(
    fieldsOf[kind]
      .filter((name) => name.endsWith('!'))
      .map((name) => [name.slice(0, -1), /Id!$/.test(name) ? site : '理由']),
  );
  const movement = toMovement({ ...blankMovement(kind, '2026-11-24'), ...filled });
  expect(movementDraft.safeParse(movement).success).toBe(true);
});

test('no kind is no movement', () => {
  expect(movementDraft.safeParse(toMovement(blankMovement('', '2026-11-24'))).success).toBe(false);
});
