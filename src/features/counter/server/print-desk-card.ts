import { type DeskCard, deskCards } from '#features/records/contract/desk-cards.data.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { counterWords } from '../contract/counter.messages.ts';

const template = new URL('./documents/desk-card.typ', import.meta.url);

/** 卓上カード: codes that are read at a counter instead of pressing a key. */
export async function printDeskCard(_input: object, call: StagedCall): Promise<File> {
  const entry = { action: 'counter.printDeskCard', entity: 'record', entityId: '*' };
  await call.read(async (ctx) => ctx.audit.record(entry));
  const { title, file, help } = counterWords.card;
  const { does } = recordsWords.card;
  const cards = (Object.keys(deskCards) as DeskCard[]).map((card) => {
    return { svg: qrSvg(deskCards[card]), word: does[card] };
  });
  return pdfFile(await call.services.renderDocument(template, { title, help, cards }, { title: file }), file);
}
