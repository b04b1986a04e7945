/** What a zip file says it holds, read from its central directory without inflating anything. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
  readonly encrypted: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;

/** Returns null when the directory is missing or damaged: a truncated file has none, because it stands at the end. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    const sizes = entrySizes(view, at, at + ENTRY_BYTES + nameLength, extraLength);
    if (!sizes) return null;
    entries.push({ name, ...sizes, encrypted: (view.getUint16(at + 8, true) & 1) === 1 });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function entrySizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const packed = view.getUint32(at + 20, true);
  const inflated = view.getUint32(at + 24, true);
  if (packed !== IN_ZIP64 && inflated !== IN_ZIP64) return { packedBytes: packed, inflatedBytes: inflated };
  for (let pos = extraAt; pos + 4 <= extraAt + extraLength; pos += 4 + view.getUint16(pos + 2, true)) {
    if (view.getUint16(pos, true) !== ZIP64_EXTRA) continue;
    const values: number[] = [];
    for (let value = pos + 4; value + 8 <= pos + 4 + view.getUint16(pos + 2, true); value += 8) {
      values.push(Number(view.getBigUint64(value, true)));
    }
    const inflatedBytes = inflated === IN_ZIP64 ? values.shift() : inflated;
    const packedBytes = packed === IN_ZIP64 ? values.shift() : packed;
    return inflatedBytes === undefined || packedBytes === undefined ? null : { packedBytes, inflatedBytes };
  }
  return null;
}
