import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverRefusals } from './server.refusals.ts';

/** The key that signs cookies: from the configuration, else kept in the data directory, made at first start. */
export function sessionSecret(given: string | null, dataDir: string): Promise<string> {
  return keptSecret(given, dataDir, 'session-secret');
}

/** The secret that signs the audit chain, kept the same way: never in the database. */
export function auditSecret(given: string | null, dataDir: string): Promise<string> {
  return keptSecret(given, dataDir, 'audit-key');
}

async function keptSecret(given: string | null, dataDir: string, name: string): Promise<string> {
  if (given) return given;
  const file = join(dataDir, name);
  const kept = await readSecret(file);
  if (kept) return kept;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Not by the process id: in two containers it is the same.
  const made = `${file}.${randomUUID()}`;
  await writeFile(made, randomBytes(48).toString('base64url'), { mode: 0o600 });
  await chmod(made, 0o600);
  // Of two processes that start together one gives its secret and the other takes it.
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(made);
  const secret = await readSecret(file);
  if (!secret) throw serverRefusals.weakSecret({ file });
  return secret;
}

async function readSecret(file: string): Promise<string | null> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  return kept.trim().length >= 32 ? kept.trim() : null;
}
