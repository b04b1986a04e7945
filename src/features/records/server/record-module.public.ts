import type { SearchKind } from '#features/search/contract/search.messages.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { type FigureLine, figureSources, processFigures } from './figures.public.ts';
import { type AnyRecordKind, recordKinds } from './record-kind.public.ts';
import { recordSearch } from './record-search.public.ts';
import { listOf } from './related.public.ts';

interface RecordModule extends FeatureModule {
  readonly kind: AnyRecordKind;
  /** What the weekly report says of it. */
  readonly figures: Readonly<Record<string, FigureLine>>;
}

/** What a process tells of itself to the weekly report. */
export const figuresOf = ({ process, words, href }: AnyRecordKind, lines: Readonly<Record<string, FigureLine>>) =>
  processFigures({ process, noun: words.noun, list: listOf(href('')), lines });

/** The manifest of a process: its kind brings its scope, search, figures and a place in every list of records. */
export const recordModule = ({ kind, figures, slots = [], scopes = [], ...manifest }: RecordModule): FeatureModule => ({
  ...manifest,
  scopes: [kind.scope, ...scopes],
  slots: [
    recordKinds.fill(kind),
    ...recordSearch(kind, kind.process.entity as SearchKind),
    figureSources.fill(figuresOf(kind, figures)),
    ...slots,
  ],
});
