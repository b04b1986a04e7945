import { formatBytes } from '#kernel/byte-size.ts';

export interface FileLimits {
  /** As in the input's `accept`: `.xlsx,.csv,image/*`. */
  accept?: string;
  /** Bytes a file may have. */
  maxBytes?: number;
  maxFiles?: number;
}

/** The part of a File that decides. */
export type FileLike = Pick<File, 'name' | 'size' | 'type'>;

function fits(file: FileLike, accept: string): boolean {
  return accept.split(',').some((raw) => {
    const want = raw.trim().toLowerCase();
    if (want.startsWith('.')) return file.name.toLowerCase().endsWith(want);
    return want.endsWith('/*') ? file.type.startsWith(want.slice(0, -1)) : file.type === want;
  });
}

/** Why one file can't be taken, in words; null when it can. The server checks again. */
export function refuseFile(file: FileLike, { accept, maxBytes }: FileLimits): string | null {
  if (accept && !fits(file, accept))
    return `${file.name} は使えない種類です。${accept.replaceAll(',', '、')} から選んでください。`;
  if (maxBytes !== undefined && file.size > maxBytes) {
    return `${file.name} は ${formatBytes(file.size)} あります。${formatBytes(maxBytes)} までにして、選び直してください。`;
  }
  return file.size === 0 ? `${file.name} は空です。中身のあるファイルを選んでください。` : null;
}

/** Adds what was dropped to what is there: takes what can be taken, and says why for the rest. Same names replace. */
export function addFiles<F extends FileLike>(
  now: readonly F[],
  dropped: readonly F[],
  limits: FileLimits,
): { readonly files: readonly F[]; readonly refusals: readonly string[] } {
  const refusals = dropped.map((file) => refuseFile(file, limits)).filter((words) => words !== null);
  const good = dropped.filter((file) => refuseFile(file, limits) === null);
  const max = limits.maxFiles ?? 1;
  const kept =
    max === 1 && good.length > 0 ? [] : now.filter((file) => !good.some((other) => other.name === file.name));
  const files = [...kept, ...good];
  if (files.length <= max) return { files, refusals };
  return { files: files.slice(0, max), refusals: [...refusals, `${max}個まで付けられます。余分は外しました。`] };
}
