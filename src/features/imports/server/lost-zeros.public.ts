import { withoutLeadingZeros } from '#kernel/text/digits.ts';
import { problemWords } from '../contract/imports.messages.ts';
import type { Problem } from './suspicious-text.rules.ts';

/** Says of a number that it has lost the zeros in front; null when it has not, or nobody can say. */
export type ZeroKeeper = (code: string) => Problem | null;

const isDigits = (code: string) => /^\d+$/.test(code);

/**
 * Knows the numbers of a ledger: 1001 is not new where 01001 is known, nor where every number has five digits. Excel drops
 * the zeros of what is typed as a number, and a file that was saved so cannot be told from one that means 1001.
 */
export function zeroKeeper(known: Iterable<string>): ZeroKeeper {
  const codes = [...known].filter(isDigits);
  const all = new Set(codes);
  const padded = new Map(
    codes.filter((code) => code !== withoutLeadingZeros(code)).map((code) => [withoutLeadingZeros(code), code]),
  );
  const widths = [...new Set(codes.map((code) => code.length))].sort((a, b) => a - b);
  return (code) => {
    // Only where zeros in front are in use can one be missing.
    if (padded.size === 0 || all.has(code) || !isDigits(code)) return null;
    const width = widths.includes(code.length) ? undefined : widths.find((one) => one > code.length);
    const meant =
      padded.get(withoutLeadingZeros(code)) ?? (width === undefined ? undefined : code.padStart(width, '0'));
    return meant === undefined ? null : { code: 'lostZero', words: problemWords.lostZero(meant) };
  };
}
