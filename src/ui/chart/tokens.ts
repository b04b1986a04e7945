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

/** A colour `share` of the way from one to the other; both as #rrggbb or #rgb, as our tokens are. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [from, to].map((c) => (c.length === 4 ? [...c.slice(1)].map((d) => d + d).join('') : c.slice(1)));
  const parts = [0, 2, 4].map((at) => {
    const [x, y] = [a, b].map((c) => Number.parseInt(c?.slice(at, at + 2) ?? '', 16));
    return Math.round((x ?? 0) + ((y ?? 0) - (x ?? 0)) * share);
  });
  return `#${parts.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
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
