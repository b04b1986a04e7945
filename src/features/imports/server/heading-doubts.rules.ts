import { parseCivilDate } from '#kernel/wareki-parse.ts';
import { foldHeading, levelsOf, likestColumn, saysOld, type WantedColumn } from '#platform/sheets/match-headings.ts';
import type { HeadingRead, MappedColumn } from '../contract/import-run.ts';

const mostNamed = 5;
const figures = /^[+\d\s,./:()-]+$/;
const figure = /\d/;
const mailAddress = /^[^@\s]{1,100}@[^@\s]{1,100}$/;
/** NK06-00417, KW-1, A00123: how things are numbered. */
const tag = /^[a-z]{1,5}(?:\d{0,4}(?:-\d{1,8}){1,3}|\d{3,12})$/i;

/** A number, a date, an address or a tag stands in rows; a heading says what they are. */
export function looksLikeData(heading: string): boolean {
  return levelsOf(heading).some((level) => {
    const text = level.normalize('NFKC').trim();
    return (
      (figures.test(text) && figure.test(text)) || mailAddress.test(text) || tag.test(text) || parseCivilDate(text).ok
    );
  });
}

/**
 * Why the line that was read as the heading may be none, and columns whose heading holds a known word without being it.
 * A file without headings would lose its first row to them, so the line is always told with what it says. Capped: a few headings
 * tell which line it is.
 */
export function headingDoubts(mapping: readonly MappedColumn[], columns: readonly WantedColumn[]) {
  const isKnown = mapping.some(({ heading, key }) => key !== null || likestColumn(heading, columns)?.isIt);
  const texts = mapping.filter(({ isNameless }) => !isNameless).map(({ heading }) => heading);
  const similar = mapping.flatMap(({ column, heading, key }): HeadingRead['similar'] => {
    const like = key === null && !saysOld(heading) ? likestColumn(heading, columns) : null;
    return like === null || isCounted(heading) ? [] : [{ column, heading, key: like.key }];
  });
  return {
    texts: texts.slice(0, mostNamed),
    isUnknown: !isKnown,
    dataLike: texts.filter(looksLikeData).slice(0, mostNamed),
    similar: similar.slice(0, mostNamed),
  };
}

/** 備考２ beside 備考 is a column of the clerk's own. */
const isCounted = (heading: string) => /\d$/.test(foldHeading(heading));
