import type { IStylesOptions } from 'docx';

/** All four, because Word takes its own font for Japanese when `eastAsia` is missing. */
const FACE = 'BIZ UDゴシック';
export const FONT = { ascii: FACE, hAnsi: FACE, eastAsia: FACE, cs: FACE };

/** Twentieths of a point. */
export const twips = (mm: number) => Math.round((mm * 1440) / 25.4);
/** Half points. */
const points = (size: number) => size * 2;

export const PAGE = { width: twips(210), height: twips(297) };
export const MARGIN = { top: twips(20), right: twips(20), bottom: twips(18), left: twips(20), footer: twips(10) };

const BLACK = '000000';
const heading = (size: number, before: number) => ({
  run: { font: FONT, size: points(size), bold: true, color: BLACK },
  paragraph: { spacing: { before: before * 20, after: 120 }, keepNext: true },
});

/** Word's own headings are blue and in another face. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: points(10.5), color: BLACK, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { line: 320 } },
    },
    title: {
      run: { font: FONT, size: points(16), bold: true, color: BLACK },
      paragraph: { alignment: 'center', spacing: { before: 120, after: 280 } },
    },
    heading1: heading(12, 16),
    heading2: heading(11, 12),
    heading3: heading(10.5, 10),
    listParagraph: { run: { font: FONT, color: BLACK } },
  },
};

export const LINE = { style: 'single', size: 4, color: '595959' } as const;
export const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
export const LABEL_FILL = { type: 'clear', fill: 'EEEEEE', color: 'auto' } as const;
