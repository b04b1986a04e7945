import { readFile, writeFile } from 'node:fs/promises';
import { cliRefusals } from './cli.refusals.ts';

/** @throws cli.unreadable */
export async function readGiven(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cliRefusals.unreadable({ path, cause: causeOf(error) });
  });
  return new Uint8Array(bytes);
}

/** @throws cli.unwritable */
export async function writeResult(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch((error: unknown) => {
    throw cliRefusals.unwritable({ path, cause: causeOf(error) });
  });
}

const causeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);
