import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Child } from './run-child.ts';

/** What a process holds. Linux tells of it in /proc; of listeners that pile up the runtime itself warns. */
export interface Held {
  /** Without those of the embedded database: it keeps every table it has read open, up to a number of its own. */
  readonly descriptors: number;
  readonly memoryMb: number;
  readonly listenerWarnings: number;
}

export function heldBy(child: Child): Held {
  const { pid } = child.process;
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return {
    descriptors: openedBy(pid).filter((path) => !path.includes('/pgdata/')).length,
    memoryMb: Math.round((Number(pages) * 4096) / 1024 / 1024),
    listenerWarnings: child.errors().split('MaxListenersExceededWarning').length - 1,
  };
}

/** What each descriptor of a process leads to; one that was closed meanwhile leads nowhere. */
function openedBy(pid: number | undefined): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}

/** What grew from the half to the end: the second half is as long as the first, so a leak of a turn shows as often again. */
export function leaksBetween(half: Held, end: Held): string[] {
  const found: string[] = [];
  if (end.descriptors > half.descriptors + 8) found.push('descriptors');
  if (end.memoryMb > half.memoryMb * 1.25 + 40) found.push('memory');
  if (end.listenerWarnings > 0) found.push('listeners');
  return found;
}
