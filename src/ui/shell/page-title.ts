import { useEffect } from 'react';
import { keepFocus } from '../focus-kept.ts';
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
    window.scrollTo(0, 0);
    return focusPage();
  }, [path]);
}

/** Milliseconds in which a page is drawn and what closes behind it has given the focus back. */
const settled = 2000;

/** A page that took focus for itself (a search box, a dialog) keeps it. What was pressed on the page before goes with that page. */
function focusPage(): () => void {
  const page = () => document.getElementById('main');
  const focus = () => page()?.focus({ preventScroll: true });
  if (!page()?.contains(document.activeElement)) focus();
  return keepFocus(focus, settled);
}
