import type { RecordFields } from '#features/records/contract/record-fields.ts';
import type { StockRequestKind } from './stock-request.process.ts';

const kinds = { issue: '払出の指示', refill: '補充の依頼' } satisfies Record<StockRequestKind, string>;

/** Each field of 払出 and 補充 once: for the list, its workbook, the page, the forms and the paper. */
export const stockRequestFields = {
  title: { label: '品目と数', sheet: 36 },
  kind: { label: '種別', words: kinds, sheet: 12 },
  quantity: { label: '数', as: 'number', sheet: 8, paper: true },
  doneQuantity: { label: '済んだ数', as: 'number', sheet: 8, paper: true },
  withName: { label: '県の担当', sheet: 18, paper: true },
  askedOn: { label: '指示・依頼の日', as: 'day', sheet: 14, paper: true },
  dueOn: { label: '払出の期限', as: 'day', sheet: 14 },
  receiver: { label: '払出先', sheet: 20, paper: true },
  reason: { label: '用途・理由', paper: true },
  answer: { label: '県の回答' },
  expectedOn: { label: '入荷の予定', as: 'day', sheet: 14 },
  endedAt: { label: '終わった日時', as: 'moment' },
} satisfies RecordFields;
