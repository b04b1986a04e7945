import { foldChars } from './fold.ts';

/** ３－２７１８ → 3－2718: figures only. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}

/** 001001 → 1001, 000 → 0: what Excel leaves of digits it takes for a number. */
export function withoutLeadingZeros(digits: string): string {
  let from = 0;
  while (from < digits.length - 1 && digits[from] === '0') from += 1;
  return digits.slice(from);
}

/** Letters, figures and signs in half width, every kind of hyphen as "-". */
function toAsciiCode(text: string): string {
  return foldChars(text).replace(/ー/g, '-');
}

/**
 * A telephone number or 内線: figures and hyphens, "+" in front (（０５９）２２４－２７９６ → 059-224-2796). Text that is
 * no number is given back trimmed, so that a form can show what was typed.
 */
export function normalizePhone(text: string): string {
  const code = toAsciiCode(text)
    .replace(/[().\s]/gu, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return /^\+?\d+(-\d+)*$/.test(code) ? code : text.trim();
}

/** A serial number as it is compared: readers and people differ in case and width. */
export const normalizeSerial = (serial: string): string => serial.normalize('NFKC').trim().toUpperCase();

/** 管理番号: two letters for the class, two figures for the year, five for the number. */
const assetTagPattern = /^([A-Z]{2}\d{2})-?(\d{5})$/;

/** ＮＫ０６－０１８３７, nk06-01837 and NK0601837 → NK06-01837. Other codes come back in capitals, without spaces. */
export function normalizeAssetTag(text: string): string {
  const code = toAsciiCode(text).replace(/\s+/gu, '').toUpperCase();
  return code.replace(assetTagPattern, '$1-$2');
}

export function isAssetTag(text: string): boolean {
  return /^[A-Z]{2}\d{2}-\d{5}$/.test(text);
}

const letterForDigit = new Map(Object.entries({ '0': 'O', '1': 'I', '5': 'S', '8': 'B', '2': 'Z' }));
const digitForLetter = new Map(
  Object.entries({ O: '0', Q: '0', D: '0', I: '1', L: '1', S: '5', B: '8', Z: '2', G: '6' }),
);

/**
 * The 管理番号 that was probably meant when letters and figures were confused (NKO6-O1837 → NK06-01837) or zeros in front
 * were left out (NK06-1837); null when the text is one already, or none can be made of it.
 */
export function suggestAssetTag(text: string): string | null {
  const code = normalizeAssetTag(text);
  if (isAssetTag(code)) return null;
  const [, letters, year, number] = /^([A-Z0-9]{2})([A-Z0-9]{2})-?([A-Z0-9]{1,5})$/.exec(code) ?? [];
  if (!letters || !year || !number) return null;
  const head = swap(letters, letterForDigit) + swap(year, digitForLetter);
  const guess = `${head}-${swap(number, digitForLetter).padStart(5, '0')}`;
  return isAssetTag(guess) ? guess : null;
}

function swap(text: string, table: ReadonlyMap<string, string>): string {
  return Array.from(text, (char) => table.get(char) ?? char).join('');
}
