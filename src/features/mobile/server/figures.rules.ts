import type { Figure } from '../contract/analysis.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';

interface Counted {
  readonly kind: string;
  readonly category: string | null;
  readonly model: string | null;
}

const kinds: Readonly<Record<string, string>> = words.analysis.kinds;

/** What tickets come to by kind, category and model, the most first. */
export function figuresOf(tickets: readonly Counted[]): Figure[] {
  const none = words.analysis.none;
  const by = (group: Figure['group'], labelOf: (ticket: Counted) => string) =>
    [...Map.groupBy(tickets, labelOf)]
      .map(([label, of]) => ({ group, label, count: of.length }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return [
    ...by('kind', ({ kind }) => kinds[kind] ?? kind),
    ...by('category', ({ category }) => category ?? none),
    ...by('model', ({ model }) => model ?? none),
  ];
}
