import { constants, enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const directory = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url));

/**
 * Keeps what Node has compiled, types taken out, beside the packages: the second start takes it from there. Threads and
 * processes of ours find it by the environment. Where nothing may be written, every start compiles again.
 */
export function keepCompiled(): void {
  const { status } = enableCompileCache(directory);
  if (status === constants.compileCacheStatus.ENABLED) process.env.NODE_COMPILE_CACHE = directory;
}
