import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWritten, paragraphsOf, toWritten } from './figure-text.ts';

const figures = [
  { key: 'total', label: '', value: 1512, previous: 1400, list: '/tickets' },
  { key: 'kind.fault', label: '', value: 12, previous: 3, list: '/tickets' },
  { key: 'fault.phone', label: '', value: 7, previous: 3, list: '/tickets' },
  { key: 'clock.firstAnswer.late', label: '', value: 2, previous: 0, list: '/tickets' },
  { key: 'category.1', label: 'パソコン：起動〔困る〕', value: 9, previous: 1, list: '/tickets' },
  { key: 'software.1', label: 'Microsoft Office', value: 5, previous: 1, list: '/tickets' },
];

describe('figures in a text', () => {
  test('stand with their numbers on screen, on paper and in the editor alike', () => {
    const text = '受付は {{total}}（前週 {{totalPrevious}}）。\n\n一次回答の期限は {{clock.firstAnswer}} です。';
    expect(paragraphsOf(text, figures)).toEqual(['受付は 1,512件（前週 1,400件）。', '一次回答の期限は 0件 です。']);
    expect(toWritten(text, figures)).toContain('〔受付：1,512件〕');
    expect(toWritten('{{category.1}}', figures)).toBe('〔パソコン 起動 困る ：9件〕');
  });

  test('are found again by name, whatever is written around them or over the number', () => {
    const piece = fc.oneof(
      fc.constantFrom(...figures.map(({ key }) => `{{${key}}}`), '{{totalPrevious}}', '{{clock.resolution}}'),
      fc.string().filter((words) => !/[〔〕{}：]/.test(words)),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(fromWritten(toWritten(text, figures), figures)).toBe(text);
      }),
    );
    expect(fromWritten('〔受付：9件〕と〔知らない名：1件〕', figures)).toBe('{{total}}と〔知らない名：1件〕');
  });
});
