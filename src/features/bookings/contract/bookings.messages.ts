import { toCivil } from '#kernel/calendar/civil.ts';
import { formatMonthDay, formatTime } from '#kernel/wareki.ts';
import type { LoanPool } from './loan-pools.data.ts';

/** 11.24 9:05. */
export const shortMoment = (at: string) => {
  const { date, time } = toCivil(at);
  return `${formatMonthDay(date)} ${formatTime(time)}`;
};
/** Every word of what can be lent when. */
export const bookingsWords = {
  pools: {
    oneEach: '一人一台',
    MK: 'MK',
    LK: 'LK',
    mobile: 'モバイル',
    equipment: 'Web会議の備品',
    token: 'ハードウェアトークン',
  } satisfies Record<LoanPool, string>,
  menu: { list: '貸出', calendar: '貸出の予定表', kits: 'セット' },
  pool: 'プール',
  overdue: '期限超過',
  things: {
    addThing: '物を加える',
    addHelp: '日時とプールに空きのある物が出ます。セットの物を選ぶと、セットの残りも入ります。',
    removeThing: (tag: string) => `${tag}を外す`,
    accessoriesHelp: '例：ACアダプタ、HDMIケーブル 2',
  },
  kits: {
    title: 'セット',
    make: 'セットを作る',
    revise: 'セットを直す',
    none: 'セットはまだありません。',
    columns: {
      code: '記号',
      name: '名前',
      things: '中身',
      accessories: '管理番号のない物',
      next: '次の貸出',
      act: '操作',
    },
    retired: '使わない',
    form: {
      code: '記号',
      name: '名前',
      note: '備考',
      accessories: '管理番号のない物',
      things: '中身',
      addThing: '中身を加える',
      active: '貸し出せる',
    },
    thing: (tag: string, model: string, status: string) => `${tag} ${model}（${status}）`,
    small: (name: string, count: number) => `${name} ×${count}`,
    smallLine: (name: string, count: number) => `${name} ${count}`,
    between: '、',
    kept: (name: string) => `${name}を保存しました。`,
    saving: '保存しています',
  },
  calendar: {
    thing: '物',
    closed: '閉庁',
    book: (day: string) => `${day}からの貸出を申し込む`,
    counts: (out: number, back: number) => `渡${out} 返${back}`,
    earlier: '前の週',
    later: '次の週',
    today: '今日から',
    kit: (name: string, count: number) => `${name}　${count}点`,
    free: (count: number) => `ほかに、この期間に予定のない物が${count}点あります。`,
    bar: (number: string, who: string, state: string, span: string) => `${number} ${who} ${state} ${span}`,
  },
} as const;
