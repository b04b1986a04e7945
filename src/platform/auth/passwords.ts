import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { gates } from './check-gate.ts';

/** scrypt with a random salt, about 0.1 s of one core, in its turn: never call it inside a transaction. @throws auth.busy */
export function hashSecretWord(password: string): Promise<string> {
  return gates.known(() => hashPassword(password));
}

/** Compares in constant time, in its turn. @throws auth.busy */
export function isRightPassword(hash: string | null, password: string): Promise<boolean> {
  return hash === null ? Promise.resolve(false) : gates.known(() => verifyPassword({ hash, password }));
}
