import { refusals } from '#kernel/refusal.ts';

export const patchesRefusals = refusals('patches', {
  ahead: {
    kind: 'invalid',
    words: (d: { what: string }) => `${d.what}は、今日までの日付で入れてください。`,
  },
  softwareUnknown: {
    kind: 'invalid',
    field: 'softwareId',
    words: 'このソフトウェアは対象ソフトウェアにありません。選び直してください。',
  },
  tagsUnknown: {
    kind: 'invalid',
    field: 'tags',
    words: (d: { tags: readonly string[] }) => `台帳にない管理番号です：${d.tags.join('、')}。書き直してください。`,
  },
  searchTagsUnknown: {
    kind: 'invalid',
    field: 'tags',
    words: (d: { tags: readonly string[] }) => `台帳にない管理番号です：${d.tags.join('、')}。書き直してください。`,
  },
  notOfTarget: {
    kind: 'invalid',
    field: 'tags',
    words: (d: { tags: readonly string[]; target: string }) =>
      `${d.target}ではない管理番号です：${d.tags.join('、')}。対象を選び直すか、管理番号を外してください。`,
  },
  countDiffers: {
    kind: 'invalid',
    field: 'found',
    words: (d: { found: number; listed: number }) =>
      `見つかった台数（${d.found}台）と管理番号の数（${d.listed}台）が違います。見つけた機器をすべて入れてください（§12-2）。`,
  },
  notFound: {
    kind: 'invalid',
    field: 'tags',
    words: (d: { tags: readonly string[] }) =>
      `この検索で見つかった、未対応の機器ではありません：${d.tags.join('、')}。一覧から選び直してください。`,
  },
  devicesLeft: {
    kind: 'conflict',
    words: (d: { left: number }) =>
      `まだ${d.left}台に修正パッチがありません。すべての対応を記録すると終えられます（§12-2）。`,
  },
  noneLeft: { kind: 'conflict', words: '対応の残る機器がありません。検索の対応を終えてください。' },
  abnormalUntold: {
    kind: 'invalid',
    field: 'note',
    words: '異常があったときは、何が起きたかを書いてください。',
  },
  tooFew: {
    kind: 'invalid',
    field: 'devices',
    words: (d: { least: number; clause: string }) =>
      `対象は${d.least}台あります（§${d.clause}）。その台数以上で計画してください。`,
  },
  tooLarge: {
    kind: 'invalid',
    field: 'sharePercent',
    words: 'この回線と割合では、1日に1台も配信できません。割合か回線を見直してください（§12-2）。',
  },
  tooManyWaves: {
    kind: 'invalid',
    field: 'sharePercent',
    words: (d: { waves: number; most: number }) =>
      `${d.waves}回に分かれます。${d.most}回までになるよう、割合を見直してください。`,
  },
  wavesTooSmall: {
    kind: 'invalid',
    field: 'devices',
    words: (d: { least: number }) =>
      `配信の回数が多くなりすぎました。この回に予定した${d.least}台すべてに配信してから記録してください。`,
  },
  overWave: {
    kind: 'invalid',
    field: 'devices',
    words: (d: { perWave: number }) =>
      `1度に配信するのは${d.perWave}台までと計画しています（§12-2）。台数を分けて記録してください。`,
  },
  wrongChannel: {
    kind: 'invalid',
    field: 'channel',
    words: (d: { target: string; channels: string; clause: string }) =>
      `${d.target}への配信方法は${d.channels}です（§${d.clause}）。選び直してください。`,
  },
  beforePublication: {
    kind: 'invalid',
    field: 'testedOn',
    words: '公開の日より前にはテスト配信できません。日付を確かめてください。',
  },
  beforeTest: {
    kind: 'invalid',
    field: 'deliveredOn',
    words: '異常のなかったテスト配信の日より前には配信できません。日付を確かめてください。',
  },
  noWaveLeft: { kind: 'conflict', words: 'すべての回を配信しました。完了にしてください。' },
  wavesLeft: {
    kind: 'conflict',
    words: (d: { left: number }) => `配信していない回が${d.left}回あります。すべて配信すると完了にできます。`,
  },
  manualFirst: {
    kind: 'conflict',
    words:
      '手順書が結び付いていません。「手順書を結び付ける」で、作成または更新したマニュアルを選んでください（§12-2）。',
  },
  notManual: {
    kind: 'invalid',
    field: 'knowledgeId',
    words: '公開中のマニュアルを選んでください。',
  },
  imageModelsUnknown: {
    kind: 'invalid',
    field: 'modelIds',
    words: 'イメージを用意する機種ではありません。一覧から選び直してください。',
  },
  imageClassesApart: {
    kind: 'invalid',
    field: 'modelIds',
    words: (d: { classes: readonly string[] }) =>
      `${d.classes.join('と')}は別のイメージです。種別ごとに分けて記録してください。`,
  },
  imageThrough: {
    kind: 'invalid',
    field: 'throughId',
    words: (d: { target: string; clause: string }) =>
      `${d.target}のテスト配信で異常がなかった公開を選んでください（§${d.clause}）。`,
  },
  imageBeforePublication: {
    kind: 'invalid',
    field: 'madeOn',
    words: '選んだ公開より前に作ったイメージには、その修正パッチは入っていません。日付か公開を選び直してください。',
  },
  imageCheckBefore: {
    kind: 'invalid',
    field: 'checkedOn',
    words: '確認した日は、作成した日から今日までの日付で入れてください。',
  },
  imageCheckedElsewhere: {
    kind: 'invalid',
    field: 'checkedTag',
    words: (d: { tag: string }) =>
      `${d.tag}は、選んだ機種の機器ではありません。復元した機器の管理番号を入れてください。`,
  },
});
