import { zipOf } from '#platform/files/zip.fixture.ts';
import { writeWorkbook } from '#platform/sheets/xlsx-adapter.ts';

export interface Body {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const mib = 1024 * 1024;
const fill = (text: string, bytes: number) => text.repeat(Math.floor(bytes / text.length));
const form = 'multipart/form-data; boundary=x';
const part = (name: string, more = '') => `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;

const written: readonly (Omit<Body, 'body'> & { readonly body: string })[] = [
  { name: 'nested lists', type: 'application/json', body: `{"json":${fill('[', 1.3 * mib)}` },
  { name: 'nested objects', type: 'application/json', body: `{"json":${fill('{"a":', 1.3 * mib)}` },
  { name: 'a long list', type: 'application/json', body: `{"json":[${fill('0,', 1.3 * mib)}0]}` },
  { name: 'many keys', type: 'application/json', body: `{"json":{${manyKeys(200_000)}"a":0}}` },
  { name: 'a long text', type: 'application/json', body: `{"json":{"q":"${fill(' ', 1.3 * mib)}x"}}` },
  {
    name: 'types without end',
    type: 'application/json',
    body: `{"json":{},"meta":[${fill('[1,"a","b"],', 1.3 * mib)}[1]]}`,
  },
  { name: 'fields', type: 'application/x-www-form-urlencoded', body: fill('a=1&', 240_000) },
  { name: 'steps', type: 'application/x-www-form-urlencoded', body: `a${fill('[b]', mib)}=1` },
  { name: 'a long name', type: 'application/x-www-form-urlencoded', body: `${fill('9', 1.9 * mib)}=1` },
  { name: 'empty parts', type: form, body: fill(`${part('a')}\r\n`, 4 * mib) },
  { name: 'parts without a head', type: form, body: fill('--x\r\n', 3 * mib) },
  { name: 'a head without an end', type: form, body: `--x\r\n${fill('a: b\r\n', 3 * mib)}` },
  { name: 'JSON in a field', type: form, body: `${part('data')}${fill('[', 3 * mib)}\r\n--x--\r\n` },
  {
    name: 'almost the boundary',
    type: form,
    body: `${part('a', '; filename="a"')}${fill('\r\n--', 3 * mib)}\r\n--x--`,
  },
  { name: 'events', type: 'text/event-stream', body: fill('event: message\ndata: {"a":0}\n\n', 1.5 * mib) },
  { name: 'text', type: 'text/plain', body: fill('\u3000', 1.5 * mib) },
];

/** Bodies that are cheap to send and dear to take apart; every door gets one of them, whatever it expects. */
export const hostileBodies: readonly Body[] = written.map((each) => ({
  ...each,
  body: new TextEncoder().encode(each.body),
}));

const list = (bytes: number) => `{"json":[${fill('0,', bytes)}0]}`;
const field = 'content-disposition: form-data; name="data"';
const file = 'content-disposition: form-data; name="0"; filename="a"';
const twoWays: readonly (Omit<Body, 'body'> & { readonly body: string })[] = [
  {
    name: 'a field that mentions a file',
    type: form,
    body: `--x\r\nx-a: filename=\r\n${field}\r\n\r\n${list(20 * mib)}\r\n--x--\r\n`,
  },
  {
    name: 'brackets in a field that mentions a file',
    type: form,
    body: `--x\r\nx-a: filename=\r\n${field}\r\n\r\n{"json":${fill('[', 3 * mib)}${fill(']', 3 * mib)}}\r\n--x--\r\n`,
  },
  {
    name: 'a field behind a file in one head',
    type: form,
    body: `--x\r\n${file}\r\n ${field}\r\n\r\n${list(20 * mib)}\r\n--x--\r\n`,
  },
  {
    name: 'a field before the first line',
    type: form,
    body: `a--x\r\n${field}\r\n\r\n${list(20 * mib)}\r\n--x--\r\n`,
  },
  {
    name: 'parts of another boundary',
    type: 'multipart/form-data; a="; boundary=zzz"; boundary=x',
    body: `--zzz--\r\n${fill(`${part('a')}\r\n`, 16 * mib)}--x--\r\n`,
  },
  {
    name: 'a boundary with an escape',
    type: 'multipart/form-data; boundary="\\x"',
    body: `${fill(`${part('a')}\r\n`, 16 * mib)}--x--\r\n`,
  },
];

/** Bodies that one reader could take for something else than another: what is counted by the one is read by the other. */
export const twoWayBodies = (): Body[] =>
  twoWays.map((each) => ({ ...each, body: new TextEncoder().encode(each.body) }));

function manyKeys(count: number): string {
  return Array.from({ length: count }, (_, at) => `"${at.toString(36)}":0,`).join('');
}

/** Texts that expressions stumble over, for every field that takes one. */
export const hostileTexts: readonly ((length: number) => string)[] = [
  (length) => `${' '.repeat(length - 1)}x`,
  (length) => '（必須'.repeat(Math.ceil(length / 3)).slice(0, length),
  (length) => '<!---->'.repeat(Math.ceil(length / 7)).slice(0, length),
  (length) => 'ー3'.repeat(Math.ceil(length / 2)).slice(0, length),
  (length) => '["「'.repeat(Math.ceil(length / 3)).slice(0, length),
  (length) => `${'a'.repeat(length - 1)}!`,
];

/** Files for every door that takes one. */
export async function hostileFiles(): Promise<File[]> {
  const file = (name: string, bytes: string | Uint8Array<ArrayBuffer>) => new File([bytes], name);
  const rows = [['管理番号', '機種'], ...Array.from({ length: 40 }, (_, n) => [`NK06-${n}`, 'X'])];
  const merges = rows.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 16_383 }));
  const manyEntries = Array.from({ length: 20_000 }, (_, n) => ({ name: `${n}/${'a'.repeat(200)}`, content: '' }));
  return [
    file('comments.txt', `${'<!---->'.repeat(27)}x`),
    file('comments-more.csv', '<!---->'.repeat(200_000)),
    file('large.txt', fill('A', 19 * mib)),
    file('merges.xlsx', new Uint8Array(await writeWorkbook({ sheets: [{ name: '台帳', rows, merges }] }))),
    file('entries.zip', new Uint8Array(zipOf(manyEntries))),
    file('quotes.csv', fill('"', 4 * mib)),
    file('wide.csv', `${fill('管理番号,', 2_000)}\n${`${fill('a,', 380)}\n`.repeat(4_000)}`),
    file('brackets.csv', `${fill('（必須', 30_000)},管理番号\n1,2\n`),
    file('mail.eml', `From: a\r\n${fill('a: b\r\n c\r\n', 2 * mib)}`),
    file(`${'a.'.repeat(1_000)}txt`, 'a'),
  ];
}
