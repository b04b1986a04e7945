import { randomInt } from 'node:crypto';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';

const codeLetters = 'abcdefghijkmnpqrstuvwxyz23456789';
const codeCount = 10;

/** A new second factor: what to store (encrypted) and what its owner sees once. */
export interface NewSecondFactor {
  readonly secret: string;
  readonly backupCodes: readonly string[];
  readonly stored: { readonly secret: string; readonly backup_codes: string };
}

/** Makes a TOTP secret and ten backup codes of 50 bits. `key` is the product's secret. */
export async function createSecondFactor(key: string): Promise<NewSecondFactor> {
  const secret = generateRandomString(32, 'a-z', 'A-Z', '0-9');
  const backupCodes = Array.from({ length: codeCount }, backupCode);
  const stored = {
    secret: await symmetricEncrypt({ key, data: secret }),
    backup_codes: await symmetricEncrypt({ key, data: JSON.stringify(backupCodes) }),
  };
  return { secret, backupCodes, stored };
}

/** Encrypts a word for the database. `key` is the product's secret. */
export function sealWord(key: string, word: string): Promise<string> {
  return symmetricEncrypt({ key, data: word });
}

/** Opens a stored secret. Throws when the product's secret is not the one it was stored with. */
export function openSecondFactor(key: string, stored: string): Promise<string> {
  return symmetricDecrypt({ key, data: stored });
}

function backupCode(): string {
  const group = () => Array.from({ length: 5 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  return `${group()}-${group()}`;
}
