/** A name being typed after an `@`, at `start` in the text. */
export interface Mention {
  readonly start: number;
  readonly query: string;
}

const longest = 20;

/** The mention the caret stands in: an `@` (half or full width) at a word's beginning, no space after it. Null elsewhere. */
export function mentionAt(text: string, caret: number): Mention | null {
  const before = text.slice(Math.max(0, caret - longest - 1), caret);
  const found = /(?:^|[\s、。（「])[@＠]([^\s@＠、。]*)$/u.exec(before);
  if (!found) return null;
  const query = found[1] ?? '';
  return { start: caret - query.length - 1, query };
}

/** The text with the mention replaced by `@name `, and where the caret goes. */
export function applyMention(
  text: string,
  mention: Mention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const end = mention.start + 1 + mention.query.length;
  const put = `@${name} `;
  const rest = text.slice(end).replace(/^ /, '');
  return { text: `${text.slice(0, mention.start)}${put}${rest}`, caret: mention.start + put.length };
}

/** What a key does to the open list of `count` candidates: the next active one, take it, close it, or nothing. */
export function mentionStep(key: string, active: number, count: number): number | 'take' | 'close' | null {
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  if (key === 'Enter' || key === 'Tab') return 'take';
  return key === 'Escape' ? 'close' : null;
}
