import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A Node program of ours as its own process, so that it can be killed. */
export interface Child {
  readonly process: ChildProcess;
  /** Lines of its output so far. */
  readonly lines: readonly string[];
  /** What it wrote to its error output so far. */
  errors(): string;
  /** Resolves when a line fits; rejects when the process ends before. */
  until(fits: (line: string) => boolean): Promise<string>;
  /** Resolves to the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** `through` is a command that runs the one after it: in a namespace of its own, under a limit. `env` replaces ours. */
export function runChild(
  file: string,
  args: readonly string[],
  through: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Child {
  const [command = '', ...rest] = [...through, process.execPath, file, ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    for (const wake of waiting) wake();
  });
  let isOver = false;
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => {
      isOver = true;
      resolve(code ?? signal ?? 'unknown');
      for (const wake of waiting) wake();
    });
  });
  const until = (fits: (line: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find(fits);
        if (found === undefined && !isOver) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`the process ended first: ${lines.join('\n')}\n${errors}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { process: child, lines, errors: () => errors, until, ended };
}
