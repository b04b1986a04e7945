import './read-page.css';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { usePageTitle } from './shell/page-title.ts';
import { words } from './words.ts';

interface Props {
  readonly title: string;
  /** A line below the title: what stands here and why. */
  readonly lead?: string | undefined;
  /** What begins a new one, and its dialog; none for who may not. */
  readonly add?: { readonly word: string; readonly dialog: (close: () => void) => ReactNode } | false;
  /** Other buttons of the head. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of few things: its title, the one way to begin another, and what there is, on the surface of a page that is read. */
export function PlainPage({ title, lead, add, actions, children }: Props) {
  usePageTitle(title);
  const [adding, setAdding] = useState(false);
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{title}</h1>
          <span className="actions">
            {actions}
            {add && (
              <Button size="sm" tone="primary" onPress={() => setAdding(true)}>
                {add.word}
              </Button>
            )}
          </span>
        </div>
        {lead && <p className="muted">{lead}</p>}
      </header>
      <ScrollRegion className="read-page" label={words.contentOf(title)}>
        {children}
      </ScrollRegion>
      {add && adding && add.dialog(() => setAdding(false))}
    </main>
  );
}
