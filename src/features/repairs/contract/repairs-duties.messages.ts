const pc = '一人一台パソコン';
const mk = 'MKパソコン';
const lk = 'LKパソコン';
const mobile = 'モバイルパソコン';

const diagnosed = (what: string, how: string) =>
  [
    `受け付けた${what}の修理（取り消したものも）、${what}の故障の受付、受付のないまま台帳で修理に入った${what}`,
    `修理は翌開庁日までに${how}で事象と原因を確かめて記録し、故障の受付は目標までに切り分けた`,
  ] as const;
const explained = (what: string) =>
  [
    `受け付けた${what}の修理（取り消したものも）、${what}の故障の受付、受付のないまま台帳で修理に入った${what}`,
    '修理は2開庁日のうちに処置（修理・設定変更・保留など）を原因とともに使用者に説明し、故障の受付は目標までに回答した',
  ] as const;
const substituted = (what: string) =>
  [
    `台帳で修理に入ってから3開庁日たっても、台帳に戻りの記録がない${what}`,
    'その日までに、代替機を貸してデータを移したか、代替機は不要と修理に記録した',
  ] as const;
const appointed = (what: string, first = '') =>
  [
    `台帳に「修理 渡し」と記録した${what}の移動`,
    `渡す前に、取り消していない修理に、${first}受け渡しの日程と本庁舎か地域総合庁舎の場所を業者に指示したと記録し、その場所で渡した`,
  ] as const;
const dataBack = (what: string, also = ['', '']) =>
  [
    `代替機にデータを移した${what}の修理のうち、その代替機か本人の機器が戻ったもの${also[0]}`,
    `戻る前に、データを戻したか別の代替機に移した記録がある${also[1]}`,
  ] as const;
const progress = (what: string) =>
  [
    `台帳で修理に入り、または渡した${what}の移動、期限を過ぎた修理の予定（業者の戻りの見込みは長くても30日）、業者に渡さないまま10開庁日何も記録のない修理`,
    '翌開庁日までに、取り消していない修理の記録があり、過ぎた予定は済ませたか新しくした。10開庁日のうちに次の記録をした',
  ] as const;
const cleaned = (what: string) =>
  [`台帳で修理から使用者か棚に戻った${what}の移動（訂正も）`, '修理に入ってから戻るまでに、清掃を記録した'] as const;
const small = (what: string, parts: string) =>
  [
    `箇所が${parts}の修理と決めた、無償保守の終わった${what}（保証の期限が台帳にないものは、直していなければ証拠不足）`,
    '5開庁日のうちに、ヘルプデスクでその箇所を直した',
  ] as const;

/** For each duty that 修理 shows: what counts as an occasion, and when it is kept. */
export const repairDutyWords = {
  '3-2.5': ['原因を一括調達のパソコンとした受付', '目標までに、その受付か機器の修理があり、取り消していない'],
  '4-8.1': diagnosed(pc, '直接または遠隔操作'),
  '4-8.2': explained(pc),
  '4-8.3': substituted(pc),
  '4-8.4': appointed(pc),
  '4-8.5': dataBack(pc),
  '4-8.6': progress(pc),
  '4-8.7': cleaned(pc),
  '4-8.8': small(pc, 'ハードディスク・SSD、キートップ、簡易な修繕'),
  '5-7.1': diagnosed(mk, '直接または遠隔操作'),
  '5-7.2': explained(mk),
  '5-7.3': substituted(mk),
  '5-7.4': appointed(mk, '県に報告し、'),
  '5-7.5': dataBack(mk, [
    '、業者かヘルプデスクで直したあと使用中か貸出になったMKパソコン',
    '。使われる前に、キッティングを終えた',
  ]),
  '5-7.6': progress(mk),
  '5-7.7': cleaned(mk),
  '5-7.8': small(mk, 'キートップか簡易な修繕'),
  '5-12.7': [
    '受付で立ち上がらないと聞いたMKパソコンの修理、処置を初期化と説明したもの、県が初期化を指示したもの、MKパソコンの初期化の分類の受付',
    '聞いたものは2開庁日のうちに処置（保留を除く）を説明し、初期化は3開庁日のうちに終えた（修理に変えたものは渡すか直した）。指示はその期限までに終え、受付は目標までに回答したか処置を説明した',
  ],
  '6-7.1': diagnosed(lk, '直接または遠隔操作'),
  '6-7.2': explained(lk),
  '6-7.3': substituted(lk),
  '6-7.4': appointed(lk, '県に報告し、'),
  '6-7.5': dataBack(lk),
  '6-7.6': progress(lk),
  '6-7.7': cleaned(lk),
  '6-7.8': small(lk, 'キートップか簡易な修繕'),
  '7-8.1': diagnosed(mobile, '直接'),
  '7-8.2': explained(mobile),
  '7-8.3': appointed(mobile, '県に報告し、'),
  '7-8.4': [
    '台帳で修理から使用者か棚に戻ったモバイルパソコンの移動（訂正も）',
    '修理に入ってから戻るまでに、動作を確かめて正常と記録し、そのあとやり直していない',
  ],
  '7-8.5': progress(mobile),
  '7-8.6': cleaned(mobile),
  '7-8.7': small(mobile, 'キートップか簡易な修繕'),
} as const satisfies Record<string, readonly [string, string]>;
