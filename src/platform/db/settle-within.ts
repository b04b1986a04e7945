/** How long closing waits for a connection that is still lent out, in milliseconds. */
export const closePatienceMs = 10_000;

/** Waits until `work` settles, either way, but at most `ms`; then calls `onLate` and goes on without it. */
export async function settleWithin(work: Promise<unknown>, ms: number, onLate: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      onLate();
      resolve();
    }, ms);
  });
  const settled = work.then(
    () => {},
    () => {},
  );
  await Promise.race([settled, late]).finally(() => clearTimeout(timer));
}
