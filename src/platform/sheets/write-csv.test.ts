import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, parseCsv } from './read-csv.ts';
import { notInCp932, writeCsv } from './write-csv.ts';

const utf8 = (rows: Parameters<typeof writeCsv>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows, { encoding: 'utf-8' }));

describe('writeCsv', () => {
  it('writes what Excel opens with a double click', () => {
    expect(
      utf8([
        ['番号', 1, true, null],
        ['a,b', 'c"d', 'e\r\nf', -5],
      ]),
    ).toBe('\ufeff番号,1,true,\r\n"a,b","c""d","e\nf",-5\r\n');
  });

  it('makes text of every formula and leaves numbers and a lone sign alone', () => {
    const danger = ['=1+1', '+81-59', '-5', '@SUM(A1)', '＝cmd', '\t=1', '-', '059-224'];
    expect(parseCsv(utf8([danger]).slice(1), ',')[0]).toEqual([
      "'=1+1",
      "'+81-59",
      "'-5",
      "'@SUM(A1)",
      "'＝cmd",
      "'\t=1",
      '-',
      '059-224',
    ]);
  });

  it('writes CP932 that reads back the same', () => {
    const row = ['①㈱髙﨑', 'ｶﾅ', '～－', '漢字'];
    const { text, encoding } = decodeText(writeCsv([row], { encoding: 'cp932' }));
    expect(encoding).toBe('cp932');
    expect(parseCsv(text, ',')).toEqual([row]);
  });

  it('takes the other shape of 〜 and −, which CP932 has under another number', () => {
    expect(iconv.decode(Buffer.from(writeCsv([['1〜2−3']], { encoding: 'cp932' })), 'cp932')).toBe('1～2－3\r\n');
  });

  it('refuses what CP932 does not have and names it', () => {
    expect(() => writeCsv([['𠮷田', '😀😀', 'é']], { encoding: 'cp932' })).toThrow('𠮷、😀、é');
    expect(notInCp932('髙橋㈱')).toEqual([]);
  });
});
