import { fromTheTop } from '../db/keyset.ts';

/**
 * Reads a list to its end, 200 rows at a time: exports never stop at a cap. Others write between two pages: which rows there
 * are is asked once, so that none is given twice or passed over because its place in the order has changed.
 */
export async function readAllPages<R>(
  readPage: (page: { cursor: string | null; limit: number }) => Promise<{ rows: R[]; nextCursor: string | null }>,
): Promise<R[]> {
  const all: R[] = [];
  let cursor: string | null = fromTheTop;
  do {
    const page = await readPage({ cursor, limit: 200 });
    all.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
