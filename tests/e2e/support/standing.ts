import type { Page } from 'playwright-core';

/** What is counted beside the rows, how many are chosen, what the second pane shows, and what is told of as news. */
export interface Standing {
  readonly counts: readonly string[];
  readonly chosen: readonly string[];
  readonly pane: readonly string[];
  readonly news: readonly string[];
}

/** Deadlines are left out: they say how long it is until then. */
export const standingOn = (page: Page): Promise<Standing> =>
  page.evaluate(() => {
    const words = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility() && !one.closest('.due'))
        .map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
    const head = 'aside.detail .detail-head';
    return {
      counts: words('nav.tree li, select.views option, .list-bar .total, .home-board .count, .home-board .kpis li'),
      chosen: words('.mass b'),
      news: words('.stale-hint button'),
      pane: words(`${head} h2, ${head} .row > *, ${head} button`),
    };
  });

interface Moments {
  readonly before: Standing;
  readonly after: Standing;
  /** The same page, read anew. */
  readonly anew: Standing;
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

/** What is not as the contract of a press wants it: counts and pane are true at once, and what was chosen is so still unless it was acted on. */
export function faultsOf({ before, after, anew }: Moments, isMoved: boolean): string[] {
  return [
    ...(after.news.length === 0 ? [] : ['what the page did itself is told as news']),
    ...(same(after.counts, anew.counts) ? [] : ['a count is true only when the page is read anew']),
    ...(isMoved && same(before.counts, after.counts) ? ['no count has moved'] : []),
    ...(same(after.chosen, before.chosen) ? [] : ['what is chosen is not what was chosen']),
    ...(same(after.pane, anew.pane) ? [] : ['the second pane is true only when the page is read anew']),
    ...(isMoved && before.pane.length > 0 && same(before.pane, after.pane) ? ['the second pane stands as before'] : []),
  ];
}
