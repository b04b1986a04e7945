import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** scrypt with a random salt, about 0.1 s of one core: never call it inside a transaction. */
export function hashSecretWord(password: string): Promise<string> {
  return hashPassword(password);
}

/** Compares in constant time. */
export function isRightPassword(hash: string | null, password: string): Promise<boolean> {
  return hash === null ? Promise.resolve(false) : verifyPassword({ hash, password });
}
