/** What went wrong with the embedded engine, under the code PostgreSQL gives the same trouble. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** 57014 statement timeout, 25P03 idle in transaction, 08006 connection lost, 57P03 cannot connect now. */
  readonly code: '57014' | '25P03' | '08006' | '57P03';

  constructor(code: EngineError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
