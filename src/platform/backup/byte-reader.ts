/** Thrown when the bytes end before what was promised. */
export class EndedEarly extends Error {
  override readonly name = 'EndedEarly';
}

/** Takes lines and counted bytes from a stream of chunks, holding no more than one line or one chunk. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end; null after the last one. @throws EndedEarly for a line without an end */
  async line(): Promise<string | null> {
    const parts: Buffer[] = [];
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end >= 0) {
        parts.push(this.#rest.subarray(0, end));
        this.#rest = this.#rest.subarray(end + 1);
        return Buffer.concat(parts).toString('utf8');
      }
      if (this.#rest.length > 0) parts.push(this.#rest);
      if (!(await this.#fill())) {
        if (parts.length > 0) throw new EndedEarly();
        return null;
      }
    }
  }

  /** Exactly `count` bytes, as they come. @throws EndedEarly */
  async *bytes(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0) {
      if (this.#rest.length === 0 && !(await this.#fill())) throw new EndedEarly();
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    this.#rest = done ? Buffer.alloc(0) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return !done;
  }
}
