import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { usePageTitle } from './shell/page-title.ts';

interface Props {
  readonly title: string;
  /** What begins a new one, and its dialog; none for who may not. */
  readonly add?: { readonly word: string; readonly dialog: (close: () => void) => ReactNode } | false;
  readonly children: ReactNode;
}

/** A page of few things: its title, the one way to begin another, and what there is. */
export function PlainPage({ title, add, children }: Props) {
  usePageTitle(title);
  const [adding, setAdding] = useState(false);
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <h1>{title}</h1>
        {add && (
          <div className="row">
            <Button tone="primary" onPress={() => setAdding(true)}>
              {add.word}
            </Button>
          </div>
        )}
      </header>
      <div className="pad">{children}</div>
      {add && adding && add.dialog(() => setAdding(false))}
    </main>
  );
}
