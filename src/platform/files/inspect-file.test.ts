import { afterAll, expect, test } from 'vitest';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { closeFileInspector, inspectFile } from './inspect-file.ts';

afterAll(() => closeFileInspector());
const text = (content: string) => new TextEncoder().encode(content);

test('the thread says what a file is, and refuses it in words', async () => {
  expect(await inspectFile({ bytes: text('abc'), declaredName: '記録.log' })).toMatchObject({ safeName: '記録.log' });
  await expect(inspectFile({ bytes: text('#!/bin/sh'), declaredName: 'a.txt' })).rejects.toMatchObject({
    code: 'files.executable',
    message: expect.stringContaining('プログラムやスクリプトは添付できません。'),
  });
  const tooLarge = inspectFile({ bytes: new Uint8Array(maxFileBytes + 1), declaredName: 'a.txt' });
  await expect(tooLarge).rejects.toMatchObject({ code: 'files.tooLarge' });
});

test('the event loop goes round while the largest file is looked at', async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const file = { bytes: new Uint8Array(maxFileBytes).fill(0x41), declaredName: 'a.txt' };
  expect(await inspectFile(file)).toMatchObject({ kind: 'text', byteLength: maxFileBytes });
  clearImmediate(waiting);
  expect(turns).toBeGreaterThan(20);
});

test('one after the other, in the order they came, whatever became of the one before', async () => {
  const asked = ['a', '#!', 'b'].map((content) =>
    inspectFile({ bytes: text(content), declaredName: `${content}.txt` }),
  );
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
