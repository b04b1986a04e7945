import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOfZip } from '../../../tests/support/part-of-zip.ts';
import type { Block, WordDocument } from './word-document.ts';
import { writeWord } from './write-word.ts';

const body = async (...blocks: Block[]) => partOfZip(await writeWord({ title: '題', blocks }), 'word/document.xml');
const wordsOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]);

describe('writeWord', () => {
  it('sets the Japanese face in all four places, Japanese, and black headings', async () => {
    const styles = partOfZip(await writeWord({ title: 't', blocks: [] }), 'word/styles.xml');
    for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) expect(styles).toContain(`w:${slot}="BIZ UDゴシック"`);
    expect(styles).toContain('w:eastAsia="ja-JP"');
    const heading = /<w:style [^>]*w:styleId="Heading1"[\s\S]*?<\/w:style>/.exec(styles)?.[0];
    expect(heading).toContain('<w:color w:val="000000"/>');
  });

  it.each([
    ['portrait', 'w:w="11906" w:h="16838"'],
    ['landscape', 'w:w="16838" w:h="11906"'],
  ] as const)('is A4 %s with page numbers', async (orientation, size) => {
    const file = await writeWord({ title: 't', orientation, footer: '週間報告書', blocks: [] });
    expect(partOfZip(file, 'word/document.xml')).toContain(`<w:pgSz ${size}`);
    const footer = partOfZip(file, 'word/footer1.xml');
    expect(footer).toContain('週間報告書');
    for (const field of ['PAGE', 'NUMPAGES'])
      expect(footer).toContain(`<w:instrText xml:space="preserve">${field}</w:instrText>`);
  });

  it('gives a table its widths outright, within the line, and repeats its header', async () => {
    const xml = await body({
      type: 'table',
      columns: [
        { title: '月', width: 1 },
        { title: '件数', width: 3, align: 'right' },
      ],
      rows: [['4月', '5'], ['5月']],
    });
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Number(m[1]));
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeGreaterThan(2_000);
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeLessThanOrEqual(11906 - 2 * 1134);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(wordsOf(xml).filter((word) => word !== '')).toEqual(['月', '件数', '4月', '5', '5月']);
  });

  it('counts every ordered list from one', async () => {
    const xml = await body(
      { type: 'list', ordered: true, items: ['a', { content: 'b', level: 1 }] },
      { type: 'list', ordered: true, items: ['c'] },
    );
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((m) => m[1]);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  it('draws bars by their share, with the figure beside them', async () => {
    const items = [
      { label: '4月', value: 1_200 },
      { label: '5月', value: 600 },
      { label: '6月', value: 1 },
      { label: '7月', value: 0 },
    ];
    const words = wordsOf(await body({ type: 'bars', title: '月', unit: '件', items })).filter((word) => word !== '');
    expect(words).toEqual([
      '月',
      '件',
      '4月',
      '1,200',
      '■'.repeat(24),
      '5月',
      '600',
      '■'.repeat(12),
      '6月',
      '1',
      '■',
      '7月',
      '0',
    ]);
  });

  it('keeps any text as text and the file well formed', async () => {
    const unit = fc.constantFrom(
      'a',
      '<',
      '&',
      ']]>',
      '"',
      '\n',
      '\r\n',
      '\u0000',
      '\u000b',
      '\ud83d',
      '𠮷',
      '\uffff',
      '{{x}}',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 40 }), async (text) => {
        const document: WordDocument = {
          title: text,
          footer: text,
          blocks: [
            { type: 'title', text },
            { type: 'heading', level: 2, text },
            { type: 'paragraph', content: [text, { text, bold: true, underline: true }], align: 'right' },
            { type: 'facts', items: [[text, text]] },
            { type: 'approval', boxes: [{ label: text, name: text, date: text }] },
            { type: 'pageBreak' },
          ],
        };
        const file = await writeWord(document);
        for (const name of ['word/document.xml', 'word/footer1.xml', 'docProps/core.xml']) {
          const xml = partOfZip(file, name);
          expect(xml.isWellFormed()).toBe(true);
          expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]|\uffff|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu);
        }
        const kept = text.toWellFormed().replaceAll(/\r\n|\n|[^\P{Cc}]|\uffff/gu, '');
        const shown = wordsOf(partOfZip(file, 'word/footer1.xml')).join('').replaceAll('\n', '');
        expect(
          shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        ).toContain(kept);
      }),
      { numRuns: 25 },
    );
  });
});
