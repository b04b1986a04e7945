import { backupRefusals } from '#platform/backup/backup.refusals.ts';
import { readGiven } from './files.ts';

const shortest = 16;

/** The text that a sealed backup's key is made of; null when no file is given. @throws backup.weakKey, cli.unreadable */
export async function readBackupKey(path: string | null): Promise<string | null> {
  if (path === null) return null;
  const secret = Buffer.from(await readGiven(path))
    .toString('utf8')
    .trim();
  if (secret.length < shortest) throw backupRefusals.weakKey({ path });
  return secret;
}
