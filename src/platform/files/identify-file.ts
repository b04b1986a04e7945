import { fileRefusals } from './file-refusals.ts';
import { EXECUTABLE_EXTENSIONS, extensionOf, type FileTypeName } from './file-types.ts';
import { beginsWebPage } from './web-page.ts';
import { readZipDirectory } from './zip-directory.ts';

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const startsWith = (bytes: Uint8Array, hex: string) =>
  view(bytes)
    .subarray(0, hex.length / 2)
    .toString('hex') === hex;

const MAGIC: readonly (readonly [hex: string, type: FileTypeName])[] = [
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['255044462d', 'pdf'],
];

/** Programs of Linux, macOS and Java, shortcuts, WebAssembly, scripts. */
const PROGRAMS = [
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  '4c00000001140200',
  '0061736d',
  '2321',
];
/** Of Windows; two letters that a plain text may begin with too. */
const WINDOWS_PROGRAM = '4d5a';
const OLE = 'd0cf11e0a1b11ae1';
const ZIPS = ['504b0304', '504b0506'];

/** Says what the bytes are. The name decides only between kinds of plain text. */
export function identifyFile(bytes: Uint8Array, declaredName: string): FileTypeName {
  const extension = extensionOf(declaredName.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim());
  if (PROGRAMS.some((program) => startsWith(bytes, program))) throw fileRefusals.executable();
  if (startsWith(bytes, WINDOWS_PROGRAM) && readText(bytes) === null) throw fileRefusals.executable();
  for (const [hex, type] of MAGIC) if (startsWith(bytes, hex)) return type;
  if (startsWith(bytes, '52494646') && view(bytes).toString('latin1', 8, 12) === 'WEBP') return 'webp';
  if (ZIPS.some((hex) => startsWith(bytes, hex))) return identifyZip(bytes);
  if (startsWith(bytes, OLE)) return identifyOle(bytes);
  return identifyText(bytes, extension);
}

function identifyZip(bytes: Uint8Array): FileTypeName {
  const names = readZipDirectory(bytes)?.map((entry) => entry.name);
  if (!names) throw fileRefusals.broken();
  const has = (name: RegExp) => names.some((each) => name.test(each));
  if (has(/^AndroidManifest\.xml$|^META-INF\/MANIFEST\.MF$/)) throw fileRefusals.executable();
  if (has(/vbaProject\.bin$|vbaData\.xml$|^xl\/macrosheets\//i)) throw fileRefusals.macro();
  if (has(/^\[Content_Types\]\.xml$/)) {
    if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
    if (has(/^word\/document\d*\.xml$/)) return 'docx';
    if (has(/^ppt\/presentation\.xml$/)) return 'pptx';
    throw fileRefusals.unsupported();
  }
  const program = names.find((name) => EXECUTABLE_EXTENSIONS.has(extensionOf(name.trim())));
  if (program) throw fileRefusals.executableInside({ name: program.split('/').at(-1)?.slice(0, 80) ?? '' });
  return 'zip';
}

/** Outlook's mail, old Office, protected Office and installers share one container. */
function identifyOle(bytes: Uint8Array): FileTypeName {
  const has = (stream: string) => view(bytes).includes(stream, 0, 'utf16le');
  if (has('EncryptedPackage')) throw fileRefusals.protected();
  if (has('__properties_version1.0')) return 'msg';
  if (has('Workbook') || has('WordDocument') || has('PowerPoint Document')) throw fileRefusals.oldOffice();
  throw fileRefusals.unsupported();
}

const HEADER_LINE = /^(?:From |[A-Za-z][A-Za-z0-9-]*:)/;

function identifyText(bytes: Uint8Array, extension: string): FileTypeName {
  if (EXECUTABLE_EXTENSIONS.has(extension)) throw fileRefusals.executable();
  if (['html', 'htm', 'xhtml', 'mht', 'mhtml', 'svg', 'xml', 'xsl'].includes(extension)) throw fileRefusals.webPage();
  const text = readText(bytes);
  if (text === null) throw fileRefusals.unsupported();
  if (beginsWebPage(text)) throw fileRefusals.webPage();
  if (extension === 'csv') return 'csv';
  if (extension === 'txt' || extension === 'log' || extension === '') return 'text';
  if (extension === 'eml' && HEADER_LINE.test(text)) return 'eml';
  throw fileRefusals.unsupported();
}

/** Tab, line ends, and what JIS mail uses to change its character set. */
const TEXT_CONTROLS = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x1b]);

/** UTF-8, CP932, JIS and the like all pass as text; what has control characters of no text does not. */
function readText(bytes: Uint8Array): string | null {
  const wide = startsWith(bytes, 'fffe') ? 'utf-16le' : startsWith(bytes, 'feff') ? 'utf-16be' : null;
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte))) return null;
  return view(bytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
}
