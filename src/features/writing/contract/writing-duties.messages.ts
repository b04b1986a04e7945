import { explained } from '#features/tickets/contract/tickets-duties.messages.ts';

/** For each duty that what is written shows: what counts as an occasion, and when it is kept. */
export const writingDutyWords = {
  '1-2.8': [
    'パソコンの設定、一般的な操作、データ移行と、対象の各ソフトウェアの設定と更新（期間の終わりに1回ずつ）。3-1の分類（制度・運用ルールを除く）の問い合わせ',
    `その主題を受け持つと県が承認し、公開中のマニュアルがある（承認か点検から365日を過ぎたものは証拠不足）。問い合わせは${explained}`,
  ],
  '4-5.1': [
    '一人一台パソコンの設定、一般的な操作、バックアップ、データ移行と、対象の各ソフトウェアの設定と更新（期間の終わりに1回ずつ）',
    'その主題を受け持つと県が承認し、公開中のマニュアルがある。承認か点検から365日を過ぎたものは証拠不足',
  ],
} as const;
