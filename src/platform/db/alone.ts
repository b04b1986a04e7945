import type { Executor } from './executor.ts';

const alone = new WeakSet<Executor>();

/** Notes that nobody else can do anything while this transaction is open: the embedded database has one connection. */
export const markAlone = (tx: Executor): void => void alone.add(tx);
export const isAlone = (tx: Executor): boolean => alone.has(tx);
