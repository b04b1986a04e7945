import type { Refused } from '#kernel/refusal.ts';
import { databaseRefusals } from './database.refusals.ts';

/** By SQLSTATE (PostgreSQL appendix A) or the network's code. The embedded engine gives the same codes. */
const byCode: Readonly<Record<string, () => Refused>> = {
  // A form named a record that is not there, or two came at once: what the use case did not see, the database refuses.
  '23503': databaseRefusals.namedAbsent,
  '23505': databaseRefusals.taken,
  '23P01': databaseRefusals.taken,
  '57014': databaseRefusals.tooSlow,
  '53100': databaseRefusals.noSpace,
  ENOSPC: databaseRefusals.noSpace,
  '53300': databaseRefusals.busy,
  '55P03': databaseRefusals.busy,
  '40001': databaseRefusals.busy,
  '40P01': databaseRefusals.busy,
  '25P03': databaseRefusals.lost,
  '57P01': databaseRefusals.lost,
  '57P02': databaseRefusals.lost,
  '57P03': databaseRefusals.lost,
  ECONNREFUSED: databaseRefusals.lost,
  ECONNRESET: databaseRefusals.lost,
  EPIPE: databaseRefusals.lost,
  ETIMEDOUT: databaseRefusals.lost,
  ENOTFOUND: databaseRefusals.lost,
};

const isFull = (message: string) =>
  /^could not (?:extend|write to) file /.test(message) && /: (?:No space left on device|File too large)/.test(message);
const isBusy = (message: string) => message.includes('timeout exceeded when trying to connect');
const isLost = (message: string) =>
  /^Connection terminated|connection error and is not queryable|^timeout expired/.test(message);

/** Errors that `pg` gives by message only. */
const byMessage: readonly (readonly [(message: string) => boolean, () => Refused])[] = [
  [isFull, databaseRefusals.noSpace],
  [isBusy, databaseRefusals.busy],
  [isLost, databaseRefusals.lost],
];

/** Whether somebody else wrote the same at the same moment: the database alone saw it. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '23505' || error.code === '23P01');

/** The refusal, in words, for what the database says no to: its own trouble, or a rule that only it can hold; else null. */
export function databaseTrouble(error: unknown): Refused | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const make = byCode[code] ?? (code.startsWith('08') ? databaseRefusals.lost : undefined);
  if (make) return Object.assign(make(), { cause: error });
  const found = byMessage.find(([isIt]) => isIt(error.message));
  if (found) return Object.assign(found[1](), { cause: error });
  return null;
}
