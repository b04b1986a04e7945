import { inflateSync } from 'node:zlib';

/**
 * The texts a PDF says its glyphs stand for, all of them in a heap: what a reader finds by search and copies. Read from the
 * tables (ToUnicode) that a program needs to turn glyphs back into text.
 */
export function textsOfPdf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const texts: string[] = [];
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const start = file[at + 6] === 13 ? at + 8 : at + 7;
    const table = inflated(file.subarray(start, file.indexOf('endstream', start)));
    if (table.includes('beginbfchar')) texts.push(...targetsOf(table));
  }
  return texts.join(' ');
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    // Small tables are not packed.
    return stream.toString('latin1');
  }
}

function targetsOf(table: string): string[] {
  return [...table.matchAll(/<[0-9a-f]+>\s*<([0-9a-f]+)>\s*$/gim)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
}
