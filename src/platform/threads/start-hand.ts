import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

interface Listener {
  answered(answer: unknown): void;
  died(cause: unknown): void;
}

/** A thread or a process, seen the same way. */
export interface Hand {
  post(message: unknown): void;
  /** The latest listener hears; a death is heard at once even when it came before. */
  listen(listener: Listener): void;
  alive(): boolean;
  /** Whether the work keeps our own process from ending. */
  hold(on: boolean): void;
  end(): Promise<void>;
}

export interface HandOptions {
  readonly module: URL;
  readonly maxHeapMb: number;
}

function mailbox() {
  let listener: Listener | null = null;
  let death: { cause: unknown } | null = null;
  return {
    answered: (answer: unknown) => listener?.answered(answer),
    died: (cause: unknown) => {
      death ??= { cause };
      listener?.died(death.cause);
    },
    alive: () => death === null,
    listen: (next: Listener) => {
      listener = next;
      if (death) next.died(death.cause);
    },
  };
}

export function startWorker({ module, maxHeapMb }: HandOptions): Hand {
  const box = mailbox();
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } });
  worker.unref();
  worker.on('message', box.answered);
  worker.on('error', box.died);
  worker.on('exit', (code) => box.died(new Error(`the thread ended with code ${code}`)));
  return {
    ...box,
    post: (message) => worker.postMessage(message),
    hold: (on) => (on ? worker.ref() : worker.unref()),
    end: async () => {
      box.died(new Error('the thread was ended'));
      await worker.terminate();
    },
  };
}

function compileCache(): NodeJS.ProcessEnv {
  const directory = process.env.NODE_COMPILE_CACHE;
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: directory };
}

export function startProcess({ module, maxHeapMb }: HandOptions): Hand {
  const box = mailbox();
  const child = fork(fileURLToPath(module), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${maxHeapMb}`],
    // The database's password and the like are none of its business.
    env: { PATH: process.env.PATH ?? '', TZ: 'Asia/Tokyo', ...compileCache() },
  });
  const hold = (on: boolean) => {
    if (on) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  };
  hold(false);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', box.answered);
  child.on('error', box.died);
  child.on('exit', (code, signal) => box.died(new Error(`the process ended with ${signal ?? `code ${code}`}`)));
  return {
    ...box,
    post: (message) => void child.send(message as object),
    hold,
    end: async () => {
      box.died(new Error('the process was ended'));
      if (child.exitCode === null && child.signalCode === null) {
        child.ref();
        child.kill('SIGKILL');
        await gone;
      }
    },
  };
}
