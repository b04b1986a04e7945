import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/calendar/civil.ts';
import { durationWords } from './duration-words.ts';
import { planLookup } from './lookup.rules.ts';
import { bestOf, gist, scoreOf, termsOf } from './suggest.rules.ts';

describe('the one box tells what a text may be', () => {
  const kindsOf = (text: string) =>
    Object.entries(planLookup(text))
      .filter(([, value]) => value !== null)
      .map(([key]) => key);
  test.each([
    ['3-2718', ['phone']],
    ['３ー２７１８', ['phone']],
    ['059-224-2796', ['phone']],
    ['中川', ['name']],
    ['なかがわ まり', ['name']],
    ['ナカガワ', ['name']],
    ['R8-03712', ['ticketNo']],
    ['r8 3712', ['ticketNo']],
    ['NK06-02214', ['assetTag', 'code']],
    ['nk0602214', ['assetTag', 'code']],
    ['NKO6-O2214', ['assetTag', 'code']],
    ['SN12345', ['code']],
  ])('%s', (text, kinds) => {
    const found = kindsOf(text);
    for (const kind of kinds) expect(found).toContain(kind);
    expect(found.includes('name')).toBe(kinds.includes('name'));
    expect(found.includes('ticketNo')).toBe(kinds.includes('ticketNo'));
  });
  test('a name is looked for in hiragana too, spaces left out', () => {
    expect(planLookup('ナカガワ　マリ').name).toEqual({ text: 'ナカガワマリ', reading: 'なかがわまり' });
  });
  test('any text gives a plan', () => {
    fc.assert(fc.property(fc.string(), (text) => void planLookup(text)));
  });
});

describe('words worth looking for', () => {
  const wordsOf = (text: string) => termsOf(text).map((term) => term.word);
  test('runs of one script; particles say nothing', () => {
    const words = wordsOf('スリープから戻すと無線LANにつながらない');
    expect(words).toEqual(expect.arrayContaining(['スリープ', '無線', 'lan', 'ニツナガラナイ']));
    expect(words).not.toContain('カラ');
  });
  test('a long run of kanji is looked for in parts too', () => {
    expect(wordsOf('回復鍵画面')).toEqual(expect.arrayContaining(['回復鍵画面', '回復', '鍵画']));
  });
  test('never more than twelve, none shorter than two characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const terms = termsOf(text);
        expect(terms.length).toBeLessThanOrEqual(12);
        expect(terms.every((term) => [...term.word].length >= 2)).toBe(true);
      }),
    );
  });
});

describe('ranking', () => {
  const base = { textScore: 6, fullScore: 10, isSameModel: false, isSameCategory: false, isSolved: false, useCount: 0 };
  test('the same model goes first, and more words go before fewer', () => {
    expect(scoreOf({ ...base, isSameModel: true })).toBeGreaterThan(scoreOf(base));
    expect(scoreOf({ ...base, textScore: 9 })).toBeGreaterThan(scoreOf(base));
    expect(scoreOf({ ...base, textScore: 0 })).toBe(0);
  });
  test('what has nothing to do with it is left out', () => {
    expect(bestOf([{ score: 0.1 }, { score: 0.9 }, { score: 0.5 }], 5).map((each) => each.score)).toEqual([0.9, 0.5]);
  });
  test('the gist of an answer is its first line', () => {
    expect(gist('1. 有線で接続し、ソフトウェアセンターを開く。\n2. 適用する。')).toBe(
      '有線で接続し、ソフトウェアセンター…',
    );
    expect(gist('')).toBe('');
  });
});

test('how long something took, in the unit that says it', () => {
  const from = '2026-11-24T00:00:00Z';
  const words = [0, 11, 59, 60, 1500].map((minutes) => durationWords(from, addMinutes(from, minutes)));
  expect(words).toEqual(['1分', '11分', '59分', '1時間', '1日']);
});
