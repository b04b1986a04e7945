export interface Total {
  readonly count: number;
  /** True means "at least": the screen writes 1,000+. */
  readonly capped: boolean;
}

/** How far below the last visible row a page is asked for, in rows. */
const ahead = 60;

/**
 * How many rows the scroll bar stands for. A known total gives the true length at once, with empty rows for what has not
 * come yet; a capped one grows page by page, always one screen further than what is loaded.
 */
export function virtualCount(loaded: number, total: Total, hasNext: boolean): number {
  if (!hasNext) return loaded;
  return total.capped ? Math.max(loaded + ahead, total.count) : Math.max(loaded, total.count);
}

/** Whether the next page is needed for what is on screen. */
export function needsNext(lastVisible: number, loaded: number, hasNext: boolean): boolean {
  return hasNext && lastVisible + ahead >= loaded;
}

/** The rows to draw around the visible ones (`first` to `last`, both included): whole blocks, at least one to spare on each side. */
export function drawnRange(first: number, last: number, count: number, block: number): { from: number; to: number } {
  const from = Math.max(0, (Math.floor(first / block) - 1) * block);
  const to = Math.min(count, (Math.floor(last / block) + 2) * block);
  return { from: Math.min(from, count), to };
}

/** How many pages hold everything down to `lastVisible`: a refresh asks for no more than these. */
export function pagesToKeep(pageSizes: readonly number[], lastVisible: number): number {
  let rows = 0;
  for (const [index, size] of pageSizes.entries()) {
    rows += size;
    if (rows > lastVisible) return index + 1;
  }
  return Math.max(1, pageSizes.length);
}

/** 48, 10,515 or 1,000+. */
export function totalWords(total: Total): string {
  return `${total.count.toLocaleString('ja-JP')}${total.capped ? '+' : ''}`;
}

/** 1–26 / 48: the rows on screen, counted from one. */
export function rangeWords(first: number, last: number, total: Total): string {
  if (total.count === 0) return '0';
  return `${(first + 1).toLocaleString('ja-JP')}–${(last + 1).toLocaleString('ja-JP')} / ${totalWords(total)}`;
}

export type Move = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp';

/** The row a key leads to; -1 when there are none. From no row, any move down starts at the top. */
export function moveIndex(from: number, move: Move, count: number, pageRows: number): number {
  if (count === 0) return -1;
  const step = Math.max(1, pageRows - 1);
  const to = {
    next: from + 1,
    previous: from - 1,
    first: 0,
    last: count - 1,
    pageDown: from + step,
    pageUp: from - step,
  }[move];
  return Math.min(Math.max(to, 0), count - 1);
}
