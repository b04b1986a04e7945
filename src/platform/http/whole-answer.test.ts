import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeAnswer } from './whole-answer.ts';

const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
// The runner would end the test by the very error that is looked for.
let others: NodeJS.UnhandledRejectionListener[] = [];
beforeEach(() => {
  others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
  uncaught.length = 0;
});
afterEach(() => {
  process.removeAllListeners('unhandledRejection');
  for (const other of others) process.on('unhandledRejection', other);
});

const paper = () => {
  const form = new FormData();
  form.set('0', new Blob(['%PDF'.repeat(50_000)], { type: 'application/pdf' }), '受付票.pdf');
  return new Response(form);
};

/** The client goes before it has read a byte, and everything under way comes to its end. */
async function left(answer: Response): Promise<unknown[]> {
  await answer.body?.cancel();
  for (let n = 0; n < 200; n += 1) await turn();
  return uncaught;
}

test('the runtime itself fails when somebody leaves while a file is on its way', async () => {
  expect(await left(paper())).toMatchObject([{ code: 'ERR_INVALID_STATE' }]);
});

test('who leaves while a file is on its way harms nobody, and who stays reads all of it', async () => {
  expect(await left(await wholeAnswer(paper()))).toEqual([]);
  const form = await (await wholeAnswer(paper())).formData();
  const file = form.get('0') as File;
  expect([file.name, file.size]).toEqual(['受付票.pdf', 200_000]);
});

test('what holds no file goes through as it is', async () => {
  const answer = Response.json({ json: 1 });
  expect(await wholeAnswer(answer)).toBe(answer);
});
