import { appendFile, chmod, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const line = z.object({
  no: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string(),
  at: z.string(),
});

/** A head that left the database: the batch's number and hash, the public key that signed it, and when it left. */
export type LeftHead = z.infer<typeof line>;

/** Where heads are kept beside the database, one JSON object a line. */
export const headsFileIn = (dataDir: string) => join(dataDir, 'audit-heads');

/** The heads of a file, in its order; none when there is no such file. A last line torn by a crash is left out. */
export async function readHeads(file: string): Promise<LeftHead[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((each) => {
    const parsed = line.safeParse(jsonOf(each));
    return parsed.success ? [parsed.data] : [];
  });
}

export async function appendHead(file: string, head: LeftHead): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // A line torn by a crash ends here, so that it does not take this one along.
  const kept = await readFile(file, 'utf8').catch(() => '');
  const start = kept === '' || kept.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${start}${JSON.stringify(head)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
