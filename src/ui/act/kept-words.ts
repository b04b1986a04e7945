import { words } from '../words.ts';

/** The sentence after a row of a ledger was written: which one, and whether it is new. */
export const keptWords = (what: string, isNew: boolean): string =>
  isNew ? words.kept.created(what) : words.kept.revised(what);
