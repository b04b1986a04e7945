import { useRef } from 'react';
import { entrySender, type Sending } from './send-entry.ts';

/** `entrySender` of a page, for as long as it stands: what could not be sent keeps its id. */
export function useSending({ onSent, ...sending }: Sending & { readonly onSent: () => Promise<unknown> }) {
  const now = useRef({ ...sending, onSent });
  now.current = { ...sending, onSent };
  const sender = useRef(
    entrySender(
      {
        note: (...words) => now.current.note(...words),
        attach: (...file) => now.current.attach(...file),
      },
      () => now.current.onSent(),
    ),
  );
  return sender.current;
}
