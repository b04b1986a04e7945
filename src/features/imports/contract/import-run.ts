import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';

/** Where a file stands on its way into a ledger. */
export const importStatuses = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
] as const;
export const importStatus = z.enum(importStatuses);
export type ImportStatus = z.infer<typeof importStatus>;

/** What the check says about a row; `missing` rows are in the ledger only. */
export const rowOutcomes = ['added', 'changed', 'unchanged', 'refused', 'missing'] as const;
export const rowOutcome = z.enum(rowOutcomes);
export type RowOutcome = z.infer<typeof rowOutcome>;

/** Why a cell is refused, in words, and what to do about it. */
export const importProblem = z.object({
  /** The ledger's column; null when the row as a whole is meant. */
  column: z.string().nullable(),
  /** Its heading in Japanese. */
  title: z.string(),
  value: z.string(),
  /** Groups alike refusals: `required`, `duplicate`. */
  code: z.string(),
  why: z.string(),
  fix: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const importChange = z.object({ title: z.string(), from: z.string(), to: z.string() });
export type ImportChange = z.infer<typeof importChange>;

/** A column of the sheet and the ledger's column it goes to; null leaves it out. */
export const mappedColumn = z.object({
  /** Index in the sheet, from 0. */
  column: z.number().int().min(0),
  heading: z.string(),
  /** The sheet has none there: what stands for it is the column's letter. */
  isNameless: z.boolean().default(false),
  samples: z.array(z.string()),
  key: z.string().nullable(),
});
export type MappedColumn = z.infer<typeof mappedColumn>;

/** A column the ledger knows. */
export const ledgerColumn = z.object({
  key: z.string(),
  title: z.string(),
  required: z.boolean(),
  help: z.string(),
});

export const importKind = z.object({
  kind: z.string(),
  title: z.string(),
  /** Counts rows: 名, 台. */
  unit: z.string(),
  note: z.string(),
  columns: z.array(ledgerColumn),
  keyTitle: z.string(),
});
export type ImportKind = z.infer<typeof importKind>;

/** What the program of the sheet does not show, and the import takes in like the rest: `lines` are the first of `rows`. */
export const hiddenParts = z.object({
  rows: z.number().int(),
  lines: z.array(z.number().int()),
  columns: z.array(z.string()),
});
export type HiddenParts = z.infer<typeof hiddenParts>;

/** The line that was read as the heading, and why it may be none. */
export const headingRead = z.object({
  firstLine: z.number().int(),
  lastLine: z.number().int(),
  /** What it says, the first columns. */
  texts: z.array(z.string()),
  /** None of its words is a heading of the ledger. */
  isUnknown: z.boolean(),
  /** Those of its words that look like a row: a number, a date, an address. */
  dataLike: z.array(z.string()),
  /** Columns that are left out although their heading holds the words of the ledger's column `key`. */
  similar: z.array(z.object({ column: z.number().int(), heading: z.string(), key: z.string() })),
});
export type HeadingRead = z.infer<typeof headingRead>;

/** What the reader may do with the run now (law 4). */
export const importAction = z.enum(['check', 'apply', 'discard', 'undo', 'saveRefused', 'saveResult']);
export type ImportAction = z.infer<typeof importAction>;

export const counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  missing: z.number().int(),
});

export const importRunRow = z.object({
  id: z.uuid(),
  runNo: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  status: importStatus,
  fileName: z.string(),
  rowCount: z.number().int(),
  ...counts.shape,
  uploadedAt: z.string(),
  uploadedBy: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
});
export type ImportRunRow = z.infer<typeof importRunRow>;

const told = z.object({ at: z.string(), by: z.string() }).nullable();

export const importRunView = z.object({
  id: z.uuid(),
  runNo: z.string(),
  kind: importKind,
  status: importStatus,
  /** A step under way was cut off: it may be started again. */
  cutOff: z.boolean(),
  fileName: z.string(),
  fileSize: z.number().int(),
  sheetNames: z.array(z.string()),
  sheetName: z.string().nullable(),
  /** Lines count from 1. */
  heading: headingRead,
  mapping: z.array(mappedColumn),
  rowCount: z.number().int(),
  hidden: hiddenParts,
  counts,
  /** Changed cells by column, most first. */
  changes: z.array(z.object({ title: z.string(), count: z.number().int() })),
  reasons: z.array(z.object({ code: z.string(), label: z.string(), count: z.number().int() })),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** Why the last step did not come to its end, in words; null when it did. */
  trouble: z.string().nullable(),
  /** The search index still follows what was written. */
  isFollowing: z.boolean(),
  /** How long the check took, in milliseconds. */
  checkMs: z.number().int().nullable(),
  checkedAt: z.string().nullable(),
  uploaded: told,
  applied: told,
  undone: told,
  /** Rows left as they are by an undo, because someone changed them since. */
  undoKept: z.number().int(),
  /** The last day the commit can be taken back. */
  undoUntil: civilDate.nullable(),
  actions: z.array(importAction),
});
export type ImportRunView = z.infer<typeof importRunView>;

export const importRowView = z.object({
  seq: z.number().int(),
  line: z.number().int().nullable(),
  key: z.string(),
  label: z.string(),
  outcome: rowOutcome,
  problems: z.array(importProblem),
  changes: z.array(importChange),
  /** Taken back by an undo. */
  undone: z.boolean(),
});
export type ImportRowView = z.infer<typeof importRowView>;
