import { readFileSync } from 'node:fs';

const lastPoint = 0x10ffff;

/** The characters for which a TrueType font has a glyph, by code point. */
export function coverageOf(path: string): Uint8Array {
  const font = readFileSync(path);
  return coveredByTable(font, tableAt(font, 'cmap'));
}

/** The same, read from the `cmap` that stands at a place. */
export function coveredByTable(font: Buffer, cmap: number): Uint8Array {
  const covered = new Uint8Array(lastPoint + 1);
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) addSegments(font, at, covered);
    if (format === 12) addGroups(font, at, covered);
  }
  return covered;
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no ${tag}`);
}

/** Groups of code points that go on together. */
function addGroups(font: Buffer, at: number, covered: Uint8Array): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    covered.fill(1, font.readUInt32BE(group), font.readUInt32BE(group + 4) + 1);
  }
}

/** Segments of the first plane; within one of them, glyph 0 stands for a character the font lacks. */
function addSegments(font: Buffer, at: number, covered: Uint8Array): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + doubled * 2];
  for (let i = 0; i < doubled; i += 2) {
    const [start, end] = [font.readUInt16BE(starts + i), font.readUInt16BE(ends + i)];
    const [delta, offset] = [font.readUInt16BE(deltas + i), font.readUInt16BE(offsets + i)];
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const listed = offset === 0 ? point : font.readUInt16BE(offsets + i + offset + (point - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered[point] = 1;
    }
  }
}
