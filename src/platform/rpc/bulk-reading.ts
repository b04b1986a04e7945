/** A reader who had this many persons' rows within the window is on record, and again with each further thousand. */
export const manyRows = 500;
export const furtherRows = 1000;
const windowMinutes = 60;
/** Readers remembered at once; the oldest are forgotten first. */
const mostReaders = 10_000;

interface Window {
  readonly since: Temporal.Instant;
  rows: number;
  /** The number of rows that asks for the next record. */
  next: number;
}

const windows = new Map<string, Window>();

/** Counts rows of a reader. Gives what is to be put on record, or null. */
export function noteReading(
  reader: string,
  rows: number,
  now: Temporal.Instant,
): { readonly rows: number; readonly since: string } | null {
  const window = windowOf(reader, now);
  window.rows += rows;
  if (window.rows < window.next) return null;
  window.next = window.rows + furtherRows;
  return { rows: window.rows, since: window.since.toString() };
}

/** Rows that another process gave the same reader. They count; the next reading here may put them on record. */
export function hearReading(reader: string, rows: number, now: Temporal.Instant): void {
  windowOf(reader, now).rows += rows;
}

function windowOf(reader: string, now: Temporal.Instant): Window {
  const kept = windows.get(reader);
  const isOver = !kept || Math.abs(now.since(kept.since).total('minutes')) >= windowMinutes;
  const window = isOver ? { since: now, rows: 0, next: manyRows } : kept;
  if (isOver) {
    windows.delete(reader);
    windows.set(reader, window);
    const [oldest] = windows.keys();
    if (windows.size > mostReaders && oldest !== undefined) windows.delete(oldest);
  }
  return window;
}
