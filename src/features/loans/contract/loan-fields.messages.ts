import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import type { RecordFields } from '#features/records/contract/record-fields.ts';
import type { LoanPurpose } from './loan.ts';

const purposes = {
  substitute: '修理・不具合調査の代替',
  temporary: '講演等の一時使用',
  workload: '一時的な業務量の増加',
  verification: '大型アップデートの検証',
  meeting: 'Web会議',
  telework: '在宅勤務',
  other: 'その他',
} satisfies Record<LoanPurpose, string>;

/** Each field of 貸出 once: for its list, workbook (`sheet`, so wide), page, forms and paper. */
export const loanFields = {
  pool: { label: 'プール', words: bookingsWords.pools, sheet: 16 },
  department: { label: '所属', sheet: 30, paper: true },
  borrowerName: { label: '借受者', sheet: 16, paper: true },
  contact: { label: '連絡先', paper: true },
  receiverName: { label: '受取人', paper: true },
  tags: { label: '管理番号', as: 'things', sheet: 40 },
  fromAt: { label: '貸出日時', as: 'moment', sheet: 18, paper: true },
  dueAt: { label: '返却期限', as: 'moment', sheet: 18, paper: true },
  overdueDays: { label: '超過', as: 'count', sheet: 8 },
  lastContact: { label: '最後の連絡' },
  purpose: { label: '用途', words: purposes, paper: true },
  purposeNote: { label: '用途のくわしい内容・要求スペック' },
  needsCurrent: { label: '新しい機種が必要', as: 'mark' },
  instruction: { label: '県の指示の内容' },
  instructedOn: { label: '指示の日', as: 'day' },
  handOverSite: { label: '受渡し場所', paper: true },
  handedOverAt: { label: '渡した日時', as: 'moment' },
  explained: { label: '操作を説明した', as: 'mark' },
  returnedAt: { label: '返却日時', as: 'moment' },
} satisfies RecordFields;
