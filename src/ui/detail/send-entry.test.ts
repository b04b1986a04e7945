import { expect, test } from 'vitest';
import { entrySender, FilesLeft, whyOf } from './send-entry.ts';

const picture = new File(['1'], '絵.jpg');
const paper = new File(['2'], '紙.pdf');

/** A desk whose server refuses the files it is told to, and takes an id once. */
function deskOf(refuses: readonly File[], lost = 0) {
  const arrived: string[] = [];
  const ids = new Set<string>();
  let lines = lost;
  let told = 0;
  const take = async (id: string, what: string) => {
    if (!ids.has(id)) arrived.push(what);
    ids.add(id);
    lines -= 1;
    if (lines >= 0) throw new TypeError('つながりません。');
  };
  const send = entrySender(
    {
      note: (id, body) => take(id, body),
      attach: async (id, file) => {
        if (refuses.includes(file)) throw new Error('プログラムは添付できません。');
        await take(id, file.name);
      },
    },
    async () => {
      told += 1;
    },
  );
  return { arrived, send, told: () => told };
}

test('a file that is refused keeps neither the words nor another file back, and is named', async () => {
  const { arrived, send, told } = deskOf([picture]);
  const left = await send('文', [picture, paper], []).catch((error: unknown) => error);
  expect(arrived).toEqual(['文', '紙.pdf']);
  expect(told()).toBe(1);
  expect(left).toBeInstanceOf(FilesLeft);
  expect(left).toMatchObject({
    files: [picture],
    message: expect.stringMatching(/^文は記録しました。.*絵\.jpg.*添付できません/),
  });
});

test('where nothing arrived nothing is told of', async () => {
  const { arrived, send, told } = deskOf([picture]);
  await expect(send('', [picture], [])).rejects.toThrow(/^「絵\.jpg」/);
  expect([arrived, told()]).toEqual([[], 0]);
});

test('after a lost line the same words are written once, and the same words written anew are another entry', async () => {
  const { arrived, send } = deskOf([], 1);
  await expect(send('文', [], [])).rejects.toThrow('つながりません。');
  await send('文', [], []);
  expect(arrived).toEqual(['文']);
  await send('文', [], []);
  expect(arrived).toEqual(['文', '文']);
});

test('what is refused for its field is said in the words of the field', () => {
  const issues = [{ path: 'body', message: '4,000字以内にしてください。' }];
  const data = { refusal: 'platform.invalidInput', field: 'body', details: { issues } };
  expect(whyOf(Object.assign(new Error('示した欄を直してください。'), { data }))).toBe('4,000字以内にしてください。');
  expect(whyOf(new Error('つながりません。'))).toBe('つながりません。');
});
