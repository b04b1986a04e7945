import type { Page } from 'playwright-core';

/**
 * What can be pressed or filled in, and sticks out of its cell or of a box that does not scroll: 分類を直|. Words that run into the
 * next cell. Cells and columns of a small table, and names of places, that are cut or out of sight.
 */
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
    // A small table shows what it has: nothing of it lies beyond an edge or behind three dots, but what says so (two-lines). A
    // month of days (wide) is moved under one's finger.
    const hidden = [...document.querySelectorAll<HTMLElement>('.rel-wrap:not(.wide)')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .flatMap((wrap) => [
        ...(wrap.scrollWidth > wrap.clientWidth + 1
          ? [`the columns of ${wrap.querySelector('caption')?.textContent}`]
          : []),
        ...[...wrap.querySelectorAll<HTMLElement>('td')]
          .filter((cell) => cell.clientWidth > 1 && cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => `${cell.textContent}`),
      ]);
    // Where one is, and could go, is read whole.
    const places = [...document.querySelectorAll<HTMLElement>('.tree a > span')]
      .filter((one) => {
        const link = one.parentElement;
        const isHigher = link !== null && one.offsetHeight > link.offsetHeight;
        return one.offsetWidth > 1 && (one.scrollWidth > one.clientWidth + 1 || isHigher);
      })
      .map((one) => `${one.textContent}`);
    return [...cut, ...spilt, ...hidden, ...places];
  });
