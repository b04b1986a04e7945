import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areCut } from './candidates.ts';
import { arrived, closedCombo, comboStep, lost, opened, typed } from './combo-state.ts';

const options = ['伊藤 彩', '伊藤 剛', '坂井 剛'].map((word, index) => ({ key: String(index), word }));

test('typing frames the best answer and Enter takes it', () => {
  const state = arrived(typed(closedCombo(''), '伊藤'), options);
  expect(state.active).toBe(0);
  expect(comboStep(state, 'Enter')).toEqual({ kind: 'take', option: options[0] });
});

test('Enter takes nothing while the next answers are on their way, and nothing when the box is closed', () => {
  const state = typed(arrived(typed(closedCombo(''), '伊藤'), options), '伊藤 剛');
  expect(comboStep(state, 'Enter')).toBeNull();
  expect(comboStep(closedCombo('伊藤'), 'Enter')).toBeNull();
});

test('opening without typing frames nothing, so Enter still submits the form', () => {
  const state = arrived(opened(closedCombo('')), options);
  expect(state.active).toBe(-1);
  expect(comboStep(state, 'Enter')).toBeNull();
});

test('a lost look-up says so and frames nothing', () => {
  expect(lost(typed(closedCombo(''), 'あ'))).toMatchObject({ failed: true, loading: false, active: -1, options: [] });
});

test('what was chosen is not offered again, and a list that was cut says so however many of it are chosen', () => {
  const given = Array.from({ length: 30 }, (_, index) => ({ key: String(index), word: `端末 ${index}` }));
  for (const chosen of [0, 10, 11, 29, 30]) {
    const state = arrived(opened(closedCombo('')), given, given.slice(0, chosen));
    expect(state.options.map(({ key }) => key)).toEqual(given.slice(chosen).map(({ key }) => key));
    expect(areCut(state.found)).toBe(true);
  }
  expect(areCut(arrived(opened(closedCombo('')), given.slice(0, 19)).found)).toBe(false);
});

test('arrows never leave the list', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ArrowDown', 'ArrowUp'), { maxLength: 20 }), fc.nat(3), (keys, count) => {
      let state = arrived(opened(closedCombo('')), options.slice(0, count));
      for (const key of keys) {
        const step = comboStep(state, key);
        if (step?.kind === 'state') state = step.state;
        expect(state.active).toBeGreaterThanOrEqual(-1);
        expect(state.active).toBeLessThan(Math.max(count, 1));
      }
    }),
  );
});
