import { inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '#platform/files/zip-directory.ts';

/** Takes one part out of a .docx or .xlsx as text, by its local header. Throws when there is none. */
export function partOfZip(file: Uint8Array, name: string): string {
  const buffer = Buffer.from(file);
  for (let at = 0; buffer.readUInt32LE(at) === 0x04034b50; ) {
    const nameLength = buffer.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + buffer.readUInt16LE(at + 28);
    const entry = readZipDirectory(file)?.find(
      (each) => each.name === buffer.toString('utf8', at + 30, at + 30 + nameLength),
    );
    if (!entry) break;
    const packed = buffer.subarray(start, start + entry.packedBytes);
    if (entry.name === name)
      return (buffer.readUInt16LE(at + 8) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    at = start + entry.packedBytes;
  }
  throw new Error(`no ${name}`);
}
