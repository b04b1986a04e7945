import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { packedAnswer } from './packed-answer.ts';

const long = { text: '受付の一覧'.repeat(500) };

function ask(path: string, accepted: string | null) {
  const app = new Hono();
  app.use('/api/*', packedAnswer);
  app.get('/api/long', (c) => c.json(long, 202, { 'x-own': 'kept' }));
  app.get('/api/short', (c) => c.json({ ok: true }));
  app.get('/api/file', () => new Response('x'.repeat(5000), { headers: { 'content-type': 'text/csv' } }));
  app.get('/api/nothing', (c) => c.body(null, 204));
  return app.request(path, { headers: accepted === null ? {} : { 'accept-encoding': accepted } });
}
const codingOf = async (path: string, accepted: string | null) =>
  (await ask(path, accepted)).headers.get('content-encoding');

test('a long answer is packed whole, and keeps its status and headers', async () => {
  const answer = await ask('/api/long', 'gzip, br');
  expect([answer.status, answer.headers.get('x-own'), answer.headers.get('vary')]).toEqual([
    202,
    'kept',
    'accept-encoding',
  ]);
  expect(JSON.parse(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString())).toEqual(long);
});

test.each([
  ['/api/short', 'gzip'],
  ['/api/file', 'gzip'],
  ['/api/nothing', 'gzip'],
  ['/api/long', 'gzip;q=0'],
  ['/api/long', 'identity'],
  ['/api/long', null],
])('%s for %s goes out as it is', async (path, accepted) => {
  expect(await codingOf(path, accepted)).toBeNull();
});

test('what is not packed is whole', async () => {
  expect(await (await ask('/api/long', null)).json()).toEqual(long);
  expect(await (await ask('/api/short', 'gzip')).json()).toEqual({ ok: true });
});
