import type { ImportAction, ImportStatus, RowOutcome } from './import-run.ts';

const choices = (words: readonly string[]) => words.slice(0, 8).join('、') + (words.length > 8 ? ' ほか' : '');

/** Why a cell is refused and how to put it right: `why` and `fix` of each kind of problem. */
export const problemWords = {
  required: (title: string) => ({ why: '必須の値がない', fix: `${title}を入れる` }),
  requiredForNew: (title: string) => ({ why: `新しい行に${title}がない`, fix: `${title}の列を加える` }),
  notADate: () => ({ why: '日付として読めない', fix: 'R8.4.1 か 2026/4/1 の形で入れる' }),
  noSuchDay: () => ({ why: '実在しない日付', fix: '日付を確かめる' }),
  outsideEra: () => ({ why: '元号の期間にない日付', fix: '元号と年を確かめる' }),
  wrongWeekday: () => ({ why: '曜日が日付と合わない', fix: '日付か曜日を直す' }),
  dateOrder: (earlier: string) => ({ why: `${earlier}より前の日付`, fix: '日付を確かめる' }),
  notAnInteger: (digits: string | null) => ({
    why: '数値でない',
    fix: digits ? `${digits} に直す` : '数字だけを入れる',
  }),
  outOfRange: (least: number, most: number) => ({ why: '値の範囲を超える', fix: `${least}から${most}までの数にする` }),
  tooLong: (most: number) => ({ why: `${most}文字を超える`, fix: `${most}文字までに縮める` }),
  notAChoice: (near: string | null, all: readonly string[]) => ({
    why: '選択肢にない',
    fix: near ? `近い選択肢：${near}` : `次から選ぶ：${choices(all)}`,
  }),
  notYesNo: () => ({ why: '○か空でない', fix: '該当は○、しないときは空にする' }),
  unknown: (ledger: string, near: string | null) => ({
    why: `${ledger}にない`,
    fix: near ? `近い名称：${near}` : `${ledger}に登録してから取り込む`,
  }),
  several: (count: number) => ({ why: `同じ名称が${count}件ある`, fix: 'コードか正式名称で入れる' }),
  abolished: (ledger: string, on: string, successor: string | null) => ({
    why: `廃止された${ledger} ${on}`,
    fix: successor ? `統合先：${successor}` : `現在の${ledger}を入れる`,
  }),
  duplicate: (line: string) => ({ why: `${line}行と同じ番号`, fix: 'どちらかの行を除く' }),
  lookalike: (digit: string, letter: string, fixed: string) => ({
    why: `数字の${digit}でなく英字の${letter}`,
    fix: `${fixed} に直す`,
  }),
  badCharacter: (example: string) => ({ why: '使えない文字がある', fix: `${example} の形で入れる` }),
  notAnAddress: (example: string) => ({ why: '形が正しくない', fix: `${example} の形で入れる` }),
  formulaError: () => ({ why: '数式の誤り', fix: '値に直して保存し直す' }),
  parentRefused: (title: string) => ({ why: `${title}の行が拒否された`, fix: `${title}の行を先に直す` }),
  loop: () => ({ why: '上位が自分自身に戻る', fix: '上位を確かめる' }),
} as const;

/** Labels of the refusals that vary with the row, for the filter by reason. */
export const reasonLabels: Readonly<Record<string, string>> = {
  duplicate: 'ほかの行と同じ番号',
  requiredForNew: '新しい行に必要な列がない',
  lookalike: '数字と英字の取り違え',
  abolished: '廃止されたもの',
  several: '同じ名称が複数ある',
  tooLong: '文字が多すぎる',
  dateOrder: '日付の前後が逆',
};

/** Every word of 取込 a user sees. */
export const importsWords = {
  title: '取込',
  list: '取込の履歴',
  unit: '件',
  start: '新しい取込',
  views: { all: 'すべて', open: '途中のもの', applied: '反映したもの' },
  columns: {
    runNo: '取込番号',
    kind: '種類',
    status: '状態',
    fileName: 'ファイル',
    rowCount: '行',
    added: '追加',
    changed: '変更',
    refused: '拒否',
    uploadedAt: '受付日時',
    uploadedBy: '担当',
    appliedAt: '反映日時',
  },
  statuses: {
    uploaded: '列の対応',
    checking: '検証中',
    checked: '検証済み',
    applying: '反映中',
    applied: '反映済み',
    undoing: '取消中',
    undone: '元に戻した',
    discarded: '取りやめ',
  } satisfies Record<ImportStatus, string>,
  outcomes: {
    added: '追加',
    changed: '変更',
    unchanged: '変更なし',
    refused: '拒否',
    missing: 'ファイルにない',
  } satisfies Record<RowOutcome, string>,
  actions: {
    check: '検証する',
    apply: '反映する',
    discard: '取り消す',
    undo: '元に戻す',
    saveRefused: '拒否した行をExcelで直す',
  } satisfies Record<ImportAction, string>,
  empty: { title: '取込はまだありません', next: '台帳のExcelかCSVを選ぶと、反映の前に検証の結果を確かめられます。' },
  steps: { label: '取込の段階', file: 'ファイル', mapping: '列の対応', check: '検証', apply: '反映' },
  // Workbooks
  refusedFile: (runNo: string) => `${runNo}_拒否した行`,
  refusedSheet: '拒否した行',
  refusedNotes: [
    '色の付いたセルを直し、このブックをそのまま取り込んでください。',
    '右の2列は説明です。消さなくても取り込めます。',
  ],
  told: (title: string, why: string) => (title === '' ? why : `${title}：${why}`),
  whyColumn: '取り込めない訳',
  fixColumn: '直し方の案内',
  templateFile: (title: string) => `${title}_取込様式`,
  templateNotes: ['見出しの行は変えないでください。※は必須です。列は増やしても並べ替えても取り込めます。'],
  required: '※必須',
  helpSheet: '書き方',
  helpColumns: { title: '列', required: '必須', help: '書き方' },
  ledgerFile: (title: string) => `${title}_台帳`,
  yes: '○',
  headingless: (column: string) => `${column}列`,
} as const;
