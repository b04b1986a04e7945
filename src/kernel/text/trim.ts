/**
 * The text without the characters at both ends that `dropped` holds for. Looks at each of them once, where an expression
 * such as `/x+$/` begins anew at each x of a long text.
 */
export function trimmedOf(text: string, dropped: (character: string) => boolean): string {
  const end = trimmedEndOf(text, dropped);
  let start = 0;
  while (start < end.length && dropped(end[start] ?? '')) start += 1;
  return end.slice(start);
}

/** The same at the end only. */
export function trimmedEndOf(text: string, dropped: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && dropped(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
