import type { RecordFields } from '#features/records/contract/record-fields.ts';
import { deliveriesWords as words } from './deliveries.messages.ts';

/** Fields of 配付・回収・運搬 for the list and 配付回収台帳. */
export const deliveryFields = {
  kind: { label: '区分', words: words.kinds, sheet: 8 },
  className: { label: '種別', sheet: 18 },
  title: { label: '機器と相手', sheet: 36 },
  department: { label: '所属', sheet: 30 },
  userName: { label: '利用者', sheet: 16 },
  place: { label: '場所', sheet: 20 },
  dueOn: { label: '県の期限', as: 'day', sheet: 14 },
  appointedFor: { label: '約束', as: 'moment' },
  openedAt: { label: '指示の受付', as: 'moment', sheet: 18 },
  closedAt: { label: '完了', as: 'moment', sheet: 18 },
  assignee: { label: '担当', sheet: 16 },
} satisfies RecordFields;
