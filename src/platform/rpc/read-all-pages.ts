/** Reads a list to its end, 200 rows at a time: exports never stop at a cap. */
export async function readAllPages<R>(
  readPage: (page: { cursor: string | null; limit: number }) => Promise<{ rows: R[]; nextCursor: string | null }>,
): Promise<R[]> {
  const all: R[] = [];
  let cursor: string | null = null;
  do {
    const page = await readPage({ cursor, limit: 200 });
    all.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
