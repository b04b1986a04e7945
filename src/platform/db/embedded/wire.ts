/** What the main thread and the engine's thread say to each other. One session is one connection of the pool. */
export type ToEngine =
  | { readonly kind: 'open'; readonly session: number }
  | { readonly kind: 'data'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly kind: 'count' }
  | { readonly kind: 'dump' }
  | { readonly kind: 'stop' };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'data'; readonly session: number; readonly bytes: Uint8Array }
  /** One `data` of the session is worked off. `inTransaction` says what state that left. */
  | { readonly kind: 'done'; readonly session: number; readonly inTransaction: boolean }
  | { readonly kind: 'panic'; readonly message: string }
  | { readonly kind: 'count'; readonly fsyncs: number }
  | { readonly kind: 'dump'; readonly tar: Uint8Array }
  | { readonly kind: 'stopped' };

/** `dataDir: null` is memory. `templateFile` is a data directory as a tar, for memory only. */
export interface EngineData {
  readonly dataDir: string | null;
  readonly templateFile: string | null;
}

/**
 * Cuts a byte stream into whole frontend messages: the engine reads a half message as the end of the connection.
 * The first message of a session has no type byte. Gives the complete part and keeps the rest.
 */
export function createFramer(): (bytes: Uint8Array) => Uint8Array {
  let rest: Uint8Array = new Uint8Array(0);
  let started = false;
  return (bytes) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
    let end = 0;
    for (;;) {
      const head = started ? 1 : 0;
      if (end + head + 4 > all.length) break;
      const next = end + head + view.getUint32(end + head);
      if (next > all.length) break;
      end = next;
      started = true;
    }
    rest = all.slice(end);
    return all.subarray(0, end);
  };
}
