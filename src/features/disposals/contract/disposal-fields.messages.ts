import type { RecordFields } from '#features/records/contract/record-fields.ts';

/** Fields of 廃棄処分 for the list and 廃棄台帳. */
export const disposalFields = {
  title: { label: '名称と数量', sheet: 36 },
  clause: { label: '条項', sheet: 10 },
  devices: { label: '本体', as: 'number', sheet: 8 },
  drives: { label: 'ドライブ', as: 'number', sheet: 8 },
  destroyed: { label: '抹消', as: 'number', sheet: 8 },
  workOn: { label: '作業日', as: 'day', sheet: 14 },
  place: { label: '場所', sheet: 24 },
  openedAt: { label: '起案', as: 'moment', sheet: 18 },
  closedAt: { label: '完了', as: 'moment', sheet: 18 },
  assignee: { label: '担当', sheet: 16 },
} satisfies RecordFields;
