import { describe, expect, it } from 'vitest';
import { isAssetTag, normalizeAssetTag, normalizePhone, suggestAssetTag, toAsciiDigits } from './digits.ts';

describe('figures', () => {
  it('makes figures half width', () => {
    expect(toAsciiDigits('Ｒ８．１１．２４')).toBe('Ｒ8．11．24');
  });

  it.each([
    ['３－２７１８', '3-2718'],
    ['3ー2718', '3-2718'],
    [' 3 − 2718 ', '3-2718'],
    ['（０５９）２２４－２７９６', '059-224-2796'],
    ['059.224.2796', '059-224-2796'],
    ['+81 59-224-2796', '+81-59-224-2796'],
    ['0592242796', '0592242796'],
    [' 総務課 ', '総務課'],
    ['3-', '3'],
    ['', ''],
  ])('telephone %s → %s', (typed, kept) => {
    expect(normalizePhone(typed)).toBe(kept);
  });
});

describe('管理番号', () => {
  it.each([
    ['ＮＫ０６－０１８３７', 'NK06-01837'],
    ['nk06-01837', 'NK06-01837'],
    ['NK06ー01837', 'NK06-01837'],
    ['NK06 01837', 'NK06-01837'],
    ['NK0601837', 'NK06-01837'],
    ['prt-7', 'PRT-7'],
  ])('%s → %s', (typed, kept) => {
    expect(normalizeAssetTag(typed)).toBe(kept);
  });

  it.each([
    ['NKO6-O1837', 'NK06-01837'],
    ['ＮＫＯ６－０１８３７', 'NK06-01837'],
    ['NK06-O1B37', 'NK06-01837'],
    ['5K07-00012', 'SK07-00012'],
    ['NK06-1837', 'NK06-01837'],
    ['NK06-01837', null],
    ['プリンタ', null],
    ['NK06-018377', null],
    ['9K07-00012', null],
  ])('%s suggests %s', (typed, suggestion) => {
    expect(suggestAssetTag(typed)).toBe(suggestion);
    if (suggestion) expect(isAssetTag(suggestion)).toBe(true);
  });
});
