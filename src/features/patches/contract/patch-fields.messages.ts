import type { RecordFields } from '#features/records/contract/record-fields.ts';
import { patchesWords as words } from './patches.messages.ts';

/** Fields of 修正パッチ for the list and its workbook. */
export const patchFields = {
  title: { label: words.title, sheet: 34 },
  target: { label: '対象', words: words.targets, sheet: 24 },
  product: { label: 'ソフトウェア', sheet: 22 },
  kind: { label: '種類', words: words.kinds, sheet: 18 },
  severity: { label: '重大度', words: words.severities, sheet: 8 },
  publishedOn: { label: '公開日', as: 'day', sheet: 14 },
  dueAt: { label: '次の期限', as: 'moment' },
  devices: { label: '対象の台数', as: 'number', sheet: 10 },
  delivered: { label: '配信', as: 'number', sheet: 8 },
} satisfies RecordFields;
