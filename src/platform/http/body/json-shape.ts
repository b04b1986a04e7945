import { platformRefusals } from '../../refusals.ts';

/** Deeper than any input of a contract; the walkers of inputs are written for less. */
export const maxJsonDepth = 64;
/** Values and keys: ten times the longest list a contract takes. */
export const maxJsonValues = 20_000;

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);
const separating = new Set([0x2c, 0x3a]);

/**
 * Counts how deep a JSON text goes and how many values it holds, byte by byte, before anything is made of it. Whether it
 * is JSON is another's question. @throws platform.tooDeep, platform.tooManyValues
 */
export function refuseHeavyJson(bytes: Uint8Array): void {
  let depth = 0;
  let values = 1;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte > 0x7d || byte < 0x2c) continue;
    else if (opening.has(byte)) {
      depth += 1;
      values += 1;
    } else if (closing.has(byte)) depth -= 1;
    else if (separating.has(byte)) values += 1;
    if (depth > maxJsonDepth) throw platformRefusals.tooDeep();
    if (values > maxJsonValues) throw platformRefusals.tooManyValues({ limit: maxJsonValues });
  }
}
