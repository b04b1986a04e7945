import { expect, test } from 'vitest';
import { plainHeadings } from './plain-headings.ts';

test('headings get the marks of paper, a level each; what only looks like one stays', () => {
  expect(plainHeadings('# 手順\n## 準備\n### 電源\n本文 # 1\n#番号')).toBe('■ 手順\n● 準備\n◆ 電源\n本文 # 1\n#番号');
});
