/** The part of a text that is looked at: no page has more before its first element. */
const HEAD_CHARACTERS = 65_536;
const FIRST_ELEMENT = /^<(?:!doctype\s{1,80}(?:html|svg)|html|head|body|script|iframe|svg)\b/i;
const ELEMENT_CHARACTERS = 100;

/** What may stand before the first element: where it begins, and where it ends. */
const BEFORE: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?xml', '>'],
];

/** Whether a browser would take the text for a page. Goes over its head once, however many comments stand there. */
export function beginsWebPage(text: string): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  let at = 0;
  while (at < head.length) {
    const place = at;
    const found = BEFORE.find(([start]) => head.slice(place, place + start.length).toLowerCase() === start);
    if (found) {
      const end = head.indexOf(found[1], at + found[0].length);
      if (end < 0) return false;
      at = end + found[1].length;
    } else if (/\s/.test(head[at] ?? '')) at += 1;
    else return FIRST_ELEMENT.test(head.slice(at, at + ELEMENT_CHARACTERS));
  }
  return false;
}
