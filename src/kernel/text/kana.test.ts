import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByReading, normalizeName, normalizeReading, toFullWidthKana, toHiragana, toKatakana } from './kana.ts';

describe('kana', () => {
  it('widens half-width kana and nothing else', () => {
    expect(toFullWidthKana('ｻｰﾊﾞｰ ABC １２')).toBe('サーバー ABC １２');
  });

  it('goes between the two kana', () => {
    expect(toKatakana('かとう なおと、ゔゝ')).toBe('カトウ ナオト、ヴヽ');
    expect(toHiragana('カトウ ナオト、サーバー')).toBe('かとう なおと、さーばー');
    const kana = fc.array(fc.constantFrom(...'あぃかがぱんゔゕゝゞー漢a')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(kana, (text) => {
        expect(toHiragana(toKatakana(text))).toBe(text);
      }),
    );
  });

  it('keeps names and readings in one form', () => {
    expect(normalizeName('　加藤　　直人 ')).toBe('加藤 直人');
    expect(normalizeName('髙﨑ｽﾞ')).toBe('髙﨑ズ');
    expect(normalizeReading('ｶﾄｳ　ﾅｵﾄ')).toBe('かとう なおと');
    expect(normalizeReading('カトウ  ナオト')).toBe('かとう なおと');
  });

  it('orders by reading, figures as numbers', () => {
    const readings = ['わたなべ', 'アベ', '第10会議室', 'いとう', '第2会議室', 'かとう'];
    expect(readings.sort(compareByReading)).toEqual([
      'アベ',
      'いとう',
      'かとう',
      'わたなべ',
      '第2会議室',
      '第10会議室',
    ]);
    expect(compareByReading('カトウ', 'かとう')).toBe(0);
  });
});
