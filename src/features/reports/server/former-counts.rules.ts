import type { Figure } from '../contract/weekly-report.ts';
import { type TakenFigure, topCount } from './figures.rules.ts';

/** A figure of this week that looks for its number of the week before. */
type Sought = Pick<TakenFigure, 'key' | 'about'> & { readonly label: string };
/** Null where the week before had more lines than it told, and this was none of them. */
export type FormerCounts = (figure: Sought) => number | null;

type Told = Pick<Figure, 'key' | 'about' | 'label' | 'value'>;

/**
 * What 県 was told stands, whatever the records say by now; they count only what its report had no line for. A submission of
 * an older release tells what its lines are about by their names alone, so those are found by the name they carried.
 */
export function formerCountsOf(live: readonly TakenFigure[], told: readonly Told[]): FormerCounts {
  const counts = new Map<string, number>();
  for (const one of live) if (told.length === 0 || !isLine(one.key)) counts.set(nameOf(one), one.ids.length);
  for (const one of told) {
    const about = one.about ?? aboutByKey(one.key);
    counts.set(about || !isLine(one.key) ? nameOf({ key: one.key, about }) : labelOf(one), one.value);
  }
  const full = [...topKinds].filter(
    (kind) => [...counts.keys()].filter((name) => kindOf(name) === kind).length >= topCount,
  );
  return (figure) =>
    counts.get(nameOf(figure)) ?? counts.get(labelOf(figure)) ?? (full.includes(kindOf(figure.key)) ? null : 0);
}

/** Kinds whose keys number the lines of one week; of all but 業務ソフト only the largest are lines. */
const topKinds = ['category', 'class', 'knowledge'];
const isLine = (key: string) => [...topKinds, 'software'].includes(kindOf(key));

/** The first category of one week is compared with the same category of the other, not with its first. */
const nameOf = ({ key, about }: { readonly key: string; readonly about?: string | null | undefined }) =>
  about ? `${kindOf(key)}.about:${about}` : key;
const labelOf = ({ key, label }: { readonly key: string; readonly label: string }) => `${kindOf(key)}.named:${label}`;
const kindOf = (key: string) => key.split('.')[0] ?? key;
/** A class of devices stands in its key. */
const aboutByKey = (key: string) => (kindOf(key) === 'class' ? key.slice('class.'.length) : null);
