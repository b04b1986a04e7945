import type { Desk } from './browser.ts';

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Gives a record a file as a form does; the name under which it is kept. */
export async function attach(
  desk: Desk,
  procedure: string,
  id: string,
  file: GivenFile,
  also: object = {},
): Promise<string> {
  const data = JSON.stringify({ json: { id, ...also, file: {} }, meta: [], maps: [['file']] });
  const multipart = { data, 0: file };
  const path = `/api/rpc/${procedure.replace('.', '/')}`;
  const answer = await desk.context.request.post(path, { multipart, headers: { origin: desk.url }, maxRetries: 1 });
  if (!answer.ok()) throw new Error(`${procedure} answered ${answer.status()}: ${await answer.text()}`);
  return ((await answer.json()) as { json: { name: string } }).json.name;
}

/** The smallest picture. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
