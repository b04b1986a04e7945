import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';

/** Brings a file or a directory to the disk. Windows cannot open a directory, and needs no sync of it. */
export function syncPath(path: string): void {
  const isWindows = process.platform === 'win32';
  if (isWindows && statSync(path).isDirectory()) return;
  const descriptor = openSync(path, isWindows ? 'r+' : 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
