/** The colours of a chart: semantic names only, read from the page so both themes and the user's own colours hold. */
export interface ChartColours {
  readonly now: string;
  readonly context: string;
  readonly past: string;
  readonly grid: string;
  readonly axis: string;
  readonly ink: string;
  readonly surface: string;
  readonly accent: string;
}

export function readColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    now: colour('--chart-now'),
    context: colour('--chart-context'),
    past: colour('--chart-past'),
    grid: colour('--chart-grid'),
    axis: colour('--chart-axis'),
    ink: colour('--ink'),
    surface: colour('--surface'),
    accent: colour('--accent'),
  };
}

/** Calls back when the theme changes, by our switch or by the device. Returns the stop. */
export function watchColours(changed: () => void): () => void {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  return () => {
    watcher.disconnect();
    media.removeEventListener('change', changed);
  };
}
