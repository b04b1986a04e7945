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
  isTick: () => ({ why: 'TRUE か FALSE になっている', fix: '文字で入れる' }),
  becameDate: () => ({ why: '日付になっている', fix: 'セルの書式を文字列にして、打ち直す' }),
  lostDigits: () => ({ why: '16桁以上の数字は末尾が失われている', fix: 'セルの書式を文字列にして、打ち直す' }),
  shortened: () => ({
    why: 'Excelが長い数字を縮めて表示した形（5.92E+08 など）のまま保存されている',
    fix: '元の表でセルの書式を「数値」にして全部の桁を出し、保存し直す。元の表がなければ文字列にして打ち直す',
  }),
  lostZero: (meant: string) => ({ why: '先頭の0が消えている', fix: `${meant} に直す` }),
  lostTail: () => ({ why: '末尾の0が失われているかもしれない', fix: 'セルの書式を文字列にして、打ち直す' }),
  noGlyph: (point: string) => ({ why: `外字（${point}）がある。画面にも紙にも出せない`, fix: '別の字かかなに直す' }),
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
  lostZero: '先頭の0が消えている',
  noGlyph: '外字がある',
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
    saveResult: '結果をExcelで保存',
  } satisfies Record<ImportAction, string>,
  empty: { title: '取込はまだありません', next: '台帳のExcelかCSVを選ぶと、反映の前に検証の結果を確かめられます。' },
  steps: { label: '取込の段階', file: 'ファイル', mapping: '列の対応', check: '検証', apply: '反映' },
  // Workbooks
  resultFile: (runNo: string) => `${runNo}_取込結果`,
  resultSheet: '取込結果',
  resultColumns: { line: '行', name: '名称', outcome: '結果', detail: '理由・変更の内容' },
  resultOutcomes: { added: '追加した', changed: '変更した', undone: '元に戻した', kept: '戻さず残した' },
  changed: (title: string, from: string, to: string) =>
    `${title}：${from === '' ? '空' : from}→${to === '' ? '空' : to}`,
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
  // Screens
  page: {
    titles: {
      uploaded: (kind: string) => `${kind}の取込　列の対応`,
      checking: (kind: string) => `${kind}の取込　検証中`,
      checked: (kind: string) => `${kind}の取込　検証結果`,
      applying: (kind: string) => `${kind}の取込　反映中`,
      applied: (kind: string) => `${kind}の取込　反映の結果`,
      undoing: (kind: string) => `${kind}の取込　取消中`,
      undone: (kind: string) => `${kind}の取込　元に戻しました`,
      discarded: (kind: string) => `${kind}の取込　取りやめ`,
    } satisfies Record<ImportStatus, (kind: string) => string>,
    untouched: 'まだ何も変えていません',
    failed: '処理が最後まで進みませんでした。台帳は変わっていません。もう一度操作してください。',
    loading: '取込を読み込んでいます',
    cutOff: '処理が途中で止まりました。台帳は変わっていません。もう一度操作してください。',
  },
  file: {
    title: '新しい取込',
    kind: '何の台帳に取り込みますか',
    kindFirst: '先に台帳を選んでください。',
    notYours: 'この台帳の取込は、いまの役割ではできません。取り込める台帳を選んでください。',
    pick: 'ファイル',
    pickHelp:
      'ExcelブックかCSV（UTF-8、Shift_JIS）。20 MB、5万行まで。見出しの前の題名や、結合した見出し、余分な列があっても読み取ります。',
    reading: 'ファイルを読んでいます',
    template: '取込様式をもらう',
    ledger: '今の台帳をもらう',
    noKinds: '取り込める台帳がありません。必要なときはマネージャに相談してください。',
    nothingYet: 'ファイルを選んでも、反映するまで台帳は変わりません。',
  },
  mapping: {
    caption: '列の対応',
    sheet: 'シート',
    column: '列',
    heading: '見出し',
    samples: '値の例',
    to: '台帳の項目',
    leaveOut: '取り込まない',
    taken: (all: number, taken: number) => `${all}列のうち ${taken}列を取り込みます。`,
    remembered: 'この対応は覚えておき、次に同じ見出しのファイルで使います。',
    keyNeeded: (title: string) => `「${title}」の列を選ぶと検証できます。`,
    newNeeds: (titles: readonly string[]) =>
      `「${titles.join('」「')}」の列がないため、台帳にない行は拒否されます。変更だけなら、このまま進めます。`,
    required: '※',
    /** A line of the sheet that was read as the heading: which, and what it says. */
    readAs: ({
      firstLine,
      lastLine,
      texts,
      more,
    }: {
      firstLine: number;
      lastLine: number;
      texts: readonly string[];
      more: boolean;
    }) =>
      `${firstLine === lastLine ? `${lastLine}` : `${firstLine}～${lastLine}`}行目を見出しとして読みました（${texts.join('、')}${more ? ' ほか' : ''}）。${firstLine > 1 ? `それより上の${firstLine - 1}行は取り込みません。` : ''}`,
    unknownHeading:
      'この台帳の見出しが1つもありません。見出しのないファイルなら、1行目に見出しを加えて選び直してください。このままでは、その行は取り込まれません。',
    dataLike: (texts: readonly string[]) =>
      `「${texts.join('」「')}」は見出しでなくデータのようです。見出しのないファイルなら、1行目に見出しを加えて選び直してください。このままでは、その行は取り込まれません。`,
    similar: (heading: string, title: string) =>
      `「${heading}」は「${title}」と同じ列か分からないため、取り込みません。同じなら、台帳の項目で「${title}」を選んでください。`,
    submit: '検証する',
    back: '検証の結果へ戻る',
    see: '対応を見る',
    change: '対応を直す',
  },
  check: {
    progress: '検証しています',
    note: '画面を離れても続きます。取込の履歴から戻れます。',
    applying: '反映しています',
    applyingNote:
      '画面を離れても続きます。取込の履歴から戻れます。終わるまでほかの人には何も変わって見えず、途中で止まったときは自動で続けます。',
    undoing: '元に戻しています',
    rows: (count: string) => `${count}行`,
    sheet: (name: string) => `シート「${name}」`,
    took: '検証',
    seconds: (seconds: string) => `${seconds}秒`,
    bar: (c: { unchanged: string; changed: string; added: string; refused: string }) =>
      `変更なし${c.unchanged}行、変更${c.changed}行、追加${c.added}行、拒否${c.refused}行`,
    tabs: '結果',
    heading: (outcome: string, count: string) => `${outcome} ${count}行`,
    reason: '理由',
    anyReason: '理由：すべて',
    reasonChoice: (label: string, count: string) => `${label}（${count}）`,
    line: '行',
    column: '列',
    value: '値',
    why: '理由',
    fix: '直し方',
    name: '名称',
    item: '項目',
    from: '今の台帳',
    to: 'ファイル',
    fromApplied: '変更前',
    toApplied: '変更後',
    undone: '戻しました',
    breakdown: '変更の内訳',
    breakdownCaption: '列ごとの変更数',
    others: 'そのほか',
    noChanges: '変更はありません。',
    missing: '台帳にあってファイルにない',
    seeList: '一覧で見る',
    neverRemoved: '取込では消しません。',
    none: {
      added: '追加する行はありません。',
      changed: '変更する行はありません。',
      unchanged: '変更のない行はありません。',
      refused: '拒否した行はありません。',
      missing: '台帳の記録はすべてファイルにあります。',
    } satisfies Record<RowOutcome, string>,
    more: '続きを表示',
    summary: '取込の要点',
    apply: (count: string) => `${count}行を反映`,
    applyNote: (refused: number, shown: string) =>
      `${refused > 0 ? `拒否の${shown}行は除きます。` : ''}反映はまとめて1回、30日以内なら元に戻せます。`,
    hidden: ({ rows, lines, columns }: { rows: number; lines: readonly number[]; columns: readonly string[] }) =>
      [
        rows > 0 &&
          `このシートには表示されていない行が${rows.toLocaleString('ja-JP')}行あります（${lines.join('、')}行目${rows > lines.length ? 'など' : ''}）。`,
        columns.length > 0 && `表示されていない列があります（${columns.join('、')}）。`,
        '表示されていなくても取り込みます。除くときは、表計算ソフトで消してから選び直してください。',
      ]
        .filter((part) => part !== false)
        .join(''),
    nothingToApply: '反映する行がありません。ファイルを直して、もう一度取り込んでください。',
    applied: (at: string, by: string) => `${at} に${by}さんが反映しました。`,
    until: (day: string) => `${day} まで元に戻せます。`,
    undoneBy: (at: string, by: string) => `${at} に${by}さんが元に戻しました。`,
    kept: (count: string) => `戻せない${count}行は、そのまま残しています。`,
    discarded: 'この取込は取りやめました。台帳は変わっていません。',
    again: '新しい取込',
    toLedger: '台帳を見る',
    confirmUndo: {
      title: (count: string) => `反映した${count}行を元に戻しますか`,
      body: '変更した行は前の値に戻し、追加した行は台帳から除きます。',
      confirm: '元に戻す',
      keep: 'その行を残して戻す',
    },
    confirmDiscard: {
      title: 'この取込を取りやめますか',
      body: 'ファイルの読み取りと検証の結果を使わなくなります。台帳は変わっていません。',
      confirm: '取りやめる',
    },
    appliedToast: (runNo: string) => `${runNo} を反映しました。`,
    undoneToast: (runNo: string) => `${runNo} を元に戻しました。`,
    check: '検証し直す',
  },
} as const;
