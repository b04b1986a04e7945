import { reportsWords } from '../contract/reports.messages.ts';
import { type Section, type SectionKey, sectionKeys } from '../contract/weekly-report.ts';
import { changePercent } from './figures.rules.ts';

const words = reportsWords.draft;

/** A number with its key, as the sentences need it. */
export interface DraftFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly previous: number | null;
}

/** How the week stands beside the one before; a week without tickets before it is not compared. */
function comparison(total: DraftFigure | undefined): string {
  const percent = changePercent(total?.value ?? 0, total?.previous ?? null);
  if (percent === null) return words.first;
  if (percent === 0) return words.than(words.same);
  return words.than(percent > 0 ? words.more(percent) : words.less(-percent));
}

/** The first words of every section, written from the week's numbers; a person then makes them their own. */
export function draftSections(figures: readonly DraftFigure[]): Section[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const compared = comparison(byKey.get('total'));
  const top = byKey.get('category.1');
  const texts: Record<SectionKey, string> = {
    overview: words.overview(compared),
    volume: words.volume.replace('{{topCategory}}', top ? words.topCategory(top.label) : reportsWords.notYet),
    deadlines: words.deadlines,
    faults: words.faults,
    knowledge: words.knowledge,
    handOvers: words.handOvers,
    processes: words.processes,
    notable: words.notable,
    nextWeek: words.nextWeek,
  };
  return sectionKeys.map((key) => ({ key, text: texts[key], confirmed: false }));
}

/** Keeps what people wrote and confirmed when the numbers are taken again; only untouched drafts are written anew. */
export function redraft(kept: readonly Section[], former: readonly Section[], fresh: readonly Section[]): Section[] {
  return fresh.map((section) => {
    const own = kept.find((one) => one.key === section.key);
    const before = former.find((one) => one.key === section.key);
    return own && own.text !== before?.text ? { ...own, confirmed: false } : section;
  });
}
