/** Joins the class names that are there: `cx('btn', primary && 'primary')`. */
export function cx(...names: ReadonlyArray<string | false | null | undefined>): string {
  return names.filter(Boolean).join(' ');
}
