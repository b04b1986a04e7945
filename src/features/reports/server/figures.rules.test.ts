import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changePercent,
  changeWords,
  dayCounts,
  figureKeys,
  type TicketFact,
  takeFigures,
  topGroups,
} from './figures.rules.ts';

const fact = fc.record({
  id: fc.uuid(),
  day: fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18'),
  kind: fc.constantFrom('inquiry', 'fault', 'request') as fc.Arbitrary<TicketFact['kind']>,
  channel: fc.constantFrom('phone', 'chat', 'mail', 'walkIn', 'portal'),
  category_id: fc.option(fc.constantFrom('a', 'b', 'c')),
  class_code: fc.option(fc.constantFrom('NK', 'SK')),
  cause_kind: fc.option(fc.constantFrom('known', 'unknown', 'network')),
  knowledge_id: fc.option(fc.constantFrom('k1', 'k2')),
  software_id: fc.option(fc.constantFrom('s1', 's2')),
});
const moves = {
  escalated: [],
  escalationOpen: [],
  authorityReported: [],
  flashReported: [],
  open: [],
  nextDue: [],
  notable: [],
};
const sizeOf = (figures: ReturnType<typeof takeFigures>, key: string) =>
  figures.find((figure) => figure.key === key)?.ids.length ?? 0;

describe('figures of a week', () => {
  test('every breakdown adds up to the whole, whatever the week brought', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fact, { selector: (one) => one.id, maxLength: 60 }), (facts) => {
        const figures = takeFigures(facts, [], moves);
        const sum = (keys: string[]) => keys.reduce((total, key) => total + sizeOf(figures, key), 0);
        expect(sizeOf(figures, 'total')).toBe(facts.length);
        expect(sum(['kind.inquiry', 'kind.fault', 'kind.request'])).toBe(facts.length);
        expect(sum(['channel.phone', 'channel.chat', 'channel.mail', 'channel.walkIn', 'channel.portal'])).toBe(
          facts.length,
        );
        const days = dayCounts(facts, ['2026-11-16']);
        expect(days.reduce((total, day) => total + day.inquiry + day.fault + day.request, 0)).toBe(facts.length);
        expect(new Set(figures.map((figure) => figure.key)).size).toBe(figures.length);
      }),
    );
  });

  test('a ticket late on two clocks counts once among the late ones', () => {
    const clock = (kind: string) => ({ ticket_id: 't', kind, late: true });
    expect(sizeOf(takeFigures([], [clock('firstAnswer'), clock('resolution')], moves), 'late')).toBe(1);
  });

  test('the largest groups come first, and those without a key are left out', () => {
    const of = (id: string, category_id: string | null) => ({ id, category_id }) as TicketFact;
    const groups = topGroups([of('1', 'b'), of('2', 'a'), of('3', 'a'), of('4', null)], (one) => one.category_id);
    expect(groups.map((group) => [group.key, group.ids.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  test('changes against the week before read as a clerk writes them', () => {
    expect([changeWords(5, 3), changeWords(3, 5), changeWords(3, 3), changeWords(3, null)]).toEqual([
      '+2',
      '−2',
      '±0',
      '',
    ]);
    expect([changePercent(512, 373), changePercent(1, 0), changePercent(1, null)]).toEqual([37, null, null]);
    expect(figureKeys('受付は {{total}} で {{kind.fault}}')).toEqual(['total', 'kind.fault']);
  });
});
