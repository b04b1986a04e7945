import { useEffect } from 'react';
import { words } from '../words.ts';

/** Names the page in the tab, the history and to readers: the record first, the product last. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} - ${words.shell.product}` : words.shell.product;
  }, [title]);
}

/** After a move inside the app the keyboard starts at the new page, as it would after a load. The first page keeps its own focus. */
export function useFocusOnMove(path: string): void {
  useEffect(() => {
    const seen = document.documentElement.dataset.path;
    document.documentElement.dataset.path = path;
    if (seen === undefined || seen === path) return;
    const main = document.getElementById('main');
    // A page that took focus for itself (a search box, a dialog) keeps it.
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
}
