import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineMachine, isFinal, next, possible } from './state-machine.ts';

const repair = defineMachine({
  initial: 'received',
  states: ['received', 'withVendor', 'returned', 'closed'],
  final: ['closed'],
  transitions: [
    { name: 'handToVendor', from: 'received', to: 'withVendor', requires: ['authorityReport'] },
    { name: 'takeBack', from: 'withVendor', to: 'returned' },
    { name: 'reopen', from: 'returned', to: 'received' },
    { name: 'close', from: ['received', 'returned'], to: 'closed', roles: ['manager'] },
  ],
});

describe('state machine', () => {
  it('takes the steps it has and names the evidence they need', () => {
    expect(next(repair, 'received', 'handToVendor')).toEqual({
      ok: true,
      state: 'withVendor',
      requires: ['authorityReport'],
    });
    expect(next(repair, 'returned', 'close', 'manager')).toEqual({ ok: true, state: 'closed', requires: [] });
  });

  it('refuses a step from elsewhere and says what is possible', () => {
    expect(next(repair, 'withVendor', 'close')).toEqual({ ok: false, reason: 'notFromHere', possible: ['takeBack'] });
    expect(next(repair, 'closed', 'close')).toEqual({ ok: false, reason: 'notFromHere', possible: [] });
  });

  it('refuses a step that is for others', () => {
    expect(next(repair, 'returned', 'close', 'agent')).toEqual({
      ok: false,
      reason: 'notYourRole',
      possible: ['reopen'],
    });
    expect(possible(repair, 'returned', 'agent').map((edge) => edge.name)).toEqual(['reopen']);
    expect(possible(repair, 'returned').map((edge) => edge.name)).toEqual(['reopen', 'close']);
    expect(isFinal(repair, 'closed')).toBe(true);
    expect(isFinal(repair, 'returned')).toBe(false);
  });

  it('never leaves its states on a random walk, and gets everywhere', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let state: (typeof repair.states)[number] = repair.initial;
        for (const choice of choices) {
          seen.add(state);
          const ways = possible(repair, state);
          const way = ways[choice % Math.max(1, ways.length)];
          if (!way) break;
          const step = next(repair, state, way.name);
          expect(step).toMatchObject({ ok: true, state: way.to });
          state = way.to;
          expect(repair.states).toContain(state);
        }
        for (const { name } of repair.transitions) {
          const allowed = possible(repair, state).some((edge) => edge.name === name);
          expect(next(repair, state, name).ok).toBe(allowed);
        }
      }),
    );
    expect([...seen].sort()).toEqual([...repair.states].sort());
  });
});

describe('a machine is refused when it loads', () => {
  const states: readonly string[] = ['a', 'b'];
  const go = { name: 'go', from: 'a', to: 'b' };

  it.each([
    ['unknown state c', { initial: 'a', states, transitions: [go, { name: 'on', from: 'b', to: 'c' }] }],
    ['unknown state c', { initial: 'a', states, transitions: [go, { name: 'on', from: ['b', 'c'], to: 'a' }] }],
    ['unknown state x', { initial: 'x', states, transitions: [go] }],
    ['unknown state x', { initial: 'a', states, final: ['b', 'x'], transitions: [go] }],
    ['no way to b', { initial: 'a', states, transitions: [{ name: 'stay', from: 'a', to: 'a' }] }],
    ['no way to a', { initial: 'b', states, transitions: [go] }],
    ['go from a twice', { initial: 'a', states, transitions: [go, { name: 'go', from: ['a'], to: 'a' }] }],
    ['state b twice', { initial: 'a', states: [...states, 'b'], transitions: [go] }],
    ['no way out of b', { initial: 'a', states, final: [], transitions: [go] }],
    ['a way out of the final state a', { initial: 'a', states, final: ['a', 'b'], transitions: [go] }],
  ])('%s', (fault, spec) => {
    expect(() => defineMachine(spec)).toThrow(fault);
  });
});
