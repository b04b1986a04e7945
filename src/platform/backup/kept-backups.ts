import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Sorts by time, in Japan's time of day. */
export function archiveName(madeAt: string): string {
  const at = Temporal.Instant.from(madeAt).toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime();
  const stamp = at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '').replace('T', '-');
  return `madoguchi-${stamp}.backup`;
}

export const isArchiveName = (name: string): boolean => /^madoguchi-\d{8}-\d{6}\.backup$/.test(name);

/** The newest whole backup of a folder; null where there is none. */
export function newestBackup(folder: string): { name: string; bytes: number; at: number } | null {
  const name = listed(folder).filter(isArchiveName).sort().at(-1);
  if (name === undefined) return null;
  const { size, mtimeMs } = statSync(join(folder, name));
  return { name, bytes: size, at: mtimeMs };
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
