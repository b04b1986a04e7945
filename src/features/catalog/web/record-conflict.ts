import { catalogWords as words } from '../contract/catalog.messages.ts';

/** A field's value in words. */
export function plainWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object' && value !== null && 'word' in value) return String(value.word);
  return value === null || value === undefined ? '' : String(value);
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** The row of a ledger as it is saved now; undefined when it is gone. */
export async function findRow<Row extends { id: string }>(
  id: string,
  read: (cursor: string | null) => Promise<Page<Row>>,
): Promise<Row | undefined> {
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await read(cursor);
    const found = page.rows.find((row) => row.id === id);
    if (found) return found;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return undefined;
}
