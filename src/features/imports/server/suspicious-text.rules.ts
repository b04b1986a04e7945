import { type Cell, isDateCell, numberOf } from '#platform/sheets/cell.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import { DIGITS_LOST_FROM } from '#platform/sheets/plain-number.ts';
import { apostrophed, dateLike } from '../contract/cell-marks.data.ts';
import { problemWords } from '../contract/imports.messages.ts';

export type Problem = { readonly code: string; readonly words: { readonly why: string; readonly fix: string } };

/** What a place takes besides texts: a real date as it is shown, a number of any size. */
export interface Takes {
  readonly dates?: boolean;
  readonly numbers?: boolean;
  /** A box that is ticked or not. */
  readonly ticks?: boolean;
}

/**
 * 8.9813E+18, 5.00E+10: a long number as Excel writes it into a CSV file; other programs leave out the sign (8.9813E18).
 * Without a fraction and a sign it may be a name: 1E5.
 */
const exponent = /^[-+]?\d(?:[.,]\d{1,15}E[+-]?\d{1,3}|E[+-]\d{2,3})$/i;
/** 外字 and what a decoder puts where it knew no character: no screen and no paper shows them. */
const withoutGlyph = /[\p{Private_Use}\uFFFD]/u;
/** Zeros that stand where Excel knew no digit any more, when a CSV holds the number in full. */
const zeroedFrom = 15;
const zeroedLeast = 3;

/** What happened to a cell before it came here, so that its value is not the one that was meant; null when nothing did. */
export function damageOf(cell: Cell, takes: Takes): Problem | null {
  if (isDateCell(cell) && !takes.dates) return { code: 'becameDate', words: problemWords.becameDate() };
  if (typeof cell === 'boolean' && !takes.ticks) return { code: 'isTick', words: problemWords.isTick() };
  const number = numberOf(cell);
  const text = cellText(cell) ?? '';
  if (!takes.numbers && number !== null && Math.abs(number) >= DIGITS_LOST_FROM) return told('lostDigits');
  if (!takes.numbers && exponent.test(text.normalize('NFKC').trim())) return told('shortened');
  if (!takes.numbers && isZeroed(text)) return told('lostDigits');
  const unknown = withoutGlyph.exec(text)?.[0];
  return unknown === undefined ? null : { code: 'noGlyph', words: problemWords.noGlyph(pointOf(unknown)) };
}

const told = (code: 'lostDigits' | 'shortened'): Problem => ({ code, words: problemWords[code]() });

const isZeroed = (text: string) =>
  /^[1-9]\d{17,30}$/.test(text) && /^0+$/.test(text.slice(zeroedFrom)) && text.length >= zeroedFrom + zeroedLeast;

const pointOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The same for a text where a number with hyphens is wanted. */
export const becameDate = (text: string): Problem | null =>
  dateLike.test(text) ? { code: 'becameDate', words: problemWords.becameDate() } : null;

/** A digits-only text behind the mark people type to keep its zeros: '051127. */
export const withoutApostrophe = (text: string): string => (apostrophed.test(text) ? text.slice(1) : text);
