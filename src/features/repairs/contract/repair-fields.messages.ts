import type { RecordFields } from '#features/records/contract/record-fields.ts';
import { repairsWords as words } from './repairs.messages.ts';

/** Fields of 修理 for its list and 修理台帳. */
export const repairFields = {
  className: { label: '種別', sheet: 18 },
  title: { label: '機器と事象', sheet: 44 },
  department: { label: '所属', sheet: 30 },
  userName: { label: '使用者', sheet: 16 },
  treatment: { label: '処置', words: words.treatments, sheet: 10 },
  vendor: { label: '業者', sheet: 24 },
  openedAt: { label: '受付', as: 'moment', sheet: 18 },
  closedAt: { label: '返却', as: 'moment', sheet: 18 },
  dueAt: { label: '次の期限', as: 'moment' },
  days: { label: '開庁日数', as: 'number', sheet: 10 },
  costYen: { label: '費用（円）', as: 'number', sheet: 12 },
  waitsFor: { label: '部品待ち' },
  assignee: { label: '担当', sheet: 16 },
} satisfies RecordFields;
