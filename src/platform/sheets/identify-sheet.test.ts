import { describe, expect, it } from 'vitest';
import { zipOf } from '#platform/files/zip.fixture.ts';
import { identifySheet } from './identify-sheet.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  );
const book = (...more: { name: string; content?: string; claimedBytes?: number; encrypted?: boolean }[]) =>
  zipOf([{ name: '[Content_Types].xml', content: '<x/>' }, { name: 'xl/workbook.xml', content: '<x/>' }, ...more]);

const refused = (input: Uint8Array, fileName = '台帳.xlsx') => {
  try {
    return identifySheet(input, fileName);
  } catch (error) {
    return (error as { code: string; message: string }).code;
  }
};

describe('identifySheet', () => {
  it('knows workbooks and text by their bytes, whatever the name', () => {
    expect(identifySheet(book(), 'data.csv')).toBe('xlsx');
    expect(identifySheet(bytes('管理番号,氏名\r\n'), '一覧.xls')).toBe('csv');
    expect(identifySheet(bytes('a,b'), '名前だけ')).toBe('csv');
  });

  it.each([
    ['nothing', new Uint8Array(), 'sheets.empty'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'sheets.tooLarge'],
    ['a PDF renamed', bytes('%PDF-1.7 ...'), 'sheets.notASheet'],
    ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'sheets.notASheet'],
    ['a web page saved as .xls', bytes('<html><table><tr><td>1'), 'sheets.notASheet'],
    ['a workbook with a password', ole('EncryptedPackage'), 'sheets.protected'],
    ['an .xls', ole('Workbook'), 'sheets.oldExcel'],
    ['a mail of Outlook', ole('__nameid_version1.0'), 'sheets.notASheet'],
    ['a truncated workbook', book().slice(0, 120), 'sheets.broken'],
    ['a Word document', zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]), 'sheets.notASheet'],
    ['an .xlsb', book({ name: 'xl/workbook.bin' }), 'sheets.otherBook'],
    ['an .ods', zipOf([{ name: 'mimetype' }, { name: 'content.xml' }]), 'sheets.otherBook'],
    ['any zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'sheets.notASheet'],
    ['a zip with a password', book({ name: 'xl/x.xml', content: 'x', encrypted: true }), 'sheets.protected'],
    ['bytes that are nothing', new Uint8Array([1, 0, 2, 0, 3]), 'sheets.unreadableText'],
  ])('refuses %s', (_, input, code) => {
    expect(refused(input)).toBe(code);
  });

  it('refuses a program text by its name and says what it is', () => {
    expect(() => identifySheet(bytes('alert(1)'), 'a.js')).toThrow('表ではない文書（.js）');
  });

  it('refuses bombs before inflating: too large, too dense, or silent about their size', () => {
    const claims = (claimedBytes: number, content = 'x') => book({ name: 'xl/sheet1.xml', content, claimedBytes });
    expect(refused(claims(301 * 1024 * 1024, 'x'.repeat(5_000_000)))).toBe('sheets.expandsTooFar');
    expect(refused(claims(100 * 1024 * 1024))).toBe('sheets.expandsTooFar');
    expect(refused(claims(0, 'x'.repeat(100)))).toBe('sheets.broken');
    expect(refused(claims(1024 * 1024))).toBe('xlsx');
  });
});
