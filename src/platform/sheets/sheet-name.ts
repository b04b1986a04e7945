import { trimmedOf } from '#kernel/text/trim.ts';

const LONGEST = 31;
const WIDE: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  ':': '：',
  '*': '＊',
  '?': '？',
  '/': '／',
  '\\': '＼',
};

/**
 * Turns any words into names Excel accepts: no `[]:*?/\`, 31 characters, no apostrophe at the ends, not blank,
 * not `History`, and different from each other whatever the case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((words) => {
    const base = legalName(words);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${cut(base, LONGEST - `(${n})`.length)}(${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function legalName(words: string): string {
  const legal = words
    .toWellFormed()
    .replaceAll(/[[\]:*?/\\]/g, (character) => WIDE[character] ?? '')
    .replaceAll(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .trim();
  const name = trimmedOf(cut(legal, LONGEST), (character) => character === "'");
  return name === '' || name.toLowerCase() === 'history' ? `シート${name}` : name;
}

/** Never through the middle of a character like 𠮷. */
function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  return head.isWellFormed() ? head : head.slice(0, -1);
}
