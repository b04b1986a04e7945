import { crc32, deflateRawSync } from 'node:zlib';

export interface FixtureEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** What the directory claims the entry inflates to, when it should lie. */
  readonly claimedBytes?: number;
  readonly encrypted?: boolean;
}

function record(entry: FixtureEntry) {
  const content = Buffer.from(entry.content ?? '');
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.claimedBytes ?? content.length, 18);
  common.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return { packed, common, name: Buffer.from(entry.name) };
}

/** A zip file made by hand, so that tests can make ones no honest program writes. */
export function zipOf(entries: readonly FixtureEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { packed, common, name } = record(entry);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const body = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(body.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, body, Buffer.from('PK\x05\x06', 'latin1'), end]));
}
