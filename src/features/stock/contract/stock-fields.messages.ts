import type { RecordFields } from '#features/records/contract/record-fields.ts';
import type { PartKind, StockKind } from './stock.ts';
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

const itemKinds = {
  spare: '予備機',
  hub: 'ハブ',
  fixture: '備品',
  tool: '器具',
  consumable: '消耗品',
  part: '部品',
} satisfies Record<StockKind, string>;
const partKinds = {
  hdd: 'HDD',
  ssd: 'SSD',
  memory: 'メモリ',
  keyboard: 'キーボード',
  battery: 'バッテリー',
  adapter: 'ACアダプタ',
  display: '液晶パネル',
  other: 'その他',
} satisfies Record<PartKind, string>;

/** Each field of an item once: for its list, page and form. */
export const stockItemFields = {
  code: { label: '品目番号' },
  name: { label: '名称' },
  kind: { label: '区分', words: itemKinds },
  partKind: { label: '部品の種類', words: partKinds },
  standard: { label: '規格' },
  capacity: { label: '容量' },
  unit: { label: '単位' },
  quantity: { label: '在庫', as: 'number' },
  reorderPoint: { label: '発注点', as: 'number' },
  refillLot: { label: '補充の数', as: 'number' },
  short: { label: '不足' },
  refill: { label: '補充の依頼' },
  places: { label: '置き場所' },
  countedOn: { label: '最後の棚卸', as: 'day' },
  note: { label: '備考' },
  closed: { label: '取扱いを終える', as: 'mark' },
} satisfies RecordFields;
