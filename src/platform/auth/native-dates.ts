import type { KyselyPlugin, UnknownRow } from 'kysely';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The account library compares Dates; our rows hold instants as text. Columns that end in _at or _until are turned. */
export const nativeDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

function withDates(row: UnknownRow): UnknownRow {
  const entries = Object.entries(row).map(([column, value]) => {
    const isInstant = typeof value === 'string' && /_(at|until)$/.test(column) && instant.test(value);
    return [column, isInstant ? new Date(value) : value];
  });
  return Object.fromEntries(entries);
}
