import type { DutyState } from './duty-register.ts';

/** Words of docs/generated/duties.md. */
export const dutiesPageWords = {
  states: { fulfilled: '履行', open: '未履行', scope: '前提' } satisfies Record<DutyState, string>,
  summaryHead: ['章', '条項', '義務', '履行', '未履行', '前提'],
  total: '計',
  none: '義務の定めはありません。',
  tableHead: ['条項', '義務', '担当機能', '履行証跡', '試験', '状態'],
  generated: '<!-- `npm run generate` が作成します。手で直さないでください。 -->',
  title: '# 仕様書の義務と履行の状況',
  count: (all: number, duties: number, scope: number) =>
    `全${all}項目のうち、義務は${duties}項目、前提は${scope}項目です。`,
  kept: (kept: number, open: number) => `義務のうち${kept}項目に検査とその試験があり、${open}項目は未履行です。`,
} as const;
