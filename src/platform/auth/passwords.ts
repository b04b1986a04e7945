import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { gates } from './check-gate.ts';

/** Their quota bounds what the signed-in ask: they are one place among the browsers that are known. */
const signedIn = 'signed in';

/** scrypt with a random salt, about 0.1 s of one core, in its turn: never call it inside a transaction. @throws auth.busy */
export function hashSecretWord(password: string): Promise<string> {
  return gates.known(signedIn, () => hashPassword(password));
}

/** Compares in constant time, in its turn. @throws auth.busy */
export function isRightPassword(hash: string | null, password: string): Promise<boolean> {
  return hash === null ? Promise.resolve(false) : gates.known(signedIn, () => verifyPassword({ hash, password }));
}
