import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a packed copy saves no packet on the way. */
const leastBytes = 1_024;

/** Beside each file of text or machine code: what the server sends, made once as small as it gets. The server packs none of them itself. */
export function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle: ({ dir = '' }) => {
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true }))
        if (entry.isFile() && /\.(js|css|svg|html|json|webmanifest|wasm)$/.test(entry.name))
          writeCopies(join(entry.parentPath, entry.name));
    },
  };
}

function writeCopies(file: string): void {
  const whole = readFileSync(file);
  if (whole.length < leastBytes) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length };
  writeFileSync(`${file}.br`, brotliCompressSync(whole, { params }));
  writeFileSync(`${file}.gz`, gzipSync(whole, { level: 9 }));
}
