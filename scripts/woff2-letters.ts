import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { coveredByTable } from '../src/platform/documents/font-coverage.ts';

const headerBytes = 48;

/** Known tables are written as a number: of these the ones that matter here, and the one that says its name. */
const [cmap, glyf, loca, named] = [0, 10, 11, 63];

/** The code points for which a packed font (woff2) has a glyph: the tables' order and sizes, then all of them as one stream. */
export function lettersIn(file: string): number[] {
  const font = readFileSync(file);
  let at = headerBytes;
  const number = () => {
    let value = 0;
    for (let more = true; more; at += 1) {
      const byte = font.readUInt8(at);
      value = value * 128 + (byte & 0x7f);
      more = byte > 0x7f;
    }
    return value;
  };
  let before = 0;
  let start: number | null = null;
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(at);
    const [tag, change] = [flags & 0x3f, flags >> 6];
    at += tag === named ? 5 : 1;
    const whole = number();
    const isChanged = tag === glyf || tag === loca ? change === 0 : change !== 0;
    if (tag === cmap) start = before;
    before += isChanged ? number() : whole;
  }
  if (start === null) throw new Error(`${file} has no cmap`);
  const covered = coveredByTable(brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))), start);
  const letters: number[] = [];
  for (let letter = covered.indexOf(1); letter >= 0; letter = covered.indexOf(1, letter + 1)) letters.push(letter);
  return letters;
}
