import { randomInt } from 'node:crypto';

/** Letters and digits nobody confuses when reading a slip of paper: no 0 O 1 l I. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A first password to hand over on paper: 80 random bits as four groups of four, `k7xm-p2dh-9wqe-r4tn`. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
