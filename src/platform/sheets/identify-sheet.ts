import { maxFileBytes, maxFileMb } from '#kernel/file-limit.ts';
import { readZipDirectory, type ZipEntry } from '#platform/files/zip-directory.ts';
import { MAX_INFLATED_BYTES, MAX_INFLATION_RATIO, RATIO_MATTERS_FROM_BYTES } from './sheet-limits.ts';
import { sheetRefusals } from './sheet-refusals.ts';

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const UTF16_BOMS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

/** First bytes of what people pick by mistake, in the words they know. */
const OTHERS: readonly (readonly [magic: readonly number[], found: string])[] = [
  [ascii('%PDF'), 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], '画像（PNG）'],
  [[0xff, 0xd8, 0xff], '画像（JPEG）'],
  [ascii('GIF8'), '画像（GIF）'],
  [[0x1f, 0x8b], '圧縮ファイル（gzip）'],
  [ascii('7z\xbc\xaf'), '圧縮ファイル（7z）'],
  [ascii('Rar!'), '圧縮ファイル（RAR）'],
  [ascii('MZ'), 'プログラム'],
  [ascii('{\\rtf'), 'リッチテキスト文書'],
];

/**
 * Tells what the bytes are by looking inside, whatever the name says, before anything is inflated.
 * Throws a `sheets.*` refusal for everything that is neither a workbook nor text.
 */
export function identifySheet(bytes: Uint8Array, fileName: string): 'xlsx' | 'csv' {
  if (bytes.byteLength === 0) throw sheetRefusals.empty();
  if (bytes.byteLength > maxFileBytes) throw sheetRefusals.tooLarge({ limitMb: maxFileMb });
  if (startsWith(bytes, OLE)) throw refuseOle(bytes);
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return checkWorkbook(bytes);
  for (const [magic, found] of OTHERS) if (startsWith(bytes, magic)) throw sheetRefusals.notASheet({ found });
  return checkText(bytes, fileName);
}

/** One container, three meanings: an encrypted .xlsx, an old .xls, or another old Office file or mail. */
function refuseOle(bytes: Uint8Array) {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return sheetRefusals.protected();
  if (holds('Workbook') || holds('Book')) return sheetRefusals.oldExcel();
  return sheetRefusals.notASheet({ found: '古い形式のOffice文書' });
}

function checkWorkbook(bytes: Uint8Array): 'xlsx' {
  const entries = readZipDirectory(bytes);
  if (!entries) throw sheetRefusals.broken();
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (entries.some((entry) => entry.encrypted)) throw sheetRefusals.protected();
  if (has('word/document.xml')) throw sheetRefusals.notASheet({ found: 'Word文書' });
  if (has('ppt/presentation.xml')) throw sheetRefusals.notASheet({ found: 'PowerPoint文書' });
  if (has('xl/workbook.bin')) throw sheetRefusals.otherBook({ found: 'バイナリ形式のブック（.xlsb）' });
  if (has('content.xml')) throw sheetRefusals.otherBook({ found: 'OpenDocument形式のファイル（.ods）' });
  if (!has('[Content_Types].xml')) throw sheetRefusals.notASheet({ found: '圧縮ファイル（ZIP）' });
  if (!has('xl/workbook.xml') && !entries.some((entry) => /workbook\d*\.xml$/i.test(entry.name))) {
    throw sheetRefusals.broken();
  }
  refuseBomb(entries);
  return 'xlsx';
}

/**
 * The reader inflates each part no further than the size declared here, so checking the declared sizes is enough.
 * A part that declares nothing although it holds something would escape that, and no real writer makes one.
 */
function refuseBomb(entries: readonly ZipEntry[]): void {
  let inflated = 0;
  let packed = 0;
  for (const entry of entries) {
    if (entry.inflatedBytes === 0 && entry.packedBytes > 2) throw sheetRefusals.broken();
    inflated += entry.inflatedBytes;
    packed += entry.packedBytes;
  }
  const tooDense = inflated > RATIO_MATTERS_FROM_BYTES && inflated / Math.max(packed, 1) > MAX_INFLATION_RATIO;
  if (inflated > MAX_INFLATED_BYTES || tooDense) throw sheetRefusals.expandsTooFar();
}

/** Old systems write tab-separated text under `.xls`, so those names are let through with the honest ones. */
const TABLE_NAME = /(?:\.(?:csv|tsv|tab|txt|xlsx?)|^[^.]*)$/i;

/** Whether a text may be a table by its name; about a workbook the name says nothing. */
export const isTableName = (fileName: string): boolean => TABLE_NAME.test(fileName);

function checkText(bytes: Uint8Array, fileName: string): 'csv' {
  const extension = /\.[^.]*$/.exec(fileName)?.[0] ?? '';
  if (!isTableName(fileName)) throw sheetRefusals.notASheet({ found: `表ではない文書（${extension}）` });
  const isUtf16 = UTF16_BOMS.some((bom) => startsWith(bytes, bom));
  if (!isUtf16 && bytes.subarray(0, 65_536).includes(0)) throw sheetRefusals.unreadableText();
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml|table)/i.test(head)) {
    throw sheetRefusals.notASheet({ found: 'WebページかXMLのファイル' });
  }
  return 'csv';
}
