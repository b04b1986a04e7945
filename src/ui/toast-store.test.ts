import { expect, test } from 'vitest';
import { createToastStore } from './toast-store.ts';

test('the newest three stand, the same words stand once, and a dismissed one goes', () => {
  const store = createToastStore();
  let told = 0;
  const stop = store.subscribe(() => told++);
  for (const words of ['一', '二', '三', '四', '三']) store.show({ tone: 'success', words });
  expect(store.list().map((t) => t.words)).toEqual(['二', '四', '三']);
  store.dismiss(store.list()[1]?.id ?? -1);
  expect(store.list().map((t) => t.words)).toEqual(['二', '三']);
  stop();
  store.show({ tone: 'error', words: '五' });
  expect(told).toBe(6);
});
