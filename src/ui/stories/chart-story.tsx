import { DayBars, type DayCount } from '../chart/day-bars.tsx';
import { HeatMap } from '../chart/heat-map.tsx';
import { RateBars } from '../chart/rate-bars.tsx';
import { StackedBars } from '../chart/stacked-bars.tsx';
import { Link } from '../link.tsx';

const counts = [92, 81, 77, 84, 70, 95, 103, 86, 74, 98, 88, 83, 90, 76, 101, 94, 112, 108, 97];
const before = [74, 70, 66, 71, 62, 79, 88, 73, 69, 80, 75, 72, 70, 64, 82, 77, 74, 72, 68];
const dates = [
  ...[26, 27, 28, 29, 30].map((d) => `2026-10-${d}`),
  ...[2, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20].map((d) => `2026-11-${String(d).padStart(2, '0')}`),
];
const days: readonly DayCount[] = dates.map((date, i) => ({
  date,
  count: counts[i] ?? 0,
  lastYear: before[i] ?? null,
  focus: i >= 14,
}));

const rates = [
  { name: 'NKの申請', rule: '1時間以内', percent: 97.8, count: 642 },
  { name: '二要素認証解除', rule: '当日・翌開庁日', percent: 99.2, count: 131 },
  { name: '一次回答', rule: '規則ごと', percent: 94.1, count: 1018 },
  { name: '県への報告', rule: '直ちに', percent: 98.6, count: 72 },
  { name: '駆けつけ', rule: '2時間以内', percent: 100, count: 6 },
  { name: '計画停電', rule: '手順どおり', percent: null, count: 0 },
];

const week = [
  ['11.16', 38, 22, 41],
  ['11.17', 32, 24, 38],
  ['11.18', 36, 37, 39],
  ['11.19', 35, 34, 39],
  ['11.20', 34, 26, 37],
] as const;

const sentence = (
  <>
    先週 <b>512件</b>、前年同期より <b>37%</b> 多い。増えたのは <Link href="#lan">無線LAN 61件</Link>、
    <Link href="#key">回復キー 22件</Link>。
  </>
);

/** The charts of the board and the weekly report, each with its table and its sentence. */
export function ChartStory() {
  return (
    <div className="kit-grid">
      <div className="k6">
        <DayBars title="受付件数" note="開庁日別" days={days} focusWord="先週" sentence={sentence} panel />
      </div>
      <div className="k4">
        <RateBars title="期限を守った率" period="11月" rows={rates} target={95} />
      </div>
      <div className="k6">
        <StackedBars
          title="週の受付件数"
          series={['問い合わせ', '故障・不具合', '申請']}
          groups={week.map(([name, ...values]) => ({ name, values }))}
          unit="件"
          panel
        />
      </div>
      <div className="k6">
        <HeatMap
          title="型式と故障"
          note="11月"
          rows={['R6型', 'R4型', 'R2型']}
          columns={['起動', '画面', '無線', 'キー', '電池']}
          values={[
            [22, 4, 61, 3, 1],
            [6, 9, 12, 8, 14],
            [2, 3, 4, 11, 19],
          ]}
          unit="件"
          panel
          sentence="R6型の無線LANが突出しています。"
        />
      </div>
    </div>
  );
}
