/**
 * Where in an input a text stands that no database can keep: with a NUL, or with half of a character (a lone surrogate).
 * A pattern counts too: the protocol knows them, no contract does, and a wrong one fails wherever it is first touched.
 * Gives the path with dots, as forms name their fields; null when there is none. However deep the input is.
 */
export function findUnstorableText(input: unknown): string | null {
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value: input, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (value instanceof RegExp) return path;
    if (!isPlain(value)) continue;
    for (const [key, part] of Object.entries(value)) {
      if (!isStorable(key)) return path;
      waiting.push({ value: part, path: path === '' ? key : `${path}.${key}` });
    }
  }
  return null;
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Blob) && !(value instanceof Date);
