import { movedOnTheDay } from '#features/deliveries/contract/deliveries-duties.messages.ts';
import { disposalDutyWords as disposed } from '#features/disposals/contract/disposals-duties.messages.ts';
import { patchDays } from '#features/patches/contract/patch-targets.data.ts';
import { explained } from '#features/tickets/contract/tickets-duties.messages.ts';
import type { ClassDutyId } from './class-duties.data.ts';

/** The strand of a sentence that an occasion belongs to, before its name. */
export const strandWords = {
  exchanged: '交換 ',
  destroyed: '廃棄 ',
  approved: '廃棄の承認 ',
  certified: '廃棄の証明書 ',
  ledger: '備品管理 ',
  asked: '受付 ',
  imaged: '各種設定（配付） ',
  setUp: '各種設定（貸出） ',
  kitted: '各種設定（県の指示のキッティング） ',
  security: 'セキュリティ対策 ',
  users: '利用者の登録 ',
  standing: '利用者の登録（期間の終わり） ',
  narrowed: '故障の受付 ',
  diagnosed: '故障の受付と切分け ',
  explained: '修理の説明 ',
  progress: '修理の進み ',
  small: 'ヘルプデスクの修理 ',
} as const;
export type Strand = keyof typeof strandWords;

const { finish } = patchDays;

const settings = (what: string, from: string) =>
  [
    `台帳に「配付」と記録した${what}の移動と、${what}の貸出の申込`,
    `配付は、渡す前に、展開した標準イメージを準備に記録した。貸出は、設定を終えた日かその前の県の指示と指示の日を記録し、${from}を、渡す日のうちに設定し終えた`,
  ] as const;
const faults = (what: string, parts: string) =>
  [
    `受け付けた${what}の修理（取り消したものも）、${what}の故障の受付、台帳で修理に入り、または業者に渡した${what}の移動、期限を過ぎた修理の予定、業者に渡さないまま10開庁日何も記録のない修理、箇所が${parts}の無償保守の終わった修理（保証の期限が台帳にないものは、直していなければ証拠不足）`,
    '修理は翌開庁日までに記録して切り分け、2開庁日のうちに処置を原因とともに使用者に説明した。過ぎた予定は翌開庁日までに済ませたか新しくし、10開庁日のうちに次の記録をした。簡易な修理は5開庁日のうちにヘルプデスクで直した。故障の受付は目標までに切り分けて回答した',
  ] as const;
const faultsOfDepartments = (what: string) =>
  [
    `所属が調達した${what}の故障の受付`,
    '所属が調達したものは、目標までに原因を切り分けた（不明は、県へ報告した）',
  ] as const;
const kitted = (what: string) =>
  [
    `所属が調達した${what}の修理に記録した、キッティングの県の指示`,
    'キッティングは、指示の期限の日のうちに、次の指示の前に記録した',
  ] as const;
const users = (what: string, registers: string, taken: string) =>
  [
    `台帳で${what}のある所属への異動と、県か所属が利用を伝えた職員の、1人ずつの登録（${registers}）。そこからの異動、退職、県か所属が利用の終わりを伝えた利用者のうち、登録のある1人ずつ（${taken}）。伝えられた人の、期間の終わりの登録`,
    '始まりは5開庁日のうちに、登録したか、利用しないと伝えた人とともに記録した。終わりは3開庁日のうちに、停止か削除をしたか、利用を続けると伝えた人とともに記録した。期間の終わりに、利用する人は登録があり、終えた人にはなく、そのことをそれまでに記録した',
  ] as const;

/** What each sentence asks, strand by strand: the occasions, then when they are kept. */
const joined = (...strands: (readonly [string, string])[]): readonly [string, string] => [
  strands.map(([occasion]) => occasion).join('。'),
  strands.map(([, kept]) => kept).join('。'),
];

const shown = [
  `機能・操作・画面に影響のあるソフトウェアの変更と、そのソフトウェアのマニュアルの組（マニュアルがなければ変更ごとに1回）。影響なしと記録した変更。登録した公開のうち、一人一台に当てると決めた、機能・操作・画面の変更があるもの`,
  `変わった日から30日のうちに、その変更を反映した文を県が承認して公開した。影響なしの変更は、変わった日から10開庁日のうちに県との協議を記録した。公開は、公開から${finish.usual}日（急ぎは${finish.urgent}日）のうちに、公開の後に作成または改訂したマニュアルを手順書として結び付けた`,
] as const;

/** For each duty that more than one feature shows together: what counts as an occasion, and when it is kept. */
export const contractDutyWords: Readonly<
  Record<ClassDutyId | '1-2.7' | '4-1.2' | '4-6.2' | '12-4.1', readonly [string, string]>
> = {
  '1-2.7': joined(
    [
      '県が指示したパソコンの交換（新しい端末の配付と古い端末の回収）の期限と約束の日（その日が終わる前に改めたものと取り消したものを除く）',
      'その日のうちに、配付と回収をそれぞれ台帳に登録した',
    ],
    disposed['7-9.1'],
    disposed['7-9.3'],
    disposed['7-9.5'],
    [
      '交換・廃棄の相談の分類の受付',
      `問い合わせは${explained}。故障は目標までに原因を切り分けた（不明は、県へ報告した）`,
    ],
  ),
  '4-1.2': joined(
    movedOnTheDay('KKパソコン'),
    ['台帳に「配付」と記録したKKパソコンの移動', '配付は、渡す前に、展開した標準イメージを準備に記録した'],
    faults('KKパソコン', 'ハードディスク・SSD、キートップ、簡易な修繕'),
    ['KKパソコンについての受付', `問い合わせは${explained}。故障は目標までに原因を切り分けた（不明は、県へ報告した）`],
  ),
  '4-6.2': shown,
  '12-4.1': shown,
  '1-5.1': joined(
    movedOnTheDay('一人一台パソコン'),
    settings('一人一台パソコン', '廃棄待ちの旧機、または用途を書いた現用機'),
    [
      '毎月の公開日（第2火曜日の翌日）のマイクロソフト製品とOfficeと、登録した公開のうち一人一台に当てるもの（所属が調達したNKパソコンも。期限までに理由を付けて適用しないと決めたものを除く）',
      `修正パッチは、公開から${finish.usual}日（急ぎは${finish.urgent}日）のうちに、テスト配信、配信の計画、計画した回の配信を順に終えた`,
    ],
    faults('一人一台パソコン', 'ハードディスク・SSD、キートップ、簡易な修繕'),
  ),
  '1-5.2': joined(
    users('MKパソコン', '静脈認証・運用管理ソフト・Active Directory', '静脈認証・Active Directory'),
    settings('MKパソコン', '廃棄待ちの旧機かMK、または用途を書いた現用機'),
    faults('MKパソコン', 'キートップか簡易な修繕'),
    faultsOfDepartments('MKパソコン'),
    kitted('MKパソコン'),
  ),
  '1-5.3': joined(
    users('LKパソコン', 'Active Directory', 'Active Directory'),
    settings('LKパソコン', '廃棄待ちの旧機'),
    faults('LKパソコン', 'キートップか簡易な修繕'),
    faultsOfDepartments('LKパソコン'),
  ),
};
