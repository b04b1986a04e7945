import type { RecordFields } from '#features/records/contract/record-fields.ts';
import { recallsWords as words } from './recalls.messages.ts';

/** Each field of 回収の対象 once: for its list, workbook (`sheet`, so wide), page, forms and paper. */
export const recallFields = {
  title: { label: '機器と所属', sheet: 36 },
  kind: { label: '理由', words: words.kinds, sheet: 14, paper: true },
  assetTag: { label: '管理番号', sheet: 14 },
  className: { label: '種別', sheet: 18 },
  department: { label: '所属', sheet: 30, paper: true },
  foundOn: { label: '分かった日', as: 'day', sheet: 14, paper: true },
  lastUsedOn: { label: '最終利用日', as: 'day', sheet: 14, paper: true },
  reason: { label: '分かったいきさつ', paper: true },
  lastContact: { label: '最後の連絡' },
  answeredBy: { label: '回答した人' },
  answer: { label: '引き続き使う理由' },
  lookAgainOn: { label: '次に見直す日', as: 'day' },
  collection: { label: '回収の手配', sheet: 12 },
  dueOn: { label: '回収の期限', as: 'day', sheet: 14, paper: true },
  collectedOn: { label: '回収した日', as: 'day' },
  openedAt: { label: '記録', as: 'moment', sheet: 18 },
} satisfies RecordFields;
