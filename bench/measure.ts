import pg from 'pg';

/** One line of the printed table. `met` is null where the goal cannot be judged in this run. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly met: boolean | null;
}

export function printLines(lines: readonly Line[]): void {
  for (const { what, measured, goal, met } of lines) {
    const sign = met === null ? ' ' : met ? '✓' : '✗';
    console.log(`${sign} ${what.padEnd(72)} ${measured.padStart(14)}   ${goal}`);
  }
}

/** A line for what could not be measured, with why. */
export function failed(name: string, error: unknown): Line {
  const measured = error instanceof Error ? error.message.slice(0, 120) : String(error);
  return { what: name, measured: `not measured: ${measured}`, goal: '', met: null };
}

/** The value below which `share` (0…1) of the times lie. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds that one call takes. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** Times `runs` calls in a row, after one that is not counted. */
export async function repeat(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  await work(-1);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(() => work(run))).ms);
  return times;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

/** A statement as the driver was given it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Every statement the process sends to its database while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const client = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const original = client.query;
  client.query = function (this: unknown, ...given: unknown[]) {
    const [first, second] = given;
    const config = typeof first === 'string' ? { text: first } : (first as { text?: string; values?: unknown[] });
    if (config.text) sent.push({ text: config.text, values: (second as unknown[]) ?? config.values ?? [] });
    return original.apply(this, given);
  };
  try {
    await work();
  } finally {
    client.query = original;
  }
  return sent;
}

/** Numbers from 0 to 1, the same in every run: the draw of words and rows. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
