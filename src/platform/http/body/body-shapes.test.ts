import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxFields, maxNameLength, maxParts, refuseHeavyFields, refuseHeavyParts } from './form-shape.ts';
import { maxJsonDepth, maxJsonValues, refuseHeavyJson } from './json-shape.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusalOf = (act: () => void) => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('JSON', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const long = (count: number) => JSON.stringify(Array.from({ length: count }, () => 0));

  test.each([
    ['the deepest that may be', nested(maxJsonDepth), null],
    ['one deeper', nested(maxJsonDepth + 1), 'platform.tooDeep'],
    ['objects, cut off', '{"a":'.repeat(1_000_000), 'platform.tooDeep'],
    ['the longest list', long(maxJsonValues - 1), null],
    ['one longer', long(maxJsonValues + 1), 'platform.tooManyValues'],
    ['keys', `{${'"a":1,'.repeat(maxJsonValues)}`, 'platform.tooManyValues'],
    ['brackets in a text', JSON.stringify(['[{,'.repeat(100_000), '\\"[[', '"']), null],
    ['a text that never ends', `"${'['.repeat(100_000)}`, null],
  ])('%s', (_, text, code) => expect(refusalOf(() => refuseHeavyJson(bytes(text)))).toBe(code));

  test('whatever is shallow and short passes, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
        expect(refusalOf(() => refuseHeavyJson(bytes(JSON.stringify(value, null, indent))))).toBeNull();
      }),
    );
  });
});

describe('fields', () => {
  test.each([
    ['many', '&a=1'.repeat(maxFields), null],
    ['one more', '&a=1'.repeat(maxFields + 1), 'platform.tooManyValues'],
    ['steps', `a${'[b]'.repeat(maxFields + 1)}=1`, 'platform.tooManyValues'],
    ['a long name', `${'a'.repeat(maxNameLength)}=${'a='.repeat(maxNameLength)}`, null],
    ['a longer one', `a=1&${'9'.repeat(maxNameLength + 1)}`, 'platform.unreadable'],
    ['steps in hex', `a${'%5bb%5D'.repeat(maxFields + 1)}=1`, 'platform.tooManyValues'],
  ])('%s', (_, text, code) => expect(refusalOf(() => refuseHeavyFields(text))).toBe(code));
});

describe('parts', () => {
  const type = 'multipart/form-data; boundary=xyz';
  const field = (content: string) => `--xyz\r\ncontent-disposition: form-data; name="data"\r\n\r\n${content}\r\n`;
  const file = (content: string) =>
    `--xyz\r\nContent-Disposition: form-data; name="0"; filename="a.txt"\r\n\r\n${content}\r\n`;

  test.each([
    ['a field and a file', `${field('{"json":{}}')}${file('x')}--xyz--\r\n`, null],
    ['many', `${file('x').repeat(maxParts)}--xyz--`, null],
    ['one more', `${file('x').repeat(maxParts + 1)}--xyz--`, 'platform.tooManyParts'],
    ['empty parts', field('').repeat(300_000), 'platform.tooManyParts'],
    ['parts that say nothing', '--xyz\r\n\r\n\r\n'.repeat(300_000), 'platform.unreadable'],
    [
      'an encoded field',
      `${field('WzBd').replace('\r\n\r\n', '\r\ncontent-transfer-encoding: base64\r\n\r\n')}--xyz--`,
      'platform.unreadable',
    ],
    ['parts without a head', '--xyz\r\n'.repeat(300_000), 'platform.unreadable'],
    ['a head without an end', `--xyz\r\n${'a'.repeat(100_000)}`, 'platform.unreadable'],
    ['deep JSON in a field', `${field('['.repeat(1_000))}--xyz--`, 'platform.tooDeep'],
    ['a long field', `${field('a'.repeat(600_000))}--xyz--`, 'platform.tooLarge'],
    ['a long file of brackets', `${file('['.repeat(1_000_000))}--xyz--`, null],
    ['the mark inside a line', `${file('a--xyz'.repeat(1_000))}--xyz--`, null],
    ['what comes after the end', `${file('x')}--xyz--${'\r\n--xyz'.repeat(1_000)}`, null],
    ['a part before the first line', `a${field('['.repeat(1_000))}--xyz--`, 'platform.unreadable'],
    ['no mark at all', 'junk', 'platform.unreadable'],
  ])('%s', (_, text, code) => expect(refusalOf(() => refuseHeavyParts(bytes(text), type))).toBe(code));

  /** What the reader takes for a field, with the name of a file somewhere in its head. */
  const heads = [
    ['content-disposition: form-data; name="data"\r\nx-note: filename="a.txt"', 'platform.tooDeep'],
    ['content-disposition: form-data; name="data; filename=a"', 'platform.tooDeep'],
    ['content-disposition: form-data; name="data"; size=1; filename="a.txt"', 'platform.unreadable'],
    [
      'content-disposition: form-data; name="0"; filename="a"\r\n content-disposition: form-data; name="data"',
      'platform.unreadable',
    ],
    ['x-content-disposition: form-data; name="0"; filename="a.txt"', 'platform.unreadable'],
  ];
  test.each(heads)('a field is no file by %j', (head, code) => {
    const body = `--xyz\r\n${head}\r\n\r\n${'['.repeat(1_000)}\r\n--xyz--`;
    expect(refusalOf(() => refuseHeavyParts(bytes(body), type))).toBe(code);
  });

  test('a mark that could be read in two ways is none', () => {
    for (const named of ['a="; boundary=abc"; boundary=xyz', 'boundary="x\\yz"', 'boundary=xyz, a/b; boundary=abc']) {
      const hidden = () => refuseHeavyParts(bytes(field('['.repeat(1_000))), `multipart/form-data; ${named}`);
      expect(refusalOf(hidden)).toBe('platform.unreadable');
    }
  });

  test('a mark in quotes is read; one that is missing is not guessed', () => {
    const many = `${file('x').repeat(maxParts + 1)}--xyz--`;
    const quoted = 'multipart/form-data; charset=utf-8; boundary="xyz"';
    expect(refusalOf(() => refuseHeavyParts(bytes(many), quoted))).toBe('platform.tooManyParts');
    expect(refusalOf(() => refuseHeavyParts(bytes(many), 'multipart/form-data'))).toBe('platform.unreadable');
  });
});
