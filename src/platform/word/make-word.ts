import {
  AlignmentType,
  Document,
  Footer,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { cleanText, wordBlock } from './word-blocks.ts';
import type { WordDocument } from './word-document.ts';
import { MARGIN, PAGE, STYLES, twips } from './word-style.ts';

/** Makes a .docx: A4, Japanese fonts set in full, black headings, page numbers. Nothing in it is ever run. */
export async function makeWord(document: WordDocument): Promise<Uint8Array> {
  const landscape = document.orientation === 'landscape';
  const width = (landscape ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;
  const file = new Document({
    title: cleanText(document.title),
    creator: '',
    lastModifiedBy: '',
    styles: STYLES,
    numbering: {
      config: [
        { reference: 'ordered', levels: levels(['%1.', '(%2)', '%3)'], LevelFormat.DECIMAL) },
        { reference: 'bullets', levels: levels(['・', '－', '・'], LevelFormat.BULLET) },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the two itself for landscape.
            size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: MARGIN,
          },
        },
        footers: { default: footer(document.footer ?? '', width) },
        children: document.blocks.flatMap((block, index) => wordBlock(block, width, index)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function levels(marks: readonly string[], format: (typeof LevelFormat)[keyof typeof LevelFormat]): ILevelsOptions[] {
  return marks.map((text, level) => ({
    level,
    text,
    format,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(7 * (level + 1)), hanging: twips(7) } } },
  }));
}

function footer(words: string, width: number): Footer {
  const small = { size: 17, color: '595959' };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }],
        children: [
          new TextRun({ text: cleanText(words), ...small }),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small }),
        ],
      }),
    ],
  });
}
