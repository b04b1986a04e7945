import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { ListModel } from './list-model.ts';
import { drawnRange, needsNext, virtualCount } from './paging.ts';
import type { List } from './use-list.ts';

/** Where each list was scrolled to, by its conditions: coming back from a record shows the same rows. */
const remembered = new Map<string, number>();

/** Pixels of a length in rem, as the user's text size makes it. */
export function remPixels(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

export interface Rows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** Height of one row, in pixels. */
  readonly height: number;
}

/** Rows are drawn by blocks: scrolling inside a block changes nothing on the page, so only the screen moves. */
const block = 8;

function drawnRows({ startIndex, endIndex, count }: Range): number[] {
  const { from, to } = drawnRange(startIndex, endIndex, count, block);
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function useScrollMemory<Row>(list: List<Row>, virtual: Virtualizer<HTMLDivElement, Element>) {
  const place = `${list.spec.key} ${JSON.stringify(list.query)}`;
  const last = useRef(place);
  useEffect(() => {
    if (last.current !== place) virtual.scrollToOffset(remembered.get(place) ?? 0);
    last.current = place;
    return () => {
      remembered.set(place, virtual.scrollOffset ?? 0);
    };
  }, [place, virtual]);
}

/** Fixed-height virtual rows that ask for pages as they come into sight. `headRem` is what a sticky head covers. */
export function useRows<Row>(list: List<Row>, model: ListModel<Row>, rowRem: number, headRem: number): Rows {
  const scroller = useRef<HTMLDivElement>(null);
  const height = remPixels(rowRem);
  const count = virtualCount(list.rows.length, list.total, list.hasNext);
  const place = `${list.spec.key} ${JSON.stringify(list.query)}`;
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 0,
    rangeExtractor: drawnRows,
    initialOffset: remembered.get(place) ?? 0,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height makes every cached position wrong
  useEffect(() => virtual.measure(), [height, virtual]);
  useScrollMemory(list, virtual);
  const inSight = Math.max(0, Math.floor(((virtual.scrollRect?.height ?? 0) - remPixels(headRem)) / height));
  const first = Math.min(Math.round((virtual.scrollOffset ?? 0) / height), Math.max(0, count - 1));
  const last = Math.min(count - 1, first + Math.max(0, inSight - 1));
  useEffect(() => {
    const seen = model.visible.get();
    if (seen.first !== first || seen.last !== last) model.visible.set({ first, last });
    if (needsNext(last, list.rows.length, list.hasNext)) list.loadNext();
  });
  useImperativeHandle(model.view, () => ({
    count: () => count,
    pageRows: () => inSight,
    scrollTo: (index) => scrollIntoSight(virtual, scroller.current, index, height, remPixels(headRem)),
  }));
  return { scroller, virtual, height };
}

/** Scrolls just enough: the rows begin under a head that covers `head` pixels of the scroller. */
function scrollIntoSight(
  virtual: Virtualizer<HTMLDivElement, Element>,
  scroller: HTMLElement | null,
  index: number,
  height: number,
  head: number,
) {
  if (!scroller) return;
  const top = index * height;
  const room = scroller.clientHeight - head - height;
  const offset = scroller.scrollTop;
  if (top < offset) virtual.scrollToOffset(top);
  else if (top > offset + room) virtual.scrollToOffset(top - room);
}
