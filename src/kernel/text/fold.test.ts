import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, grams, gramsOfWord, searchTerms } from './fold.ts';
import { kanjiVariants } from './kanji-variants.ts';

/** Characters where folding has something to do, mixed with any others. */
const tricky = fc.constantFrom(...'髙﨑𠮷がｶﾞか゛カヶー－−–ｰ～〜　 \u00A0\u200B葛\u{E0100}ΣςİKÅ①㍿ﬁ㋿9aZ-~\n\r');
const texts = fc.oneof(
  fc.array(fc.oneof(tricky, fc.string({ unit: 'binary', maxLength: 1 }))).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('fold', () => {
  it.each([
    ['ＮＫ０６－０１８３７', 'nk06-01837'],
    ['NK06ー01837', 'nk06-01837'],
    ['さーばー', 'サーバー'],
    ['ｻｰﾊﾞｰ', 'サーバー'],
    ['か\u3099', 'ガ'],
    ['髙﨑　一郎', '高崎 一郎'],
    ['齋藤 渡邉 濵田', '斉藤 渡辺 浜田'],
    ['𠮷田山会館', '吉田山会館'],
    ['葛\u{E0100}城', '葛城'],
    ['霞ヶ関', '霞ケ関'],
    ['10–12時　〜　13時', '10-12時 ~ 13時'],
    ['  Excel\u200Bの\n共同編集 ', 'excelノ共同編集'],
    ['USBの\nPC', 'usbノ pc'],
    ['Wi-Fi、e－mail、A-1', 'wifi、email、a-1'],
    ['㈱①', '(株)1'],
    ['ゔぃー', 'ヴィー'],
    ['', ''],
  ])('%s → %s', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('keeps the long vowel of words', () => {
    expect(fold('データ')).not.toBe(fold('デ-タ'));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('is idempotent on every character there is', () => {
    const broken: string[] = [];
    for (let point = 1; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const once = fold(String.fromCodePoint(point));
      if (fold(once) !== once) broken.push(point.toString(16));
    }
    expect(broken).toEqual([]);
  });

  it('folds every 異体字 to a common form that folds no further', () => {
    for (const [variant, common] of kanjiVariants) {
      expect(fold(variant)).toBe(common);
      expect(fold(common)).toBe(common);
    }
    expect(kanjiVariants.size).toBeGreaterThan(150);
  });
});

describe('grams', () => {
  const folded = fc.array(fc.constantFrom(...'旋盤あa1- 𠮷')).map((chars) => chars.join('').trim());

  it('are characters and pairs, not code units, without spaces', () => {
    expect(grams('旋盤 旋')).toEqual(['旋', '盤', '旋盤']);
    expect(grams('\u{29E3D}a')).toEqual(['\u{29E3D}', 'a', '\u{29E3D}a']);
    expect(gramsOfWord('旋')).toEqual(['旋']);
    expect(gramsOfWord('無線lan')).toEqual(['無線', '線l', 'la', 'an']);
    expect(gramsOfWord('a b')).toEqual(['a', 'b']);
  });

  it('lead to every text that holds the word, and to no other when the word is one gram', () => {
    fc.assert(
      fc.property(folded, folded, (text, word) => {
        const known = new Set(grams(text));
        const isLed = gramsOfWord(word).every((gram) => known.has(gram));
        if (text.includes(word)) expect(isLed).toBe(true);
        if (/^[^ ]{1,2}$/u.test(word)) expect(isLed).toBe(text.includes(word));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('searchTerms', () => {
  it.each([
    ['回復キー　BitLocker', ['回復キー', 'bitlocker']],
    ['"Excel 共有" 松阪', ['excel 共有', '松阪']],
    ['「回線 断続」', ['回線 断続']],
    ['“無線 LAN', ['無線 lan']],
    ['松阪 松阪 まつさか', ['松阪', 'マツサカ']],
    ['" " 「」', []],
    ['　', []],
  ])('%s → %j', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms);
  });

  it('gives folded words only', () => {
    fc.assert(
      fc.property(texts, (query) => {
        for (const term of searchTerms(query)) expect(fold(term)).toBe(term);
      }),
    );
  });
});
