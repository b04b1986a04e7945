import { createCipheriv, createDecipheriv } from 'node:crypto';
import { backupRefusals } from './backup.refusals.ts';
import { type ByteReader, EndedEarly } from './byte-reader.ts';

// The body of an archive is cut into frames: four bytes of length, whose highest bit marks the last frame, then the bytes.
// With a key each frame is sealed by AES-256-GCM under a nonce that counts frames and knows the last one (the STREAM
// construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015): frames cannot be changed, swapped, dropped or cut off.

/** `header` is bound to every frame, so that it cannot be exchanged. */
export interface Sealing {
  readonly key: Uint8Array | null;
  readonly header: Uint8Array;
}

const frameBytes = 256 * 1024;
const tagBytes = 16;
const lastBit = 0x8000_0000;

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index));
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function seal(bytes: Buffer, index: number, isLast: boolean, { key, header }: Sealing): Buffer {
  if (!key) return bytes;
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast)).setAAD(header);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function unseal(bytes: Buffer, index: number, isLast: boolean, { key, header }: Sealing): Buffer {
  if (!key) return bytes;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast)).setAAD(header);
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
}

/** Plain bytes → frames. */
export function frameWith(sealing: Sealing) {
  return async function* frames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    let rest = Buffer.alloc(0);
    let index = 0;
    const frame = (bytes: Buffer, isLast: boolean) => {
      const body = seal(bytes, index, isLast, sealing);
      index += 1;
      const head = Buffer.alloc(4);
      head.writeUInt32BE(isLast ? (body.length | lastBit) >>> 0 : body.length);
      return Buffer.concat([head, body]);
    };
    for await (const chunk of source) {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= frameBytes) {
        yield frame(rest.subarray(0, frameBytes), false);
        rest = rest.subarray(frameBytes);
      }
    }
    yield frame(rest, true);
  };
}

/** Frames → plain bytes. @throws backup.truncated, wrongKey, damaged */
export async function* unframe(source: ByteReader, sealing: Sealing, path: string): AsyncGenerator<Buffer> {
  for (let index = 0; ; index += 1) {
    const head = (await take(source, 4, path)).readUInt32BE();
    const isLast = head >= lastBit;
    const size = isLast ? head - lastBit : head;
    if (size > frameBytes + tagBytes) throw backupRefusals.damaged({ path, what: '区切り' });
    const bytes = await take(source, size, path);
    yield opened(bytes, index, isLast, sealing, path);
    if (isLast) return;
  }
}

function opened(bytes: Buffer, index: number, isLast: boolean, sealing: Sealing, path: string): Buffer {
  try {
    return unseal(bytes, index, isLast, sealing);
  } catch {
    throw index === 0 ? backupRefusals.wrongKey() : backupRefusals.damaged({ path, what: '封' });
  }
}

async function take(source: ByteReader, count: number, path: string): Promise<Buffer> {
  try {
    return Buffer.concat(await Array.fromAsync(source.bytes(count)));
  } catch (error) {
    if (error instanceof EndedEarly) throw backupRefusals.truncated({ path });
    throw error;
  }
}
