/** What is worked on before others have their turn: so many rows, or so much text. */
const atOnce = { rows: 1000, characters: 300_000 };

/** Rows in parts, none of which keeps others waiting: a row of long texts is worth many short ones. At least one row a part. */
export function* rowsInParts<Row>(
  rows: readonly Row[],
  charactersOf: (row: Row) => number,
  most = atOnce,
): Generator<readonly Row[]> {
  let start = 0;
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    const own = charactersOf(row);
    if (at > start && (at - start >= most.rows || characters + own > most.characters)) {
      yield rows.slice(start, at);
      start = at;
      characters = 0;
    }
    characters += own;
  }
  if (start < rows.length) yield rows.slice(start);
}

/** The characters of the texts among some cells. */
export const charactersIn = (cells: Iterable<unknown>): number => {
  let sum = 0;
  for (const cell of cells) if (typeof cell === 'string') sum += cell.length;
  return sum;
};
