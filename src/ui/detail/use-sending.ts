import { useRef, useState } from 'react';
import { entrySender, type Sending } from './send-entry.ts';

/** `entrySender` of a page, for as long as it stands: what could not be sent keeps its id. */
export function useSending(sending: Sending & { readonly onSent: () => Promise<unknown> }) {
  const now = useRef(sending);
  now.current = sending;
  const [send] = useState(() =>
    entrySender(
      {
        note: (...words) => now.current.note(...words),
        attach: (...file) => now.current.attach(...file),
      },
      () => now.current.onSent(),
    ),
  );
  return send;
}
