import { afterAll, describe, expect, test } from 'vitest';
import { textsOfPdf } from '../../../tests/support/pdf-text.ts';
import { renderList } from './list-document.ts';
import { withoutControls } from './printable.ts';
import { closeDocuments } from './render-document.ts';

afterAll(() => closeDocuments());

/** What the paper says for a text. */
async function printed(text: string): Promise<string> {
  return textsOfPdf(
    await renderList({ title: '氏名', columns: [{ title: '氏名', width: 20 }], rows: [[text]] }, { tagged: false }),
  );
}

describe('what a paper prints', () => {
  test('for a private or an unknown character 〓, never another letter', async () => {
    const said = await printed('\uE000\uE001田\u{F0000}😀𪚲');
    expect(said).toContain('田');
    expect(said).toContain('〓');
    expect(said).not.toMatch(/\p{Private_Use}|fb|😀/u);
  });

  test('no sign that controls, and none that turns the line round', async () => {
    const said = await printed('\u0007一\u001b[31m二\u202e三\u2066四\u0008\\u0007 \\b');
    for (const kanji of '一二三四') expect(said).toContain(kanji);
    expect(said).not.toMatch(/[\p{Cc}\p{Bidi_Control}〓]/u);
    // A text that spells an escape is a text.
    expect(withoutControls(JSON.stringify('\\u0007 \\b\n\u0007'))).toBe(JSON.stringify('\\u0007 \\b\n'));
  });

  test('names as they are written', async () => {
    const said = await printed('渡邉󠄁 葛󠄀城 髙﨑 𠮷田 \uFA19\uFA1B か\u3099 Ａ①㈱〜−∥');
    for (const kanji of '渡邉葛城髙﨑𠮷田\uFA19\uFA1B①㈱') expect(said).toContain(kanji);
    expect(said).not.toContain('〓');
  });
});
