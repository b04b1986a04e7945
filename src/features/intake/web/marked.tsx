import type { ReactNode } from 'react';

/** A text with the stretches the server found set in <mark>. */
export function Marked({ text, marks }: { text: string; marks: readonly { from: number; to: number }[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    if (from > at) parts.push(text.slice(at, from));
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
