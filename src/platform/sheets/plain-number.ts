/** From here on Excel, which keeps 15 digits, has put zeros in the place of the last ones. */
export const DIGITS_LOST_FROM = 1e15;

/** A number in plain digits, never as 1.2E+11. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(value);

/** As Excel shows a number too long for it: 8.9813E+18. An import refuses it, where plain digits would be believed. */
export function lostNumber(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(4).split('e');
  const [sign = '+', digits = ''] = [exponent.slice(0, 1), exponent.slice(1)];
  return `${mantissa}E${sign}${digits.padStart(2, '0')}`;
}
