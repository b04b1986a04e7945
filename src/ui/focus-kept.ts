/** Milliseconds between two looks: in less a dialog has given the focus back. */
export const settles = 60;

/**
 * For some milliseconds, focus that falls to `body` because what held it is gone is put to a place. A dialog gives the focus
 * back as it goes, so while one is open nothing is put. Gives what ends it sooner.
 */
export function keepFocus(put: () => void, milliseconds: number): () => void {
  const look = setInterval(() => {
    if (document.querySelector('.modal')) return;
    const { activeElement } = document;
    if (!activeElement?.isConnected || activeElement === document.body) put();
  }, settles);
  const over = setTimeout(() => clearInterval(look), milliseconds);
  return () => {
    clearInterval(look);
    clearTimeout(over);
  };
}
