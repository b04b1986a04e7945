import { expect, test } from 'vitest';
import { type DraftBox, dropDraft, findDraft, keepDraft } from './draft-store.ts';

const now = Temporal.Instant.from('2026-11-24T01:43:52Z');
const later = (hours: number) => now.add({ hours });

function box(): DraftBox {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('what was kept is found again, until it is dropped', () => {
  const drafts = box();
  expect(keepDraft(drafts, 'ticket.new', { subject: 'あ' }, now)?.at).toBe('2026-11-24T01:43:52Z');
  expect(findDraft(drafts, 'ticket.new', later(1))?.values).toEqual({ subject: 'あ' });
  expect(findDraft(drafts, 'ticket.other', later(1))).toBeNull();
  dropDraft(drafts, 'ticket.new');
  expect(findDraft(drafts, 'ticket.new', later(1))).toBeNull();
});

test('a draft of two weeks ago is not brought back', () => {
  const drafts = box();
  keepDraft(drafts, 'k', { subject: 'あ' }, now);
  expect(findDraft(drafts, 'k', later(14 * 24))).not.toBeNull();
  expect(findDraft(drafts, 'k', later(14 * 24 + 1))).toBeNull();
});

test.each(['', '{', '1', '{"values":{}}', '{"at":"2026-11-24T00:00:00Z"}', '{"values":{},"at":"x"}'])(
  'broken storage (%s) is no draft',
  (text) => {
    expect(findDraft({ ...box(), getItem: () => text }, 'k', now)).toBeNull();
  },
);

test('a full or closed storage says so instead of failing', () => {
  const full = {
    ...box(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepDraft(full, 'k', {}, now)).toBeNull();
  expect(keepDraft(null, 'k', {}, now)).toBeNull();
});
