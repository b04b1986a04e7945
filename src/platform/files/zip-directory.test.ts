import { describe, expect, it } from 'vitest';
import { zipOf } from './zip.fixture.ts';
import { readZipDirectory } from './zip-directory.ts';

describe('readZipDirectory', () => {
  const zip = zipOf([
    { name: 'a.txt', content: 'x'.repeat(1000) },
    { name: '日本.txt', content: 'y', encrypted: true },
  ]);

  it('lists names and sizes without inflating', () => {
    expect(readZipDirectory(zip)).toMatchObject([
      { name: 'a.txt', inflatedBytes: 1000, encrypted: false },
      { name: '日本.txt', inflatedBytes: 1, encrypted: true },
    ]);
  });

  it('says null for a file cut anywhere, because the directory stands at the end', () => {
    for (let length = 0; length < zip.length; length += 7) expect(readZipDirectory(zip.slice(0, length))).toBeNull();
  });

  it('says null for a directory that points nowhere', () => {
    const wild = zip.slice();
    new DataView(wild.buffer).setUint32(wild.length - 6, 0x7fffffff, true);
    expect(readZipDirectory(wild)).toBeNull();
  });
});
