import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refused } from '#kernel/refusal.ts';
import { type FormPart, partsOf } from './form-parts.ts';
import { readForm } from './read-form.ts';

// What was counted is what is read: the reader of the runtime finds the very parts that were counted, or the body was refused.

interface Sent {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}
type Counter = (sent: Sent) => readonly Pick<FormPart, 'isFile' | 'content'>[];

const counted = ({ type, body }: Sent) => [...partsOf(body, type)];

/** Null where the counter refuses: then nobody reads. */
function partsBy<T>(counter: (sent: Sent) => readonly T[], sent: Sent): readonly T[] | null {
  try {
    return counter(sent);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Null where the reader takes the body for none. */
async function readParts({ type, body }: Sent): Promise<{ isFile: boolean; bytes: string }[] | null> {
  const init = { method: 'POST', headers: { 'content-type': type }, body };
  const form = await new Request('http://madoguchi.test/', init).formData().catch(() => null);
  if (form === null) return null;
  return Promise.all(
    [...form.values()].map(async (value) =>
      typeof value === 'string'
        ? { isFile: false, bytes: value }
        : { isFile: true, bytes: Buffer.from(await value.arrayBuffer()).toString('latin1') },
    ),
  );
}

/** A field is read as text, where bytes that are no letters become another sign. */
const asRead = ({ isFile, content }: ReturnType<Counter>[number]) => ({
  isFile,
  bytes: isFile
    ? Buffer.from(content).toString('latin1')
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
});

const often = (usual: string, ...odd: string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...odd) });
const boundaries = [
  '; boundary="x"',
  ';boundary=x',
  '; boundary="\\x"',
  '; boundary=x; boundary=y',
  '; boundary=y; boundary=x',
  '; a="; boundary=y"; boundary=x',
  '; boundary=x, multipart/form-data; boundary=y',
  '; boundary=x,multipart/form-data',
  '; charset=utf-8; boundary=x',
  '; boundary=x; charset=utf-8',
  '; boundary= x',
  '; boundary=é',
  '',
];
const dispositions = [
  'content-disposition: form-data; name="0"; filename="a.txt"',
  'Content-Disposition:form-data;name="0";filename="a.txt"',
  'Content-Disposition: form-data; name="0"; filename=""',
  "Content-Disposition: form-data; name=0; filename=a.txt; filename*=utf-8''a.txt",
  'content-disposition: form-data; name="0"; filename*=UTF-8\'\'%E3%81%82.txt',
  'content-disposition: form-data; filename="a"; name="0"',
  'content-disposition: form-data; name="0; filename=a"',
  'content-disposition: form-data; name="0"; size=1; filename="a"',
  'content-disposition: form-data; name="0"; filename',
  'content-disposition: form-data; name="a\\"; filename="b"',
  'content-disposition: form-data; name="0"\r\n ; filename="a"',
  'content-disposition : form-data; name="0"; filename="a"',
  ' content-disposition: form-data; name="0"',
  '\tcontent-disposition: form-data; name="0"; filename="a"',
  'content-disposition: attachment; name="0"; filename="a"',
  'x-content-disposition: form-data; name="0"; filename="a"',
];
const otherLines = [
  'content-type: text/plain',
  'content-transfer-encoding: base64',
  'content-transfer-encoding: 8bit',
  'x-a: filename=',
  'x-a: b\r\n filename="c"',
  'x-a: b\ncontent-disposition: form-data; name="0"; filename="a"',
  'noise',
];
const field = 'content-disposition: form-data; name="data"';
const head = fc
  .array(fc.oneof(often(field, ...dispositions), fc.constantFrom(...dispositions, ...otherLines)), { maxLength: 2 })
  .chain((rest) => often(field, ...dispositions).map((first) => [...rest, first].join('\r\n')));
