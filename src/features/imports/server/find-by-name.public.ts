import { fold } from '#kernel/text/fold.ts';
import { mostSimilar } from '#kernel/text/similar.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { nameGaps } from '../contract/cell-marks.data.ts';
import { problemWords } from '../contract/imports.messages.ts';
import { type ZeroKeeper, zeroKeeper } from './lost-zeros.public.ts';
import type { Found } from './read-cells.public.ts';

/** A record rows may name: by its code, its name, or its full name. */
export interface Named {
  readonly id: string;
  readonly code: string | null;
  readonly names: readonly string[];
  /** Shown as the near name. */
  readonly label: string;
  /** The last day it existed; null while it does. */
  readonly until?: string | null;
  /** What took its place. */
  readonly successor?: string | null;
}

/** Of several with one name, `isLikely` says which are meant: those of the same class, or at the same site. */
export type NameFinder = (text: string, isLikely?: (id: string) => boolean) => Found;

const plain = (text: string) => fold(text).replaceAll(nameGaps, '');

/**
 * Finds records by what people write for them: code, name or full name, whatever the width, the spaces and the kanji
 * variants. Unknown names get the nearest known one; abolished ones say what took their place, unless the caller `takes`
 * them and judges for itself.
 */
export function nameFinder(
  ledger: string,
  records: readonly Named[],
  takes: 'present' | 'abolished' = 'present',
): NameFinder {
  const byText = new Map<string, Named[]>();
  for (const record of records) {
    const texts = new Set([record.code, ...record.names].filter((text) => text !== null).map(plain));
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), record]);
  }
  const living = records.filter((record) => !record.until);
  const lostZero = zeroKeeper(records.flatMap((record) => record.code ?? []));
  const asked = new Map<string, Found>();
  return (text, isLikely) => {
    const hits = byText.get(plain(text)) ?? [];
    const likely = isLikely && hits.length > 1 ? hits.filter((hit) => isLikely(hit.id)) : [];
    if (likely.length > 0) return find(ledger, likely, { living, text, takes, lostZero });
    const known = asked.get(text);
    if (known) return known;
    const found = find(ledger, hits, { living, text, takes, lostZero });
    asked.set(text, found);
    return found;
  };
}

interface Asked {
  readonly living: readonly Named[];
  readonly text: string;
  readonly takes: 'present' | 'abolished';
  readonly lostZero: ZeroKeeper;
}

function find(ledger: string, hits: readonly Named[], { living, text, takes, lostZero }: Asked): Found {
  const present = hits.filter((hit) => !hit.until);
  const byCode = present.filter((hit) => hit.code !== null && plain(hit.code) === plain(text));
  const [only, other] = byCode.length === 1 ? byCode : present;
  if (only && !other) return { value: only.id };
  if (only) return { code: 'several', words: problemWords.several(present.length) };
  const gone = hits[0];
  if (gone && takes === 'abolished') return { value: gone.id };
  if (gone?.until) {
    const words = problemWords.abolished(ledger, formatWareki(gone.until), gone.successor ?? null);
    return { code: 'abolished', words };
  }
  const zero = lostZero(plain(text));
  if (zero) return zero;
  const near = mostSimilar(text, living, (record) => record.label);
  return { code: 'unknown', words: problemWords.unknown(ledger, near?.candidate.label ?? null) };
}
