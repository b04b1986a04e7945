import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from './safe-name.ts';

describe('safeName', () => {
  it.each([
    ['画面の写し.PNG', '画面の写し.PNG'],
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\fakepath\\写真.png', '写真.png'],
    ['photo\u202egnp.exe', 'photognp.png'],
    ['a\u0000b\nc.png', 'abc.png'],
    ['見積書:最終?.png', '見積書：最終？.png'],
    ['con.png', '_con.png'],
    ['COM1.tar.png', '_COM1.tar.png'],
    ['photo.jpg', 'photo.png'],
    ['  ... .png', '添付ファイル.png'],
    ['', '添付ファイル.png'],
    ['名前だけ', '名前だけ.png'],
    ['.htaccess', '添付ファイル.png'],
    ['カ\u3099.png', 'ガ.png'],
  ])('makes %j into %j', (declared, safe) => {
    expect(safeName(declared, ['png'])).toBe(safe);
  });

  it('is always a single visible name of at most 200 bytes that ends as the bytes do', () => {
    const unit = fc.constantFrom(
      'a',
      '.',
      '/',
      '\\',
      ' ',
      '\u202e',
      '\u200d',
      '𠮷',
      '髙',
      '\0',
      '\ud83d',
      'か\u3099',
      ':',
      'con',
      'nul.',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (declared) => {
        const name = safeName(declared, ['txt', 'log']);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}]+\.(?:txt|log)$/u);
        expect(name).not.toMatch(/^(?:con|nul)(?:\.|$)/i);
        expect(name).not.toMatch(/^[\s.]/);
        expect(name.isWellFormed()).toBe(true);
        expect(safeName(name, ['txt', 'log'])).toBe(name);
      }),
    );
  });
});
