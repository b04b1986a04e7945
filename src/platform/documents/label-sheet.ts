import type { StagedCall } from '../rpc/handlers.ts';
import { pdfFile } from './pdf-file.ts';
import { qrSvg } from './qr.ts';

const template = new URL('./templates/labels.typ', import.meta.url);
/** Fifty sheets. */
export const mostLabels = 1200;

/** A label: its code holds the number and nothing else. */
export interface Label {
  readonly tag: string;
  /** Whose it is, above; what it is, below. */
  readonly owner: string;
  readonly model: string;
  readonly alt: string;
}

/** From which place of the first sheet (1 to 24), moved by so many millimetres. */
export interface LabelPlace {
  readonly startAt: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Labels as a PDF, 24 on a sheet. The tags are ones that `fitsQr`. */
export async function labelSheet(
  { services }: Pick<StagedCall, 'services'>,
  labels: readonly Label[],
  title: string,
  place: LabelPlace = { startAt: 1, offsetX: 0, offsetY: 0 },
): Promise<File> {
  const drawn = labels.map(({ tag, owner, model, alt }) => ({ tag, owner, model, alt, svg: qrSvg(tag) }));
  const { startAt, offsetX, offsetY } = place;
  return pdfFile(
    await services.renderDocument(template, { labels: drawn, startAt, offsetX, offsetY }, { title }),
    title,
  );
}
