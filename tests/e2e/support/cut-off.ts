import type { Page } from 'playwright-core';

/** What can be pressed or filled in, and sticks out of its cell or of a box that does not scroll: 分類を直|. Words that run into the next cell. */
export const cutOffOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (one: HTMLElement): boolean => {
      const box = one.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) return false;
      for (let up = one.parentElement; up && up !== document.body; up = up.parentElement) {
        const { overflowX, position } = getComputedStyle(up);
        // What scrolls brings it out; words for readers alone stand in a box of one pixel.
        if (overflowX === 'auto' || overflowX === 'scroll' || (position === 'absolute' && up.clientWidth <= 1))
          return false;
        const edge = up.getBoundingClientRect();
        const holds = overflowX !== 'visible' || up.matches('td, th');
        if (holds && (box.right > edge.right + 1 || box.left < edge.left - 1)) return true;
      }
      return false;
    };
    const spills = (cell: HTMLElement) =>
      getComputedStyle(cell).overflowX === 'visible' && cell.clientWidth > 1 && cell.scrollWidth > cell.clientWidth + 1;
    const spilt = [...document.querySelectorAll<HTMLElement>('td')]
      .filter((cell) => cell.checkVisibility({ visibilityProperty: true }) && spills(cell))
      .map((cell) => `${cell.textContent}`);
    const cut = [...document.querySelectorAll<HTMLElement>('button, a.btn, input, select, textarea')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && isCut(one))
      .map((one) => one.textContent || one.getAttribute('aria-label') || one.outerHTML.slice(0, 80));
    return [...cut, ...spilt];
  });
