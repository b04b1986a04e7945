import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The root handle was used, or a transaction opened, inside `transaction()`. On the embedded database it would wait
 * for the only connection, which its own caller holds, for ever; so it is refused on both kinds (law 3).
 */
export class RootHandleInTransaction extends Error {
  override readonly name = 'RootHandleInTransaction';
}

interface Scope {
  active: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Throws when the caller runs inside a transaction that is still open. */
export function assertOutsideTransaction(what: 'connection' | 'transaction'): void {
  if (!scopes.getStore()?.active) return;
  throw new RootHandleInTransaction(
    what === 'transaction'
      ? 'transaction() inside transaction(): pass the outer tx on instead of opening another one.'
      : 'The root database handle is used inside transaction(): use the tx that was given to the callback.',
  );
}

/** Runs `work` marked as the inside of a transaction. What it leaves running afterwards counts as outside again. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const scope: Scope = { active: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.active = false;
  }
}

/** Runs `work` free of any transaction around it: for timers and listeners that outlive their creator. */
export function outsideTransaction<T>(work: () => T): T {
  return scopes.exit(work);
}
