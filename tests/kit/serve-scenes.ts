import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../.cache/kit', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the scenes and serves them on a free port. There is no server behind them: `/api` answers nothing, or that there is nothing. */
export async function serveScenes(): Promise<{ url: string; close: () => void }> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    plugins: [{ ...optimizeLocales.vite({ locales: ['ja-JP'] }), enforce: 'pre' }, tailwindcss(), react()],
    build: { outDir: out, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (pathname === '/api/rpc/records/related') {
      return response.writeHead(200, { 'content-type': 'application/json' }).end('{"json":{"total":0,"rows":[]}}');
    }
    if (pathname.startsWith('/api/')) return response.writeHead(204).end();
    const name = pathname === '/' ? '/index.html' : pathname;
    try {
      const body = readFileSync(join(out, name));
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
