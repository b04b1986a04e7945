import { useEffect, useState } from 'react';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { words } from '../words.ts';
import { useFilterNames } from './filter-bar.tsx';
import { type FilterDef, type FilterValue, filterWords } from './filters.ts';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import type { EmptyWords } from './list-spec.ts';
import { hasConditions, withConditions } from './list-state.ts';
import { readTime } from './list-status.tsx';
import type { List } from './use-list.ts';

/** Seconds between two attempts while the server is away. */
const retrySeconds = 15;

/** Counts down to the next attempt and makes it; zero while an attempt runs. */
function useRetry(failed: boolean, busy: boolean, retry: () => void): number {
  const [left, setLeft] = useState(retrySeconds);
  useEffect(() => {
    if (!failed || busy) return setLeft(retrySeconds);
    const timer = setTimeout(() => {
      if (left > 1) return setLeft(left - 1);
      setLeft(0);
      retry();
    }, 1000);
    return () => clearTimeout(timer);
  });
  return left;
}

/** The server is away: what is on screen stays, says from when it is, and is read again by itself. */
export function ListFailure<Row>({ list, model }: { list: List<Row>; model: ListModel<Row> }) {
  const retry = () => list.refresh(model.visible.get().last);
  const left = useRetry(list.failed && list.refused === null, list.busy, retry);
  if (!list.failed || (list.refused !== null && (list.rows.length === 0 || list.unasked))) return null;
  const asOf = list.rows.length > 0 ? readTime(list.readAt) : null;
  if (list.refused !== null) return <ErrorState answered title={list.refused} asOf={asOf} />;
  return (
    <ErrorState asOf={asOf} onRetry={retry} retrying={list.busy}>
      {list.unasked && listWords.unasked}
      {words.error.next}
      <span className="t nowrap" aria-live="off">
        {'　'}
        {listWords.nextTry(left)}
      </span>
    </ErrorState>
  );
}

function ConditionWords({ def, value }: { def: FilterDef; value: FilterValue }) {
  return filterWords(def, value, useFilterNames(def, value));
}

/** What was looked for, in the words of the pills. */
function Looked<Row>({ list }: { list: List<Row> }) {
  const { state, spec } = list;
  const values = spec.filters.flatMap((def) => {
    const value = state.filters[def.key];
    return value ? [<ConditionWords key={def.key} def={def} value={value} />] : [];
  });
  const parts = state.q ? [state.q, ...values] : values;
  // biome-ignore lint/suspicious/noArrayIndexKey: the words are read once, in order
  const joined = parts.flatMap((part, i) => (i === 0 ? [part] : [<span key={`and-${i}`}>、</span>, part]));
  return (
    <>
      {listWords.looked[0]}
      {joined}
      {listWords.looked[1]}
    </>
  );
}

export interface ListEmptyProps<Row> {
  readonly list: List<Row>;
  readonly title: string;
  readonly words?: EmptyWords;
}

/** The view that leaves nothing out, where the list has one that is not on screen. */
const widest = <Row,>({ spec, state }: List<Row>): string | null =>
  spec.views.includes('all') && state.view !== 'all' ? 'all' : null;

/** The rows are not for whoever looks. */
export function ListRefused<Row>({ list }: { list: List<Row> }) {
  return <EmptyState title={listWords.notAllowed(list.spec.noun)}>{list.refused}</EmptyState>;
}

/** What was looked for is not in this view: it may stand in another one, or nowhere in this list. */
function NoMatch<Row>({ list, title }: ListEmptyProps<Row>) {
  const { state, change, spec } = list;
  const all = widest(list);
  const actions = (
    <>
      {all && (
        <Button tone="primary" onPress={() => change({ ...state, view: all, id: null })}>
          {listWords.everywhere}
        </Button>
      )}
      <Button onPress={() => change(withConditions(state, { q: '', filters: {} }))}>{listWords.clearFilters}</Button>
    </>
  );
  return (
    <EmptyState title={all ? listWords.noMatchIn(title) : listWords.noMatch(spec.noun)} actions={actions}>
      <Looked list={list} />
      {all ? listWords.otherView : listWords.fewer}
      {!all && state.q && listWords.elsewhere}
    </EmptyState>
  );
}

/** Nothing here: what was looked for, what comes next, one way on. */
export function ListEmpty<Row>({ list, title, words: own }: ListEmptyProps<Row>) {
  if (hasConditions(list.state)) return <NoMatch list={list} title={title} />;
  const { state, change, spec } = list;
  const all = own ? null : widest(list);
  const wider = all && (
    <Button onPress={() => change({ ...state, view: all, id: null })}>{listWords.seeEverything}</Button>
  );
  return (
    <EmptyState title={own?.title ?? listWords.empty(title, spec.noun)} actions={own?.way ?? wider}>
      {own?.next ?? listWords.emptyPlain}
    </EmptyState>
  );
}
