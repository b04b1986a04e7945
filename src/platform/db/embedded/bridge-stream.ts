import { Duplex } from 'node:stream';

/** The engine as a connection sees it. */
export interface EngineLine {
  /** Opens a session and gives its number, once the engine is up. */
  open(stream: BridgeStream): Promise<number>;
  send(session: number, bytes: Uint8Array): void;
  close(stream: BridgeStream): void;
}

/** Stands in for the socket of a `pg` client: same wire protocol, no port, the other end is the engine's thread. */
export class BridgeStream extends Duplex {
  readonly #line: EngineLine;
  #session = 0;

  constructor(line: EngineLine) {
    super();
    this.#line = line;
  }

  /** Called by `pg` where it would connect a socket. */
  connect(): this {
    this.#line.open(this).then(
      (session) => {
        this.#session = session;
        this.emit('connect');
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#line.send(this.#session, chunk);
    done();
  }

  /** `pg` corks the messages of one query: they cross to the thread as one. */
  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error | null) => void): void {
    this.#line.send(this.#session, Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#line.close(this);
    done(error);
  }

  // What else `pg` calls on a socket.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
