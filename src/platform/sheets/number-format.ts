import { plainNumber } from './plain-number.ts';

/** One sign of a format's section: a place for a digit, or what stands between them. */
interface Sign {
  readonly place: boolean;
  readonly text: string;
}

/** The specification of Excel. */
const LONGEST_FORMAT = 255;

/** What ends the reading of a format as places and signs: decimals, thousands, percents, exponents, fractions, dates. */
const MORE_THAN_PLACES = /[.,%/eE@ymdhsgYMDHSGGn]/;

/**
 * A whole number as Excel shows it by a format of places and signs: 1001 by `00000` is 01001, 5108511 by the postal
 * format is 510-8511. Null for a format that does anything else, or shows the digits as they are.
 */
export function shownByPlaces(value: number, format: string): string | null {
  if (format.length > LONGEST_FORMAT || !Number.isInteger(value) || value < 0 || value >= 1e15) return null;
  const signs = signsOf(sectionFor(value, format));
  if (!signs?.some((sign) => sign.place)) return null;
  const shown = fill(signs, plainNumber(value));
  return shown === plainNumber(value) ? null : shown;
}

/** The section that counts for this number: the first whose condition holds, else by sign. */
function sectionFor(value: number, format: string): string {
  const sections = splitSections(format);
  const conditional = sections.filter((section) => conditionOf(section) !== null);
  if (conditional.length > 0) {
    return sections.find((section) => holds(value, conditionOf(section))) ?? '';
  }
  return (sections.length >= 3 && value === 0 ? sections[2] : sections[0]) ?? '';
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const [token] of format.matchAll(/\\.|"[^"]*"?|[^\\"]/gs)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

type Condition = readonly [operator: string, limit: number];

function conditionOf(section: string): Condition | null {
  const [, operator, limit] = /\[([<>=]{1,2})(-?\d{1,15})\]/.exec(section) ?? [];
  return operator === undefined ? null : [operator, Number(limit)];
}

function holds(value: number, condition: Condition | null): boolean {
  if (condition === null) return true;
  const [operator, limit] = condition;
  return (
    (operator.includes('=') && value === limit) ||
    (operator.includes('<') && value < limit) ||
    (operator.includes('>') && value > limit)
  );
}

/** The signs in their order; null when the section is more than places and signs. */
function signsOf(section: string): Sign[] | null {
  const signs: Sign[] = [];
  for (const [token] of section.matchAll(/\\.|"[^"]*"?|\[[^\]]*\]?|[_*].|[^\\"[]/gs)) {
    if (token.startsWith('[') || /^[_*]./s.test(token)) continue;
    if (token.startsWith('\\')) signs.push({ place: false, text: token.slice(1) });
    else if (token.startsWith('"')) signs.push({ place: false, text: token.replaceAll('"', '') });
    else if (/[0#?]/.test(token)) signs.push({ place: true, text: token });
    else if (MORE_THAN_PLACES.test(token)) return null;
    else signs.push({ place: false, text: token });
  }
  return signs;
}

/** Digits go into the places from the right; what is left over stands in the first place. */
function fill(signs: readonly Sign[], digits: string): string {
  const places = signs.filter((sign) => sign.place);
  const firstZero = places.findIndex((sign) => sign.text === '0');
  const least = firstZero === -1 ? 0 : places.length - firstZero;
  const padded = digits.padStart(least, '0');
  let skipped = Math.max(places.length - padded.length, 0);
  let at = 0;
  let shown = '';
  for (const sign of signs) {
    if (!sign.place) {
      // A hyphen before the first digit has nothing to part.
      shown += sign.text === '-' && at === 0 ? '' : sign.text;
    } else if (skipped > 0) skipped -= 1;
    else {
      const over = at === 0 ? padded.length - places.length : 0;
      const end = at + 1 + Math.max(over, 0);
      shown += padded.slice(at, end);
      at = end;
    }
  }
  return shown.trim();
}

/** True for the format of a date that does not show its year: what Excel makes of a typed 12-25. */
export const hidesYear = (format: string): boolean =>
  format.length <= LONGEST_FORMAT &&
  !/[yge]/i.test(format.replaceAll(/\\.|"[^"]*"?|\[[^\]]*\]?/gs, '')) &&
  /d/i.test(format);
