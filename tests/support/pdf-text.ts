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

/**
 * What a reader sees in a PDF of ours, run after run in the order it is drawn. Goes by the fonts of each page and
 * their ToUnicode tables.
 */
export function readPdf(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const letters = (font: string) => lettersOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')?.stream ?? '');
  const lines: string[] = [];
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\s/.test(head)) continue;
    const names = /\/Font <<([^>]*)>>/.exec(head)?.[1] ?? '';
    const fonts = new Map(
      [...names.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', no = '']) => [
        name,
        letters(objects.get(no)?.head ?? ''),
      ]),
    );
    lines.push(...runsOf(objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '', fonts));
  }
  return lines.join('');
}

export function objectsOf(file: Buffer): Map<string, { head: string; stream: string }> {
  const text = file.toString('latin1');
  const found = [...text.matchAll(/^(\d+) 0 obj$/gm)].map((match) => {
    const end = text.indexOf('\nendobj', match.index);
    const stream = text.indexOf('\nstream\n', match.index);
    const isStream = stream !== -1 && stream < end;
    const head = text.slice(match.index, isStream ? stream : end);
    const data = isStream ? file.subarray(stream + 8, file.indexOf('endstream', stream + 8)) : Buffer.alloc(0);
    return [
      match[1] ?? '',
      { head, stream: head.includes('/FlateDecode') ? inflated(data) : data.toString('latin1') },
    ] as const;
  });
  return new Map(found);
}

function lettersOf(table: string): Map<number, string> {
  const pairs = [...table.matchAll(/^<([0-9a-f]{4})>\s*<([0-9a-f]+)>\s*$/gim)];
  return new Map(
    pairs.map(([, code = '', hex = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** The texts between BT and ET: two bytes a glyph, in the font that `Tf` set last. */
function runsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  return [...content.matchAll(/\bBT\n([\s\S]*?)\nET\b/g)].map(([, run = '']) => {
    const font = fonts.get(/\/(\w+) [\d.]+ Tf/.exec(run)?.[1] ?? '');
    const codes = stringsOf(run).flatMap((text) =>
      Array.from({ length: text.length / 2 }, (_, at) => text.readUInt16BE(at * 2)),
    );
    return codes.map((code) => font?.get(code) ?? '').join('');
  });
}

/** Both ways of writing a string: in hexadecimal, and in parentheses, which may hold others as long as each is closed. */
function stringsOf(run: string): Buffer[] {
  const strings: Buffer[] = [];
  let at = 0;
  while (at < run.length) {
    const isText = run[at] === '(';
    if (!isText && run[at] !== '<') {
      at += 1;
      continue;
    }
    const end = isText ? endOfText(run, at) : run.indexOf('>', at);
    const inside = run.slice(at + 1, end);
    strings.push(isText ? bytesOf(inside) : Buffer.from(inside, 'hex'));
    at = end + 1;
  }
  return strings;
}

function endOfText(run: string, start: number): number {
  let open = 0;
  for (let at = start; at < run.length; at += 1) {
    if (run[at] === '\\') at += 1;
    else if (run[at] === '(') open += 1;
    else if (run[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  return run.length;
}

const escaped: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export function bytesOf(text: string): Buffer {
  const plain = text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, found: string) =>
    /^[0-7]/.test(found) ? String.fromCharCode(Number.parseInt(found, 8)) : (escaped[found] ?? found),
  );
  return Buffer.from(plain, 'latin1');
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
