import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly note?: string;
  /** A block without lines is not there. */
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** Lines of the caller's card under one head. */
export function CallerBlock({ title, note, shown, children }: Props) {
  if (!shown) return null;
  return (
    <div className="block">
      <h3>
        {title}
        {note && <span className="count">{note}</span>}
      </h3>
      {children}
    </div>
  );
}
