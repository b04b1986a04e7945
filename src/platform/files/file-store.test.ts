import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileStore } from './file-store.ts';

const home = mkdtempSync(join(tmpdir(), 'files-'));
const root = join(home, 'files');
const store = createFileStore(root);
afterAll(() => rmSync(home, { recursive: true }));

const bytes = new TextEncoder().encode('中身');

describe('createFileStore', () => {
  it('gives back what was put, under a key that says nothing', async () => {
    const [a, b] = [await store.put(bytes), await store.put(bytes)];
    expect(a).toMatch(/^[0-9a-f]{32}$/);
    expect(a).not.toBe(b);
    expect(await store.get(a)).toEqual(bytes);
    expect(await store.exists(a)).toBe(true);
  });

  it('deletes, twice if need be', async () => {
    const key = await store.put(bytes);
    await store.delete(key);
    await store.delete(key);
    expect(await store.exists(key)).toBe(false);
    await expect(store.get(key)).rejects.toMatchObject({ code: 'files.missing', kind: 'absent' });
  });

  it('never makes a path of a key it did not make', async () => {
    writeFileSync(join(home, 'secret'), 'x');
    for (const key of ['../secret', '..', '', 'aa/../../secret', 'A'.repeat(32), `${'a'.repeat(32)}\0`]) {
      expect(await store.exists(key)).toBe(false);
      await expect(store.get(key)).rejects.toMatchObject({ code: 'files.missing' });
      await expect(store.delete(key)).rejects.toMatchObject({ code: 'files.missing' });
    }
  });

  it('lets nobody else on the machine read', async () => {
    const key = await store.put(bytes);
    for (const [path, mode] of [
      [root, 0o700],
      [join(root, key.slice(0, 2)), 0o700],
      [join(root, key.slice(0, 2), key.slice(2)), 0o600],
    ] as const) {
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  it('lists its keys and removes the halves a crash left', async () => {
    const key = await store.put(bytes);
    writeFileSync(join(root, key.slice(0, 2), 'ffff.half'), 'x');
    const keys = await Array.fromAsync(store.keys());
    expect(keys).toContain(key);
    expect(keys.every((each) => each.length === 32)).toBe(true);
    expect(await store.removeLeftovers()).toBe(1);
    expect(await store.get(key)).toEqual(bytes);
    expect(await Array.fromAsync(createFileStore(join(home, 'none')).keys())).toEqual([]);
  });

  it('takes in nothing more before the disk is full: the database needs the rest of it', async () => {
    const gib = 1024 ** 3;
    const storeWith = (free: number, size: number) => createFileStore(root, async () => ({ free, size }));
    const before = (await Array.fromAsync(store.keys())).length;
    await expect(storeWith(gib + 1, 500 * gib).put(bytes)).rejects.toMatchObject({ code: 'files.diskFull' });
    await expect(storeWith(gib / 100, gib).put(bytes)).rejects.toMatchObject({ code: 'files.diskFull' });
    expect((await Array.fromAsync(store.keys())).length).toBe(before);
    await store.delete(await storeWith(2 * gib, 500 * gib).put(bytes));
  });

  it('leaves no half behind when writing fails', async () => {
    const before = (await Array.fromAsync(store.keys())).length;
    const full = { byteLength: 1 } as unknown as Uint8Array;
    await expect(store.put(full)).rejects.toThrow();
    expect((await Array.fromAsync(store.keys())).length).toBe(before);
    expect(
      readdirSync(root)
        .flatMap((folder) => readdirSync(join(root, folder)))
        .filter((n) => n.endsWith('.half')),
    ).toEqual([]);
  });
});
