/** Rows with content, header included; five times the prefecture's 10,515 devices. */
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;
/** Merges that cover more than one cell of the content. */
export const MAX_MERGES = 100_000;
/** What all parts of a workbook may add up to once inflated, in bytes. */
export const MAX_INFLATED_BYTES = 300 * 1024 * 1024;
/** Worksheet XML packs 10–40 times; only a bomb packs a large file harder than this. */
export const MAX_INFLATION_RATIO = 200;
/** Below this inflated size the ratio says nothing: a nearly empty sheet packs very hard. */
export const RATIO_MATTERS_FROM_BYTES = 20 * 1024 * 1024;
/** The specification of Excel: characters in one cell. */
export const MAX_CELL_CHARACTERS = 32_767;
/** Of all texts of a table, each counted wherever it stands: a text that is stored once may be said of every line. */
export const MAX_CHARACTERS = 20_000_000;
