import { expect, test } from 'vitest';
import { fillMerges } from './fill-merges.ts';

test('a long text that is merged over many lines is refused before it stands in each of them', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, line) => [`NK${line}`, line === 1 ? 'あ'.repeat(32_000) : null]);
  const over = (count: number) => [{ startRow: 1, startColumn: 1, endRow: count - 1, endColumn: 1 }];
  expect(fillMerges(lines(600), over(600), 0).at(-1)?.[1]).toHaveLength(32_000);
  expect(() => fillMerges(lines(5000), over(5000), 0)).toThrow('文字が多すぎます');
});
