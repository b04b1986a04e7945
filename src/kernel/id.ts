// Every runtime of ours has Web Crypto; the kernel is compiled without DOM and Node types on purpose.
const { crypto } = globalThis as unknown as { crypto: { getRandomValues(array: Uint8Array): Uint8Array } };

/** A uuid v7: sorts by creation time, so indexes stay compact. RFC 9562 §5.7. */
export type Id = string;

/** Makes a uuid v7 from an instant in milliseconds since the epoch and 10 random bytes. */
export function idFrom(epochMilliseconds: number, random: Uint8Array): Id {
  const time = epochMilliseconds.toString(16).padStart(12, '0');
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/** Makes a new id. The time inside only orders rows; business time comes from the clock. */
export function newId(): Id {
  return idFrom(Temporal.Now.instant().epochMilliseconds, crypto.getRandomValues(new Uint8Array(10)));
}
