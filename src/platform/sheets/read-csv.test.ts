import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, detectDelimiter, parseCsv } from './read-csv.ts';

describe('decodeText', () => {
  const words = '管理番号,①㈱髙﨑～∥ⅰ㍻ｶﾅ\r\n';
  it.each([
    ['utf-8', new TextEncoder().encode(words), 'utf-8'],
    ['utf-8 with a mark', new TextEncoder().encode(`\ufeff${words}`), 'utf-8'],
    ['utf-16 of Excel', new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le')), 'utf-16le'],
    ['utf-16 the other way', new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le').swap16()), 'utf-16be'],
    ['cp932', new Uint8Array(iconv.encode(words, 'cp932')), 'cp932'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding });
  });

  it('refuses bytes that are no text at all', () => {
    expect(() => decodeText(new Uint8Array([0x82, 0xff, 0xff, 0xfd]))).toThrow('文字コード');
  });
});

describe('detectDelimiter', () => {
  it('ignores what stands in quotes', () => {
    expect(detectDelimiter('"a,b,c,d"\t2\n3\t4')).toBe('\t');
    expect(detectDelimiter('a;b;c\n1,5;2;3')).toBe(';');
    expect(detectDelimiter('一列だけ\n値')).toBe(',');
  });
});

describe('parseCsv', () => {
  it('keeps quoted line breaks, doubled quotes, leading zeros and blank fields', () => {
    expect(parseCsv('0012,"山田\r\n太郎","a""b",\r\n,"",x\n"open', ',')).toEqual([
      ['0012', '山田\n太郎', 'a"b', null],
      [null, null, 'x'],
      ['open'],
    ]);
  });

  it('takes every line ending', () => {
    expect(parseCsv('a,b\rc\r\nd\n', ',')).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('reads back whatever was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'あ', '𠮷') });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 10 }), (rows) => {
        const text = rows.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(parseCsv(text, ',')).toEqual(rows.map((row) => row.map((f) => (f === '' ? null : f))));
      }),
    );
  });

  it('refuses more columns or lines than can be handled', () => {
    expect(() => parseCsv(`${'x,'.repeat(200)}x`, ',')).toThrow('200 列');
    expect(() => parseCsv('x\n'.repeat(100_001), ',')).toThrow('50,000 行');
  });
});
