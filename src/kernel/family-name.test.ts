import { expect, test } from 'vitest';
import { familyName } from './family-name.ts';

test.each([
  ['伊藤 彩', '伊藤'],
  ['久保　詩織', '久保'],
  ['システム', 'システム'],
])('%s is called %s', (name, family) => {
  expect(familyName(name)).toBe(family);
});
