/** A text cut in three: what both share before, what differs, what both share after. */
export interface Difference {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const split = (text: string) => [...characters.segment(text)].map((part) => part.segment);

/** Marks in each of two texts the stretch in which they differ. Joined again, each gives the text it came from. */
export function difference(mine: string, theirs: string): readonly [Difference, Difference] {
  const a = split(mine);
  const b = split(theirs);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const cut = (parts: readonly string[]): Difference => ({
    before: parts.slice(0, head).join(''),
    changed: parts.slice(head, parts.length - tail).join(''),
    after: parts.slice(parts.length - tail).join(''),
  });
  return [cut(a), cut(b)];
}
