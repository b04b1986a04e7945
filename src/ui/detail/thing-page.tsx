import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { ErrorPage } from '../error-page.tsx';
import { useTrail } from '../list/trail.ts';
import { useLive } from '../live/live.ts';
import { Loading } from '../loading.tsx';
import type { DetailAction } from './detail-actions.tsx';
import { DetailPage, type DetailPageProps } from './detail-page.tsx';

/** What opens over the page when an action is pressed: it closes itself, and what was done is read again. */
type Opened<T> = (thing: T, end: { readonly onClose: () => void; readonly onDone: () => void }) => ReactNode;

/** An action of a thing: its word, how its button looks, and what it opens or does. */
export interface ThingAction<T> extends Omit<DetailAction, 'key' | 'onPress'> {
  readonly opens?: Opened<T>;
  readonly press?: (thing: T) => void;
}

type Head<T> = Pick<DetailPageProps, 'title' | 'facts'> &
  Partial<Pick<DetailPageProps, 'sub' | 'tags' | 'factsEnd' | 'notice'>> & {
    /** What the crumb calls it, where it is not its title. */
    readonly code?: string;
    readonly sections: (thing: T) => ReactNode;
  };

interface ThingPageProps<T extends { readonly actions: readonly A[] }, A extends string> {
  readonly id: string;
  /** What live updates call it. */
  readonly topic: string;
  // biome-ignore lint/suspicious/noExplicitAny: the client's options name the procedure in their type.
  readonly query: UseQueryOptions<T, any, T, any>;
  /** The list it stands in: its title, place and key. */
  readonly list: { readonly title: string; readonly home: string; readonly key: string };
  /** By the names in which the server says what the reader may do. */
  readonly actions: Readonly<Record<A, ThingAction<T>>>;
  readonly head: (thing: T) => Head<T>;
}

/** The page of a thing of a ledger that is no process: its head, what may be done with it, and what is known of it. */
export function ThingPage<T extends { readonly actions: readonly A[] }, A extends string>(props: ThingPageProps<T, A>) {
  const { id, topic, query, list, actions, head } = props;
  const [open, setOpen] = useState<A | null>(null);
  const { data: thing, error, refetch } = useQuery(query);
  const again = useCallback(() => void refetch(), [refetch]);
  useLive(topic, id, again);
  const place = useTrail(list.key, id);
  if (error && !thing) return <ErrorPage title={list.title} error={error} onRetry={again} />;
  if (!thing) return <Loading busy label={list.title} />;
  const { sections, code, ...shown } = head(thing);
  const onClose = () => setOpen(null);
  const onDone = () => {
    onClose();
    again();
  };
  const buttons = thing.actions.map((key): DetailAction => {
    const { opens: _, press, ...look } = actions[key];
    return { ...look, key, onPress: () => (press ? press(thing) : setOpen(key)) };
  });
  return (
    <>
      <DetailPage
        {...shown}
        crumbs={[
          { label: list.title, href: list.home },
          code === undefined ? { label: shown.title } : { label: code, className: 't' },
        ]}
        place={place}
        actions={buttons}
      >
        {sections(thing)}
      </DetailPage>
      {open && actions[open].opens?.(thing, { onClose, onDone })}
    </>
  );
}
