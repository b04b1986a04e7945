/**
 * A file of an upload, over the very bytes it came in. A `File` of the runtime copies what it is made of and again what it
 * gives, and twenty megabytes that are copied ten times keep everybody waiting for a quarter of a second.
 */
export class ReceivedFile extends File {
  readonly #content: Uint8Array<ArrayBuffer>;

  constructor(content: Uint8Array<ArrayBuffer>, { name, type }: { name: string; type: string }) {
    super([], name, { type });
    this.#content = content;
  }

  override get size(): number {
    return this.#content.byteLength;
  }

  /** Not a copy: not to be written to. */
  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#content;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#copy().arrayBuffer();
  }

  override text(): Promise<string> {
    return this.#copy().text();
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.#copy().stream();
  }

  override slice(start?: number, end?: number, type?: string): Blob {
    return this.#copy().slice(start, end, type);
  }

  #copy(): Blob {
    return new Blob([this.#content], { type: this.type });
  }
}