const content = fc
  .array(fc.constantFrom('a', '[0,0]', 'WzAsMF0=', '\r\n', '\r\n--', '--', 'x', 'y', '--x', '\r\n--y', '\xe9', '\0'), {
    maxLength: 4,
  })
  .map((pieces) => pieces.join(''));
const part = fc
  .tuple(often('--x', '--y', '--\\x', '--é', '--xy', '-x'), often('\r\n', '\n', ' \r\n', '--', ''), head, content)
  .map(([mark, end, lines, inner]) => `${mark}${end}${lines}\r\n\r\n${inner}\r\n`);
const sent: fc.Arbitrary<Sent> = fc
  .tuple(
    often('; boundary=x', ...boundaries),
    often('', '\r\n', 'a', 'junk\r\n', '--y--\r\n', '\r\n\r\n'),
    fc.array(part, { minLength: 1, maxLength: 3 }),
    often('--x--\r\n', '--x--', '', '--x', '--x\r\n', '--x--\r\n--x\r\n'),
  )
  .map(([boundary, before, parts, end]) => ({
    type: `multipart/form-data${boundary}`,
    body: new Uint8Array(Buffer.from(`${before}${parts.join('')}${end}`, 'latin1')),
  }));

/** Whether a counter lets nothing be read that it did not count. */
async function isRead(counter: Counter, each: Sent): Promise<boolean> {
  const mine = partsBy(counter, each);
  const read = mine && (await readParts(each));
  return !mine || !read || JSON.stringify(mine.map(asRead)) === JSON.stringify(read);
}

test('whatever the reader finds was counted, or the body was refused', { timeout: 60_000 }, async () => {
  let taken = 0;
  const property = fc.asyncProperty(sent, async (each) => {
    if (partsBy(counted, each)) taken += 1;
    return isRead(counted, each);
  });
  await fc.assert(property, { numRuns: 3_000 });
  // Who refuses everything counts nothing wrongly.
  expect(taken).toBeGreaterThan(100);
});

/** Everything an entry says of itself. */
async function entriesOf(form: FormData) {
  return Promise.all(
    [...form].map(async ([key, value]) =>
      typeof value === 'string'
        ? [key, value]
        : [key, value.name, value.type, value.size, Buffer.from(await value.bytes()).toString('latin1')],
    ),
  );
}

test('the form over the bytes that came is the one the runtime makes of copies of them', {
  timeout: 60_000,
}, async () => {
  let files = 0;
  const property = fc.asyncProperty(sent, async (each) => {
    const parts = partsBy(counted, each);
    const init = { method: 'POST', headers: { 'content-type': each.type }, body: each.body };
    const whole = parts && (await new Request('http://madoguchi.test/', init).formData().catch(() => null));
    if (!whole) return;
    files += parts.filter(({ isFile }) => isFile).length;
    expect(await entriesOf(await readForm(parts, each.type))).toEqual(await entriesOf(whole));
  });
  // Most that is sent here is refused: how many files are left is a matter of the seed.
  await fc.assert(property, { numRuns: 2_000, seed: 1 });
  expect(files).toBeGreaterThan(5);
});

test('a file over the bytes that came gives them whole, in part, as a text and as a stream', async () => {
  const body = new TextEncoder().encode(
    '--x\r\nContent-Disposition: form-data; name="0"; filename="a.txt"\r\n\r\n窓口\r\n--x--\r\n',
  );
  const type = 'multipart/form-data; boundary=x';
  const file = (await readForm([...partsOf(body, type)], type)).get('0') as File;
  expect([file.name, file.type, file.size]).toEqual(['a.txt', 'text/plain', 6]);
  expect(await file.text()).toBe('窓口');
  expect(await file.slice(3).text()).toBe('口');
  expect(await new Response(file.stream()).text()).toBe('窓口');
  expect((await file.arrayBuffer()).byteLength).toBe(6);
});

