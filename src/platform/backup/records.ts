import type { TableSum } from './table-sum.ts';
import type { Table } from './tables.ts';

/** A migration of the database that was backed up. */
export interface DoneMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * A line of an archive that says what comes. After `table` and `jobs` come lines that are arrays of rows, then `sum`. After
 * `file` come its bytes, then `fileSum`.
 */
export type Mark =
  | { readonly t: 'begin'; readonly madeAt: string; readonly migrations: readonly DoneMigration[] }
  | { readonly t: 'table'; readonly table: Table }
  | { readonly t: 'jobs'; readonly table: Table }
  | ({ readonly t: 'sum' } & TableSum)
  | { readonly t: 'file'; readonly path: string; readonly bytes: number }
  | { readonly t: 'fileSum'; readonly sha256: string }
  | ({ readonly t: 'end' } & Tally);

/** What a backup or a restore went through. */
export interface Tally {
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
  readonly files: number;
}

export const lineOf = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`);
