/** Whole yen. There is nothing smaller. */
export type Yen = number;

/** An amount taken apart: `gross` is `net` plus `tax`. */
export interface TaxedYen {
  /** 税抜 */
  readonly net: Yen;
  readonly tax: Yen;
  /** 税込 */
  readonly gross: Yen;
}

/** Adds 消費税 to a 税抜 amount; a fraction of a yen is dropped. `ratePercent` is a whole number: 10. */
export function addTax(net: Yen, ratePercent: number): TaxedYen {
  const tax = portion(net, ratePercent, 100);
  return { net, tax, gross: net + tax };
}

/** Takes 消費税 out of a 税込 amount (契約金額の110分の10); the inverse of `addTax`. */
export function takeOutTax(gross: Yen, ratePercent: number): TaxedYen {
  const tax = portion(gross, ratePercent, 100 + ratePercent);
  return { net: gross - tax, tax, gross };
}

/**
 * Splits a total by whole-number ratios (36分の6・12・12・6, §1-7) into parts that add up exactly: each gets its share
 * rounded down, and the yen left over go to the largest fractions, the earlier part first among equals.
 * Throws RangeError when a ratio is negative or broken, or when all are 0.
 */
export function splitByRatio(total: Yen, ratios: readonly number[]): Yen[] {
  const weights = ratios.map(wholeRatio);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) throw new RangeError('ratios must not all be 0');
  const amount = BigInt(Math.abs(yen(total)));
  const shares = weights.map((weight, index) => ({
    index,
    part: Number((amount * weight) / whole),
    fraction: (amount * weight) % whole,
  }));
  const leftOver = Math.abs(total) - shares.reduce((sum, share) => sum + share.part, 0);
  const byFraction = shares.toSorted((a, b) =>
    a.fraction === b.fraction ? a.index - b.index : a.fraction < b.fraction ? 1 : -1,
  );
  const lucky = new Set(byFraction.slice(0, leftOver).map((share) => share.index));
  const sign = total < 0 ? -1 : 1;
  return shares.map(({ part, index }) => sign * (part + (lucky.has(index) ? 1 : 0)) + 0);
}

/** "148,500円". */
export function formatYen(amount: Yen): string {
  return `${groupDigits(amount)}円`;
}

const grouped = new Intl.NumberFormat('en-US');

/** "148,500": in columns headed 円. */
export function groupDigits(amount: number): string {
  // Of -0 no sign is left.
  return grouped.format(yen(amount) + 0);
}

/** The amount itself. Throws RangeError unless it is a whole number that can be counted exactly. */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount of yen: ${amount}`);
  return amount;
}

/** amount × part ÷ whole, the fraction dropped toward zero, exact for any safe amount. */
function portion(amount: Yen, part: number, whole: number): Yen {
  return Number((BigInt(yen(amount)) * wholeRatio(part)) / wholeRatio(whole));
}

function wholeRatio(ratio: number): bigint {
  if (!Number.isSafeInteger(ratio) || ratio < 0) throw new RangeError(`not a whole ratio: ${ratio}`);
  return BigInt(ratio);
}