/** Counters that look for a file, or for the boundary, anywhere; or that begin at any line. */
const planted: Readonly<Record<string, Counter>> = {
  'a file anywhere in the head': (each) => loosely(each, { file: /filename\*?=/i, boundary: plain }),
  'the boundary anywhere': (each) => loosely(each, { file: exact, boundary: /; boundary="?([^";]+)/ }),
  'the boundary with its escapes': (each) => loosely(each, { file: exact, boundary: /^[^;]+; boundary="?([^";]+)"?$/ }),
  'lines that are not looked at': (each) => loosely(each, { file: exact, boundary: plain }),
};
const plain = /^multipart\/form-data; boundary=(\w+)$/;
const exact = /^content-disposition: form-data; name="[^"]*"; filename=/im;

function loosely({ type, body }: Sent, by: { file: RegExp; boundary: RegExp }): ReturnType<Counter> {
  const mark = by.boundary.exec(type)?.[1];
  if (mark === undefined) return counted({ type: '', body });
  const [, ...parts] = `\r\n${Buffer.from(body).toString('latin1')}`.split(`\r\n--${mark}`);
  const end = parts.findIndex((each) => each.startsWith('--'));
  return parts.slice(0, end < 0 ? parts.length : end).map((each) => {
    const [lines = '', ...rest] = each.split('\r\n\r\n');
    return { isFile: by.file.test(lines), content: Buffer.from(rest.join('\r\n\r\n'), 'latin1') };
  });
}

test.each(Object.keys(planted))('a counter that takes %s would be found', { timeout: 60_000 }, async (name) => {
  const counter = planted[name] as Counter;
  const { failed } = await fc.check(
    fc.asyncProperty(sent, (each) => isRead(counter, each)),
    { numRuns: 3_000, endOnFailure: true, seed: 1 },
  );
  expect(failed).toBe(true);
});

test('what the runtime itself writes is taken, whatever is in it', async () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.uint8Array({ maxLength: 60 }));
  const name = fc.string({ unit: 'grapheme', maxLength: 20 });
  const property = fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 5 }), async (entries) => {
    const form = new FormData();
    for (const [key, each] of entries)
      if (typeof each === 'string') form.append(key, each);
      else form.append(key, new File([new Uint8Array(each)], `${key}.txt`));
    const written = new Response(form);
    const body = new Uint8Array(await written.arrayBuffer());
    const each = { type: written.headers.get('content-type') ?? '', body };
    expect(counted(each).map(asRead)).toEqual(await readParts(each));
  });
  await fc.assert(property, { numRuns: 300 });
});

test.each([
  [
    'a browser',
    'multipart/form-data; boundary=----WebKitFormBoundaryAb12',
    'Content-Disposition: form-data; name="0"; filename="写真.jpg"\r\nContent-Type: image/jpeg',
  ],
  [
    'curl',
    'multipart/form-data; boundary=------------------------d74496d66958873e',
    'Content-Disposition: form-data; name="0"; filename="a.txt"\r\nContent-Type: text/plain',
  ],
  [
    '.NET',
    'multipart/form-data; boundary="0f8fad5b-d9cb-469f-a165-70867728950e"',
    "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=0; filename=a.txt; filename*=utf-8''a.txt",
  ],
  [
    'Java',
    'multipart/form-data; boundary="----=_Part_0_123.456"',
    'Content-Disposition: form-data; name="0"; filename="a.txt"\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary',
  ],
  [
    'Python',
    'multipart/form-data; boundary=c0c46a5929c2ce4c935c9cff85bf11d4',
    'Content-Disposition: form-data; name="0"; filename*=utf-8\'\'%E5%86%99.txt',
  ],
])('what %s writes is a file', (_, type, lines) => {
  const mark = /boundary="?([^"]+)/.exec(type)?.[1];
  const body = new TextEncoder().encode(`--${mark}\r\n${lines}\r\n\r\nabc\r\n--${mark}--\r\n`);
  expect(counted({ type, body }).map(asRead)).toEqual([{ isFile: true, bytes: 'abc' }]);
});
