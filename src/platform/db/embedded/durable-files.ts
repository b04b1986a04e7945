import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncPath } from './sync-path.ts';

/** The part of the engine's file layer that is hooked. `nfd` is the real descriptor of a regular file. */
interface EngineStream {
  readonly node: unknown;
  readonly nfd?: number;
}
interface EngineFiles {
  readonly stream_ops: { fsync?: (stream: EngineStream) => number };
  realPath(node: unknown): string;
}
interface EngineModule {
  readonly NODEFS: EngineFiles;
  onAbort?: (what: unknown) => void;
}
type InitArgs = Parameters<NodeFS['init']>;

export interface DurableHooks {
  onSync(): void;
  /** The engine must end at once, as PostgreSQL does: going on after a failed fsync or a PANIC can lose data. */
  onPanic(message: string): never;
}

/**
 * Files on disk whose fsync is real. PGlite's own NODEFS has none, so that a power cut loses acknowledged commits.
 * Directories are synced too: without it a renamed WAL segment may be gone after a power cut.
 */
export class DurableFiles extends NodeFS {
  readonly #hooks: DurableHooks;

  constructor(dataDir: string, hooks: DurableHooks) {
    super(dataDir);
    this.#hooks = hooks;
  }

  override async init(...[engine, options]: InitArgs): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    const hook = (module: unknown) => this.#hook(module as EngineModule);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } };
  }

  #hook(module: EngineModule): void {
    const hooks = this.#hooks;
    module.onAbort = (what) => hooks.onPanic(`the engine aborted: ${String(what)}`);
    const files = module.NODEFS;
    files.stream_ops.fsync = (stream) => {
      try {
        if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
        else fsyncSync(stream.nfd);
      } catch (error) {
        hooks.onPanic(`fsync failed: ${String(error)}`);
      }
      hooks.onSync();
      return 0;
    };
  }
}
