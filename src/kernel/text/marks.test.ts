import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, searchTerms } from './fold.ts';
import { marksOf } from './marks.ts';

function marked(text: string, query: string): string[] {
  return marksOf(text, searchTerms(query)).map(({ from, to }) => text.slice(from, to));
}

describe('marksOf', () => {
  it('marks the words as they are written', () => {
    expect(marked('ﾊﾞｯﾃﾘの交換　バッテリー', 'ばってり')).toEqual(['ﾊﾞｯﾃﾘ', 'バッテリ']);
    expect(marked('髙﨑さんのＮＫ０６－０１８３７', 'nk06-01837 高崎')).toEqual(['髙﨑', 'ＮＫ０６－０１８３７']);
    expect(marked('㈱三重', '(株)')).toEqual(['㈱']);
    expect(marked('内線3ー2718', '3-2718')).toEqual(['3ー2718']);
    expect(marked('無線  LAN', '"無線 lan"')).toEqual(['無線  LAN']);
  });

  it('marks a word across a line end and with its hyphen', () => {
    expect(marked('パス\nワードとWi-Fi', 'パスワード wifi')).toEqual(['パス\nワード', 'Wi-Fi']);
    expect(marked('サーバーとサーバ', 'サーバー')).toEqual(['サーバ', 'サーバ']);
  });

  it('joins overlapping marks', () => {
    expect(marked('回復キー', '回復 復キ キー')).toEqual(['回復キー']);
    expect(marked('あああ', 'ああ')).toEqual(['あああ']);
    expect(marksOf('回復', ['', '復旧'])).toEqual([]);
  });

  it('marks only what folds to something with the term in it', () => {
    const chars = fc.constantFrom(...'回復ｷキか\u3099ﾊﾞＡa 　𠮷1－㈱');
    const texts = fc.array(chars).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const term = fold(query);
        for (const { from, to } of marksOf(text, [term])) expect(fold(text.slice(from, to))).toContain(term);
      }),
      { numRuns: 500 },
    );
  });
});
