import { coverageOf } from './font-coverage.ts';

/** What a printer sets where it lacks the type. */
export const GETA = '〓';

/** Turns the direction of the rest of a line round: no Japanese paper has a use for it, and a name with one hides what follows. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What is no sign of its own: marks joined to the letter before, what never shows, line ends, blanks. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}\s]/u;
const privateUse = /\p{Private_Use}/u;
const beyondAscii = /[^\u0020-\u007e]/gu;

/** Takes the signs that control a terminal out of JSON text, where they stand as escapes. Line ends and tabs stay. */
export const withoutControls = (json: string): string =>
  json.replace(/\\(?:(u00[01][0-9a-f]|[bf])|.)/gi, (sign, control?: string) => (control ? '' : sign));

/**
 * Makes texts fit for paper. `families` are the fonts, each with all its weights: a character one of them has in every
 * weight is printed. Any other becomes 〓, and so does a private one: a font may keep a ligature or an ornament there, and
 * the paper would show a wrong letter.
 */
export function printableWith(families: readonly (readonly string[])[]): (text: string) => string {
  const coverages = families.map((weights) => weights.map(coverageOf));
  const known = new Map<string, boolean>();
  const prints = (character: string): boolean => {
    if (privateUse.test(character)) return false;
    if (unseen.test(character)) return true;
    const point = character.codePointAt(0) ?? 0;
    return coverages.some((weights) => weights.every((covered) => covered[point] === 1));
  };
  return (text) =>
    text.replace(beyondAscii, (character) => {
      if (turning.test(character)) return '';
      const isPrinted = known.get(character) ?? prints(character);
      known.set(character, isPrinted);
      return isPrinted ? character : GETA;
    });
}
