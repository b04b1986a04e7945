import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesToShow, type TimelineKind } from './timeline-order.ts';

const kinds: readonly TimelineKind[] = ['note', 'report', 'reply', 'escalation'];
const entry = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.integer({ min: 0, max: 50 }).map((m) => `2026-11-24T00:${String(m).padStart(2, '0')}:00Z`),
});

test('nothing is lost, the order is by time, and the two orders mirror each other', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const oldest = entriesToShow(entries, null, false);
      expect(oldest).toHaveLength(entries.length);
      expect(oldest.map((e) => e.at)).toEqual(entries.map((e) => e.at).sort());
      expect(entriesToShow(entries, null, true)).toEqual(oldest.toReversed());
    }),
  );
});

test('fractions of a second do not break the order', () => {
  const entries = [
    { kind: 'note' as const, at: '2026-11-24T00:00:00.5Z' },
    { kind: 'note' as const, at: '2026-11-24T00:00:00Z' },
  ];
  expect(entriesToShow(entries, null, false).map((e) => e.at)).toEqual([
    '2026-11-24T00:00:00Z',
    '2026-11-24T00:00:00.5Z',
  ]);
});

test('a filter shows its kinds only', () => {
  const entries = kinds.map((kind) => ({ kind, at: '2026-11-24T00:00:00Z' }));
  const filter = { key: 'escalation', word: '引継ぎ', kinds: ['escalation', 'reply'] as const };
  expect(
    entriesToShow(entries, filter, true)
      .map((e) => e.kind)
      .sort(),
  ).toEqual(['escalation', 'reply']);
});
