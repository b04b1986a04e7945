import './read-page.css';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { Loading } from './loading.tsx';
import { toCallFailed } from './rpc/client.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { usePageTitle } from './shell/page-title.ts';
import { words } from './words.ts';

/** What is read, as react-query tells it. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly title: string;
  /** A line below the title: what stands here and why. */
  readonly lead?: string;
  readonly count?: (data: T) => string;
  readonly actions?: ReactNode;
  readonly query: Reading<T>;
  /** In place of the rest where there is nothing; null where there is something. */
  readonly empty?: (data: T) => { readonly title: string; readonly next: string } | null;
  readonly children: (data: T) => ReactNode;
}

/** A page that is read whole: its title, a line that says what it is, and what was read, or why it was not. */
export function ReadPage<T>({ title, lead, count, actions, query, empty, children }: Props<T>) {
  const { data, error, refetch } = query;
  usePageTitle(title);
  const nothing = data === undefined ? null : (empty?.(data) ?? null);
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{title}</h1>
          {count && data !== undefined && <span className="muted">{count(data)}</span>}
          <span className="actions">{actions}</span>
        </div>
        {lead && <p className="muted">{lead}</p>}
      </header>
      {Boolean(error) && data === undefined && (
        <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />
      )}
      {data === undefined && !error && <Loading busy label={title} />}
      {nothing && <EmptyState title={nothing.title}>{nothing.next}</EmptyState>}
      {data !== undefined && !nothing && (
        <ScrollRegion className="read-page" label={words.contentOf(title)}>
          {children(data)}
        </ScrollRegion>
      )}
    </main>
  );
}
