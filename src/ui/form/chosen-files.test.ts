import { expect, test } from 'vitest';
import { addFiles, type FileLike, refuseFile } from './chosen-files.ts';

const file = (name: string, size = 10, type = ''): FileLike => ({ name, size, type });
const limits = { accept: '.xlsx,image/*', maxBytes: 1000, maxFiles: 2 };

test('kind, size and emptiness are refused in words', () => {
  expect(refuseFile(file('a.XLSX'), limits)).toBeNull();
  expect(refuseFile(file('a.png', 10, 'image/png'), limits)).toBeNull();
  expect(refuseFile(file('a.exe'), limits)).toBe('a.exe は使えない種類です。.xlsx、image/* から選んでください。');
  expect(refuseFile(file('a.xlsx', 1001), limits)).toBe(
    'a.xlsx は 1 KB あります。1 KB までにして、選び直してください。',
  );
  expect(refuseFile(file('a.xlsx', 0), limits)).toBe('a.xlsx は空です。中身のあるファイルを選んでください。');
});

test('good files join, bad ones are told, the same name replaces', () => {
  const first = addFiles([], [file('a.xlsx'), file('b.exe')], limits);
  expect(first.files.map((f) => f.name)).toEqual(['a.xlsx']);
  expect(first.refusals).toHaveLength(1);
  const second = addFiles(first.files, [file('a.xlsx', 20)], limits);
  expect(second.files).toEqual([file('a.xlsx', 20)]);
});

test('too many are cut and told; one that may be alone replaces the other', () => {
  const many = addFiles([file('a.xlsx')], [file('b.xlsx'), file('c.xlsx')], limits);
  expect(many.files.map((f) => f.name)).toEqual(['a.xlsx', 'b.xlsx']);
  expect(many.refusals).toEqual(['2個まで付けられます。余分は外しました。']);
  expect(addFiles([file('a.xlsx')], [file('b.xlsx')], { maxFiles: 1 }).files).toEqual([file('b.xlsx')]);
});
