import { readdirSync, readFileSync } from 'node:fs';

// What the kernel counts of each process (Linux): load of other work moves it little, where a clock doubles.

const tickMs = 10;

function statOf(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const sum = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) * tickMs;
    return { parent: Number(fields[1]), own: sum(11), ended: sum(13) };
  } catch {
    return null;
  }
}

/** Milliseconds that a process has been on the processor, with the children it has seen end; null where nobody tells. */
export function processorOf(pid: number): number | null {
  const stat = statOf(pid);
  return stat && stat.own + stat.ended;
}

/** The same of a process and all that it has begun: a database server and its connections. */
export function processorOfAll(pid: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.map(Number).filter((each) => statOf(each)?.parent === pid);
  return [pid, ...children].reduce((sum, each) => sum + (processorOf(each) ?? 0), 0);
}

export const parentOf = (pid: number): number | null => statOf(pid)?.parent ?? null;

/** Processor time of a fixed piece of work in this process: what figures of two machines, or two days, are read against. */
export function yardstickMs(): number {
  const text = JSON.stringify(
    Array.from({ length: 2000 }, (_, n) => ({ n, name: `受付 ${n}`, at: '2026-11-24T01:42:00Z' })),
  );
  const before = process.cpuUsage();
  for (let run = 0; run < 100; run += 1) JSON.parse(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / 100;
}
