/** SQLSTATE: statement timeout, idle in transaction, connection lost, cannot connect now, disk full. */
type EngineCode = '57014' | '25P03' | '08006' | '57P03' | '53100';

/** What went wrong with the embedded engine, under the code PostgreSQL gives the same trouble (its appendix A). */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineCode;

  constructor(code: EngineCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The error for the engine's last words. It ends itself when the disk is full, as a server does. */
export function engineEnded(code: EngineCode, lastWords: string): EngineError {
  const isFull = /No space left on device|ENOSPC|Disk quota exceeded/.test(lastWords);
  return new EngineError(isFull ? '53100' : code, lastWords);
}
