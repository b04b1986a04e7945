import type { TimelineEntry } from '../detail/timeline.tsx';

const at = (time: string, day = '24') => `2026-11-${day}T${time}:00Z`;

/** The 経過 of the made-up ticket R8-03712. Times are UTC: 01:31Z is 10:31 at the office. */
export const storyEntries: readonly TimelineEntry[] = [
  { id: '1', kind: 'phone', at: at('07:38', '20'), who: '小林 直樹', body: '電話で受付。回復キーを案内して起動。' },
  {
    id: '2',
    kind: 'report',
    at: at('00:05'),
    who: '県への第1報',
    tag: { word: '受領 9:22', tone: 'ok' },
    body: '原因不明の不具合として報告。続報 11:00まで。',
  },
  {
    id: '3',
    kind: 'escalation',
    at: at('00:30'),
    who: '統合運用管理システムへ引継ぎ',
    body: '伊藤 彩　回答期限 12:00',
  },
  { id: '4', kind: 'correction', at: at('00:51'), who: '伊藤 彩', corrects: '9:48 の「2台」', body: '同型は3台。' },
  { id: '5', kind: 'note', at: at('01:05'), who: '伊藤 彩', body: '遠隔操作で構成値を確認。再起動5回で再現なし。' },
  {
    id: '6',
    kind: 'reply',
    at: at('01:20'),
    who: '統合運用管理システム',
    body: '構成値を戻す手順を受領。次回配信は保留。',
  },
  { id: '7', kind: 'note', at: at('01:31'), who: '伊藤 彩', body: '隣席2台にも手順を適用。3台とも正常に起動。' },
];
