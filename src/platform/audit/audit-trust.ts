import type { AuditKey } from './audit-key.ts';
import { type LeftHead, readHeads } from './heads-file.ts';

/** What verifying rests on besides the database: the keys that may have signed, and the heads that left. */
export interface AuditTrust {
  readonly trusted: ReadonlySet<string>;
  readonly heads: readonly LeftHead[];
}

/** Reads the heads of each file. A key that signed a head which left is trusted beside the process's own. */
export async function readTrust(key: AuditKey, files: readonly string[]): Promise<AuditTrust> {
  const heads = (await Promise.all(files.map(readHeads))).flat();
  return { trusted: new Set([key.publicKey, ...heads.map((head) => head.key)]), heads };
}
