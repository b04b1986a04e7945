import { randomInt } from 'node:crypto';

/** Letters and digits nobody confuses when reading a slip of paper: no 0 O 1 l I. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Half of a first password, 40 random bits: for two people who hand it over, neither of whom knows it. */
export function oneTimeHalf(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${group()}-${group()}`;
}

/** A first password to hand over on paper: 80 random bits as four groups of four, `k7xm-p2dh-9wqe-r4tn`. */
export function oneTimePassword(): string {
  return joinHalves(oneTimeHalf(), oneTimeHalf());
}

export const joinHalves = (first: string, second: string): string => `${first}-${second}`;
