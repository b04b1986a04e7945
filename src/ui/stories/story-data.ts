import type { DueView } from '../due.tsx';
import type { ListAsked } from '../list/list-spec.ts';
import type { StateTone } from '../state-sign.tsx';

/** A list without a contract: it takes whatever its spec draws. */
export interface StoryAsked extends ListAsked {
  readonly q: string;
  readonly filters: Readonly<Record<string, unknown>>;
}

/** Made-up records for the dev page: no person, device or number in it is real. */

export interface StoryTicket {
  readonly id: string;
  readonly no: string;
  readonly receivedAt: string;
  readonly department: string;
  readonly kind: 'inquiry' | 'fault' | 'request';
  readonly subject: string;
  readonly assignee: string | null;
  readonly state: keyof typeof ticketStates;
  readonly due: DueView;
}

export interface StoryDevice {
  readonly id: string;
  readonly tag: string;
  readonly deviceClass: string;
  readonly model: string;
  readonly department: string;
  readonly section: string;
  readonly user: string | null;
  readonly phone: string;
  readonly place: string;
  readonly state: 'inUse' | 'repair' | 'loan' | 'stored';
  readonly movedOn: string;
  readonly warrantyTo: string;
  readonly os: string;
  readonly behind: boolean;
}

export const ticketStates = {
  new: { word: '受付', tone: 'new' },
  active: { word: '対応中', tone: 'active' },
  waiting: { word: '回答待ち', tone: 'waiting' },
  resolved: { word: '解決', tone: 'resolved' },
  closed: { word: '完了', tone: 'closed' },
} as const satisfies Record<string, { word: string; tone: StateTone }>;

export const deviceStates = {
  inUse: { word: '使用中', tone: 'plain' },
  repair: { word: '修理中', tone: 'waiting' },
  loan: { word: '貸出中', tone: 'new' },
  stored: { word: '保管', tone: 'closed' },
} as const satisfies Record<string, { word: string; tone: StateTone }>;

const departments = [
  '桑名農政事務所',
  '四日市県税事務所',
  '松阪建設事務所',
  '桑名建設事務所',
  '伊勢保健所',
  '紀北地域活性化局',
  '医療政策課',
  '総務部 財政課',
];
const sections = [
  '家畜保健衛生課',
  '農村基盤課',
  '総務課',
  '総務・建築課',
  '道路課',
  '用地課',
  '流域課',
  '健康増進課',
  '衛生指導課',
  '納税課',
];
const people = [
  '渡辺 亜希',
  '松田 篤',
  '野田 千尋',
  '石川 真由美',
  '後藤 隆史',
  '平野 さくら',
  '加藤 直人',
  '古川 武',
  '服部 由佳',
  '今井 豊',
];
const agents = ['坂井', '小林', null, '伊藤', '大西', '川村', '辻', '久保'];
const subjects: readonly (readonly [StoryTicket['kind'], string])[] = [
  ['request', '管理者権限（測量ソフト更新）'],
  ['request', 'ID/PWログオン（カード破損）'],
  ['request', '持出し（11.25 現地立会い）'],
  ['fault', '起動のたび回復キーを求められる'],
  ['request', '管理者権限（複合機ドライバ）'],
  ['inquiry', '共有メールボックスの追加方法'],
  ['fault', 'スキャン先に保存できない'],
  ['fault', '復帰後に無線へつながらない'],
  ['inquiry', 'Excelの共同編集でロックが残る'],
];
const states = Object.keys(ticketStates) as readonly StoryTicket['state'][];

const pick = <T>(from: readonly T[], i: number): T => from[i % from.length] as T;
const pad = (n: number, width: number) => String(n).padStart(width, '0');

function dueOf(i: number): DueView {
  if (i < 2) return { level: 'breach', at: i === 0 ? '9:58' : '10:12', left: i === 0 ? '超過44分' : '超過30分' };
  if (i < 5) return { level: 'warn', at: `11:${pad(i, 2)}`, left: `残${12 + i}分` };
  return i < 20
    ? { level: 'ok', at: '17:15', left: '残5時間' }
    : { level: 'ok', at: '11.26', left: `残${(i % 5) + 1}日` };
}

export function storyTickets(count: number): readonly StoryTicket[] {
  return Array.from({ length: count }, (_, i) => {
    const [kind, subject] = pick(subjects, i);
    return {
      id: `t${i}`,
      no: `R8-${pad(3731 + i, 5)}`,
      receivedAt: `2026-11-${pad(24 - (i % 5), 2)}T0${i % 8}:${pad((i * 7) % 60, 2)}:00Z`,
      department: pick(departments, i),
      kind,
      subject,
      assignee: pick(agents, i),
      state: i === 2 ? 'new' : pick(states.slice(0, 4), i * 3 + 1),
      due: dueOf(i),
    };
  });
}

export function storyDevices(count: number): readonly StoryDevice[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    tag: `NK06-${pad(1822 + i, 5)}`,
    deviceClass: 'NK',
    model: i % 12 === 11 ? 'R4型' : 'R6型',
    department: pick(departments, Math.floor(i / 4)),
    section: pick(sections, i),
    user: i % 19 === 17 ? null : pick(people, i),
    phone: `6-${4217 + (i % 900)}`,
    place: pick(['桑名庁舎', '四日市庁舎', '津庁舎', '伊勢庁舎'], Math.floor(i / 30)),
    state: i % 11 === 10 ? 'repair' : i % 12 === 11 ? 'loan' : i % 19 === 17 ? 'stored' : 'inUse',
    movedOn: `2025-03-${pad((i % 20) + 1, 2)}`,
    warrantyTo: '2029-03-31',
    os: i % 3 === 2 ? '26200.6901' : '26200.7171',
    behind: i % 3 === 2,
  }));
}

/** Pages over an array by a cursor, after a moment, as a server would. */
export async function storyPage<T>(rows: readonly T[], cursor: string | null, limit: number) {
  await new Promise((done) => setTimeout(done, 60));
  const from = Number(cursor ?? 0);
  const next = from + limit;
  return {
    rows: rows.slice(from, next),
    total: { count: rows.length, capped: false },
    nextCursor: next < rows.length ? String(next) : null,
    asOf: '2026-11-24T01:42:00Z',
  };
}
