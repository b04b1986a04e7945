import {
  imageWithin,
  patchDays,
  patchTargetRules,
  reportFaultWithin,
  settleWithin,
  tellWithin,
  trainingRoom,
} from './patch-targets.data.ts';

const { decide, test, plan, finish } = patchDays;
const by = (what: { usual: number; urgent: number }) => `公開から${what.usual}日（急ぎは${what.urgent}日）のうちに`;
const monthly = (what: string, who: string) =>
  `毎月の公開日（第2火曜日の翌日）の${what}と、登録した公開のうち${who}に当てるもの（期限までに理由を付けて適用しないと決めたものを除く）`;
const entered = (what: string, who: string) =>
  `登録した公開のうち、${who}に当てる${what}（期限までに理由を付けて適用しないと決めたものを除く）`;
const microsoft = 'マイクロソフト製品とOffice';
const delivered = `${by(finish)}、テスト配信、配信の計画、計画した回の配信を順に終えた`;
const tried = `${by(test)}、検証用パソコンでの動作確認を記録し、異常がなかった`;
const changed =
  '新しい版にした、または置き換えたと台帳に記録したソフトウェアの変更のうち、近い日の公開の登録がないもの';
const renewed = '公開の後に作成または改訂したマニュアルを手順書として結び付けた';
const overlooked = (what: string) =>
  `他の対象にだけ登録したか、台帳で新しい版にしたのに登録のない、Adobe Acrobat Reader（${what}に当てるもの）`;
const told = (what: string) =>
  [
    `登録した公開のうち${what}に当てると決めたものと、テスト配信で異常があったもの`,
    `${by(finish)}、県への報告と配信の完了を記録した。異常は3開庁日のうちに県へ報告した`,
  ] as const;
const searched = (what: string) =>
  [
    `週ごとの一人一台・MK・LKの検索（${what}）と、見つかった機器と、その検索`,
    `翌週の月曜日までに検索を記録し、見つけた機器に${tellWithin}開庁日のうちに注意喚起か対応をし、${settleWithin}日のうちにすべて対応した`,
  ] as const;

const imageOf = (what: string, whose: string) =>
  [
    `毎月の公開日（第2火曜日の翌日）と、登録した公開のうち${whose}に当てるもの（期限までに理由を付けて適用しないと決めたものを除く）。公開の日に台帳にある一括調達の${what}の機種ごとに数える`,
    `公開から${test.usual}日（急ぎは${test.urgent}日）のテスト配信の期限から${imageWithin}開庁日のうちに、その公開かそれより新しい公開を含み、その機種で復元を確かめた標準イメージを記録した`,
  ] as const;

/** For each duty that 修正パッチ shows: what counts as an occasion, and when it is kept. */
export const patchDutyWords = {
  '4-6.1': [`${monthly(microsoft, '一人一台')}。${changed}`, tried],
  '4-6.3': told('一人一台'),
  '4-8.9': imageOf('一人一台', '一人一台'),
  '5-5.1': [`${monthly(microsoft, 'MK')}。${overlooked('MK')}`, tried],
  '5-5.2': ['登録した公開のうち、MKに当てると決めた、機能・操作・画面の変更があるもの', `${by(finish)}、${renewed}`],
  '5-5.3': told('MK'),
  '5-7.9': imageOf('MK', 'MK'),
  '5-12.4': [monthly(microsoft, 'MK'), `${delivered}。方法は専用WSUS等またはAsset view`],
  '5-12.5': [`${entered('その他のソフトウェア', 'MK')}。${overlooked('MK')}`, `${delivered}。方法はAsset view`],
  '6-5.1': [`${monthly(microsoft, 'LK')}。${overlooked('LK')}`, tried],
  '6-5.2': ['登録した公開のうち、LKに当てると決めた、機能・操作・画面の変更があるもの', `${by(finish)}、${renewed}`],
  '6-5.3': told('LK'),
  '6-7.9': imageOf('LK', 'LK'),
  '6-12.1': [monthly(microsoft, 'LK'), `${delivered}。方法は専用WSUS等またはSKYSEA ClientView`],
  '6-12.2': [`${entered('その他のソフトウェア', 'LK')}。${overlooked('LK')}`, `${delivered}。方法はSKYSEA ClientView`],
  '7-8.8': imageOf('モバイルパソコン', '一人一台'),
  '12-2.1': [monthly('マイクロソフト製品', '一人一台'), `${delivered}。方法はWSUS等`],
  '12-2.2': [monthly('Microsoft Office', '一人一台'), delivered],
  '12-2.3': [monthly(microsoft, '一人一台・MK・LK'), tried],
  '12-2.4': [
    monthly(microsoft, '一人一台・MK・LK'),
    `${by(plan)}、ファイルサイズと回線から1度に配信する台数を決めた（それを超える配信は記録できない）`,
  ],
  '12-2.5': searched('マイクロソフト製品'),
  '12-2.7': [
    `登録した公開のうち、その他のソフトウェアのもの。当てると決めたものの手順書。${changed}`,
    `${by(decide)}、適用するかを理由を付けて決めた。${by(finish)}、${renewed}`,
  ],
  '12-2.8': searched('その他のソフトウェア'),
  '12-2.11': [
    `毎月の301会議室の研修用パソコン32台。${monthly('マイクロソフト製品', '研修用パソコン')}`,
    `その月のうちに、公開された修正パッチを32台以上に適用し終えた。公開は、それぞれ公開から${finish.usual}日（急ぎは${finish.urgent}日）のうちに終えた`,
  ],
  '12-2.12': [
    `${trainingRoom.site}の${trainingRoom.room}で始まる部屋にある機器の故障の受付と、研修用パソコンのテスト配信の異常。台帳のその部屋の機器（期間の終わりに1回）`,
    `目標までに、原因を切り分け、対処を記録して解決した。異常は${reportFaultWithin}開庁日のうちに、異常のないテスト配信か適用しない決定を記録した。台帳の機器が${patchTargetRules.training.least}台に満たないときは、故障を見分けられないため証拠不足`,
  ],
} as const;
