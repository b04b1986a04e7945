import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDocument } from './compile-document.ts';

const root = mkdtempSync(join(tmpdir(), 'documents-'));
mkdirSync(join(root, 'platform/documents/templates'), { recursive: true });
mkdirSync(join(root, 'forms'));
mkdirSync(join(root, 'secret'));
writeFileSync(join(root, 'secret/words.typ'), '#let words = [秘密]');
writeFileSync(join(root, 'forms/data.txt'), '秘密');
writeFileSync(join(root, 'forms/near.typ'), '#let near = [隣]');
afterAll(() => rmSync(root, { recursive: true }));

const compile = (source: string) => {
  writeFileSync(join(root, 'forms/form.typ'), source);
  return compileDocument({
    root,
    template: 'forms/form.typ',
    data: '{}',
    title: '題',
    standard: null,
    tagged: true,
    createdAt: null,
  });
};

describe('compileDocument', () => {
  it('lets a template use the templates beside it', () => {
    expect(compile('#import "near.typ": near\n#near').length).toBeGreaterThan(1000);
  });

  it.each([
    ['a file of the machine', '#read("/etc/passwd")'],
    ['a file above its folder', '#read("../../../../../../../../etc/passwd")'],
    ['any file beside it that is no template', '#read("data.txt")'],
    ['a template of another folder', '#import "/secret/words.typ": words'],
  ])('keeps a template from %s', (_, source) => {
    expect(() => compile(source)).toThrow(/not found|access denied/);
  });

  it('refuses a package before anything is asked of the network', () => {
    expect(() => compile('#import "@preview/cetz:0.3.0"')).toThrow('names a package');
  });

  it('names the line and column of a mistake', () => {
    expect(() => compile('= 題\n#unknown')).toThrow('/forms/form.typ:2:2 unknown variable: unknown');
  });
});
