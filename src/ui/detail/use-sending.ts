import { useRef } from 'react';
import { newId } from '#kernel/id.ts';

interface Sending {
  readonly note: (entryId: string, body: string, mentions: readonly string[]) => Promise<unknown>;
  readonly attach: (entryId: string, file: File) => Promise<unknown>;
  readonly onSent: () => Promise<unknown>;
}

/**
 * Adds to 経過: words first, then each file. The same text or file sent again is written once, even when the answer was lost:
 * it keeps its id until everything has arrived.
 */
export function useSending({ note, attach, onSent }: Sending) {
  const ids = useRef(new Map<string | File, string>());
  const idOf = (what: string | File) => {
    const id = ids.current.get(what) ?? newId();
    ids.current.set(what, id);
    return id;
  };
  return async (body: string, files: readonly File[], mentioned: readonly string[]) => {
    if (body !== '') await note(idOf(body), body, mentioned);
    for (const file of files) await attach(idOf(file), file);
    ids.current.clear();
    await onSent();
  };
}
