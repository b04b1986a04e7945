import type { Page } from 'playwright-core';

/** What can be pressed, lies under what is said, and would stay there: a page that scrolls on brings it out. */
export const coveredOn = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() => {
    const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
    const left = scrollHeight - scrollTop - clientHeight;
    return [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
      .filter((one) => !one.closest('.toasts') && one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => {
        const box = one.getBoundingClientRect();
        // A row below the edge of its list is not on screen, whatever stands there.
        const y = box.top + box.height / 2;
        for (let up = one.parentElement; up; up = up.parentElement) {
          const edge = up.getBoundingClientRect();
          if (getComputedStyle(up).overflowY !== 'visible' && (y > edge.bottom || y < edge.top)) return false;
        }
        const toast = document.elementFromPoint(box.left + box.width / 2, y)?.closest('.toast');
        return toast != null && box.bottom - toast.getBoundingClientRect().top > left;
      })
      .map((one) => one.textContent || one.getAttribute('aria-label'));
  });
