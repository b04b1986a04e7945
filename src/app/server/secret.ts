import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key that signs cookies: from the configuration, else kept in the data directory, made at first start. */
export async function sessionSecret(given: string | null, dataDir: string): Promise<string> {
  if (given) return given;
  const file = join(dataDir, 'session-secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept && kept.trim().length >= 32) return kept.trim();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(48).toString('base64url');
  await writeFile(file, secret, { mode: 0o600 });
  await chmod(file, 0o600);
  return secret;
}
