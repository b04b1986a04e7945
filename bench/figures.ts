import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of one operation, and how many a second. */
export interface Costs {
  readonly app: number;
  readonly db: number;
  readonly p50: number;
  readonly p95: number;
  readonly p95AtTen: number;
  readonly perSecond: number;
}

/** Figures of one kind of database, beside what a fixed piece of work cost on that machine. */
export interface Figures {
  readonly yardstick: number;
  readonly costs: Readonly<Record<string, Costs>>;
}

const file = join(import.meta.dirname, 'figures.json');

const read = (): Record<string, Figures> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** The figures that were committed last; null where none were. */
export const known = (kind: string): Figures | null => read()[kind] ?? null;

/** Keeps these figures in their place, to be committed. */
export function remember(kind: string, figures: Figures): void {
  const rounded = JSON.stringify({ ...read(), [kind]: figures }, (_, value) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
  writeFileSync(file, `${JSON.stringify(JSON.parse(rounded), null, 2)}\n`);
}
