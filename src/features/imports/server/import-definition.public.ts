import type { Permission } from '#kernel/contract/procedure.ts';
import type { JsonValue } from '#platform/db/json.ts';
import type { MappedRow } from '#platform/sheets/apply-mapping.ts';
import type { BookColumn } from '#platform/sheets/book.ts';
import type { Cell } from '#platform/sheets/cell.ts';
import type { WantedColumn } from '#platform/sheets/match-headings.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { ImportProblem } from '../contract/import-run.ts';

/** A column of a ledger as its workbooks have it: read by the import, written by template and export. */
export interface ImportColumn extends WantedColumn {
  /** A new row cannot do without it, and no row may leave its cell blank. */
  readonly required?: boolean;
  readonly kind: BookColumn['kind'];
  /** In characters; a full-width one takes two. */
  readonly width: number;
  /** One line on how to fill it in. */
  readonly help: string;
  readonly wareki?: boolean;
  /** Choices that never change; lists from the ledger come from `lists`. */
  readonly list?: readonly string[];
  /** Says how to carry the change out (異動日) and is no part of the record: never compared, never exported. */
  readonly instruction?: boolean;
  /** Says again in words what another column says (氏名 beside 職員番号): read to be checked, exported, never compared. */
  readonly echo?: boolean;
}

/** The fields of a record by column key: ids, dates, numbers and texts as the ledger keeps them. */
export type Draft = Readonly<Record<string, JsonValue>>;

/** What a row of the file says. `draft` holds the columns the file has, no others. */
export interface RowReading {
  readonly key: string | null;
  readonly draft: Draft;
  readonly problems: readonly ImportProblem[];
}

/** Which record, and which state of it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** A record as the ledger has it now. */
export interface LedgerRow extends Seen {
  /** What tells it apart beside its key: the name. */
  readonly label: string;
  /** Every column of the record. */
  readonly draft: Draft;
}

/** One record to be written. `before` is null for a new one; `after` holds the file's columns. */
export interface ImportedChange {
  readonly key: string;
  readonly id: string | null;
  readonly version: number | null;
  readonly before: Draft | null;
  readonly after: Draft;
}

export interface AcceptedRow {
  readonly line: number;
  readonly key: string;
  readonly draft: Draft;
  readonly current: LedgerRow | null;
}

/** Which import writes: its number goes into the audit records as their reason. */
export interface ImportedBy {
  readonly runNo: string;
}

/**
 * How one ledger takes rows from a file. Filled by the feature that owns the ledger.
 * `P` is the reference data of one check: loaded once, asked for every row.
 */
export interface ImportDefinition<P = unknown> {
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
  /** One line for the page where the kind is chosen. */
  readonly note: string;
  readonly order: number;
  /** Who may import and export it. */
  readonly permission: Permission;
  readonly columns: readonly ImportColumn[];
  /** The ledger's table: its rows are held while they are written. */
  readonly table: 'assets' | 'departments' | 'sites' | 'staff_members' | 'stock_items';
  /** The column whose value names a record. */
  readonly keyColumn: string;
  /** Loads the reference data. The rows of the file are given because rows may speak of each other. */
  prepare(ctx: Ctx, rows: readonly MappedRow[]): Promise<P>;
  /** Reads one row. Pure. */
  readRow(values: Readonly<Record<string, Cell>>, prepared: P): RowReading;
  /** What is wrong with a row once the record it changes is known. Pure. */
  judge?(row: AcceptedRow, prepared: P): readonly ImportProblem[];
  /** What is wrong among rows, asked again after each refusal until nothing new is found. Pure. */
  settle?(rows: readonly AcceptedRow[], prepared: P): ReadonlyMap<string, readonly ImportProblem[]>;
  /** The records with these keys, in the order of the ledger. */
  current(ctx: Ctx, keys: readonly string[]): Promise<ReadonlyMap<string, LedgerRow>>;
  /** The keys of the whole ledger as it is today, in its order. */
  keys(ctx: Ctx): Promise<string[]>;
  /** Only who and which version, where that is much cheaper: asked before and after a commit. */
  versions?(ctx: Ctx, keys: readonly string[]): Promise<ReadonlyMap<string, Seen>>;
  /** Records the file would be expected to hold: those it lacks are told, never touched. */
  expected(ctx: Ctx, rows: readonly AcceptedRow[]): Promise<readonly { key: string; id: string; label: string }[]>;
  /** A value in words, as a workbook and a difference show it. Pure. */
  show(column: string, value: JsonValue, prepared: P): string | number | null;
  /**
   * Writes every change, through the owner's own bulk use case. It is worked out before the transaction that makes it
   * visible (plan-work.ts): it may read the ledger, but not what it writes itself.
   */
  apply(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void>;
  /** How many rows are worked out in one turn, where they do not depend on each other; all of them otherwise. */
  readonly inTurns?: number;
  /** Reads what it has written, as a tree must: then it is all done inside the transaction, and has to be small. */
  readonly readsItsWrites?: boolean;
  /** Makes the search index say what the ledger says of these records, after the transaction, a few at a time. */
  index?(ctx: Ctx, ids: readonly string[]): Promise<void>;
  /** What is told from the whole ledger, once, at the end. */
  afterwards?(ctx: Ctx): Promise<void>;
  /** Puts the former values back and takes out what was new, under the same rules. */
  undo(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void>;
  /** Which of these new records other records refer to by now: they cannot be removed. */
  inUse(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Drop-downs of the template that come from ledgers, by column. */
  lists?(ctx: Ctx): Promise<Readonly<Record<string, readonly string[]>>>;
}

/** Filled by every feature whose ledger takes files. */
export const importDefinitions = defineSlot<ImportDefinition>('imports.definitions');

/** Gives a definition its place in the slot, whatever its reference data. */
export const importDefinition = <P>(definition: ImportDefinition<P>): ImportDefinition =>
  definition as ImportDefinition;
