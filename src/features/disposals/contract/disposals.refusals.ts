import { refusals } from '#kernel/refusal.ts';

type Ruled = { readonly clause: string };
const by = ({ clause }: Ruled) => `（§${clause}）`;
type Tagged = { readonly tag: string };

export const disposalsRefusals = refusals('disposals', {
  assetUnknown: {
    kind: 'invalid',
    field: 'tags',
    words: ({ tag }: Tagged) => `${tag}は台帳にありません。管理番号を確かめて読み直してください。`,
  },
  notOurs: {
    kind: 'invalid',
    field: 'tags',
    words: (d: Tagged & { clauses: readonly string[] }) =>
      `${d.tag}の廃棄はヘルプデスクでは行いません（§${d.clauses.join('、§')}）。その行を消して、所属または県に伝えてください。`,
  },
  notWaiting: {
    kind: 'invalid',
    field: 'tags',
    words: (d: Tagged & { status: string }) =>
      `${d.tag}は「${d.status}」です。台帳で廃棄待ちにしてから起案してください。`,
  },
  otherClause: {
    kind: 'invalid',
    field: 'tags',
    words: (d: Tagged & Ruled & { other: string }) =>
      `${d.tag}は§${d.other}、ほかの機器は§${d.clause}で廃棄します。条項ごとに分けて起案してください。`,
  },
  inAnother: {
    kind: 'conflict',
    field: 'tags',
    words: (d: Tagged & { number: string }) => `${d.tag}は${d.number}に入っています。その行を消してください。`,
  },
  notInBatch: {
    kind: 'invalid',
    field: 'read',
    words: ({ tag }: Tagged) => `${tag}はこの廃棄処分に入っていません。箱を分けて、その行を消してください。`,
  },
  tagNotInBatch: {
    kind: 'invalid',
    field: 'drives',
    words: ({ tag }: Tagged) => `${tag}はこの廃棄処分に入っていません。管理番号を確かめてください。`,
  },
  withoutNotInBatch: {
    kind: 'invalid',
    field: 'without',
    words: ({ tag }: Tagged) => `${tag}はこの廃棄処分に入っていません。管理番号を確かめてください。`,
  },
  nothingTakenOut: {
    kind: 'invalid',
    field: 'drives',
    words: '取り出したドライブを「管理番号 製造番号」の行で入れてください。',
  },
  reasonRequired: {
    kind: 'invalid',
    field: 'reason',
    words: 'ドライブがない機器は、その理由を入れてください。',
  },
  driveKnown: {
    kind: 'conflict',
    field: 'drives',
    words: (d: { serial: string; number: string }) =>
      `製造番号${d.serial}は${d.number}で取り出し済みです。番号を読み直してください。`,
  },
  driveUnknown: {
    kind: 'invalid',
    field: 'serials',
    words: (d: { serial: string }) =>
      `製造番号${d.serial}は取り出したドライブにありません。「取り出しを記録」で入れるか、読み直してください。`,
  },
  driveNotCounted: {
    kind: 'invalid',
    field: 'read',
    words: (d: { serial: string }) => `製造番号${d.serial}はこの廃棄処分のドライブではありません。箱を分けてください。`,
  },
  driveGone: {
    kind: 'conflict',
    field: 'serials',
    words: (d: { serial: string }) => `製造番号${d.serial}は抹消済みです。その行を消してください。`,
  },
  siteUnknown: { kind: 'invalid', field: 'siteId', words: '拠点が見つかりません。選び直してください。' },
  placeElsewhere: {
    kind: 'invalid',
    field: 'siteId',
    words: (d: Ruled & { place: string }) =>
      `抹消は県が指定した場所だけで行えます${by(d)}。${d.place}を選ぶか、県に場所の変更を相談してください。`,
  },
  unsafe: {
    kind: 'invalid',
    field: 'worn',
    words: (d: Ruled) => `専用機器は安全を確かめてから使います${by(d)}。4項目を確かめて印を付けてください。`,
  },
  witnessNameRequired: { kind: 'invalid', field: 'witness', words: '立ち会う県の職員の氏名を入れてください。' },
  waiverRequired: { kind: 'invalid', field: 'waiver', words: '立ち会わないと決めた理由を入れてください。' },
  witnessRequired: {
    kind: 'invalid',
    field: 'witness',
    words: (d: Ruled & { name: string }) =>
      `県の職員（${d.name}）が立ち会うと決まっています${by(d)}。立ち会った人の氏名を入れてください。`,
  },
  notVerified: {
    kind: 'invalid',
    field: 'verified',
    words: (d: Ruled) =>
      `復元できない状態を1本ずつ確かめてください${by(d)}。確かめられないドライブは、その行を消してください。`,
  },
  notAgreed: {
    kind: 'invalid',
    field: 'method',
    words: (d: Ruled) =>
      `物理的な破壊でない方法は県と協議して決めます${by(d)}。「別の方法を協議」で記録してから選んでください。`,
  },
  physicalOnly: {
    kind: 'conflict',
    words: (d: Ruled) => `この機器のドライブは物理的に破壊します${by(d)}。別の方法は選べません。`,
  },
  countBeforeFirst: {
    kind: 'conflict',
    words: (d: Ruled & { missing: readonly string[]; more: number }) =>
      `作業前の数量が合っていません${by(d)}。まだ読んでいないのは${d.missing.join('、')}${d.more > 0 ? `、ほか${d.more}台` : ''}です。「作業前の数量」で読んでください。`,
  },
  nothingToDestroy: {
    kind: 'conflict',
    words: '取り出して抹消を待つドライブがありません。「取り出しを記録」で入れてください。',
  },
  machineFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `今日の専用機器の安全確認がまだです${by(d)}。「専用機器の安全確認」で記録してください。`,
  },
  driveLeft: {
    kind: 'conflict',
    words: (d: Ruled & { left: readonly string[]; more: number }) =>
      `抹消が済んでいません${by(d)}。残りは${d.left.join('、')}${d.more > 0 ? `、ほか${d.more}件` : ''}です。`,
  },
  countsDiffer: {
    kind: 'conflict',
    words: (d: Ruled & { counted: number; destroyed: number; missing: readonly string[] }) =>
      `作業後の数量が合いません${by(d)}。抹消${d.destroyed}本、作業後${d.counted}本です。${
        d.missing.length > 0 ? `見つからないのは${d.missing.join('、')}です。` : ''
      }探して「作業後の数量」で読み直すか、「県へ報告」で記録してください。`,
  },
  countAfterFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `作業後の数量がまだです${by(d)}。「作業後の数量」で破壊したドライブを読んでください。`,
  },
  labelsFirst: {
    kind: 'conflict',
    words: (d: Ruled & { left: readonly string[]; more: number }) =>
      `管理番号のシールを剥がしていない機器があります${by(d)}：${d.left.join('、')}${d.more > 0 ? `、ほか${d.more}台` : ''}。「ラベルを剥がす」で記録してください。`,
  },
  nothingLeft: { kind: 'conflict', words: 'この操作はすべて済んでいます。次の操作へ進んでください。' },
  notRetired: {
    kind: 'conflict',
    words: (d: Tagged & { why: string }) => `${d.tag}を除却できません。${d.why}`,
  },
  destroyedAlready: {
    kind: 'conflict',
    words: '抹消したドライブがあるので取り消せません。証明書まで進めてください。',
  },
  notInCustody: {
    kind: 'invalid',
    field: 'read',
    words: ({ code }: { code: string }) =>
      `${code}はこの廃棄処分の機器でも、取り出したドライブでもありません。箱を分けて、その行を消してください。`,
  },
  notValidated: {
    kind: 'invalid',
    field: 'validationId',
    words: 'この方法の妥当性確認は今日は有効ではありません。「抹消方法の妥当性確認」で記録してから選んでください。',
  },
  degaussDestroysNothing: {
    kind: 'invalid',
    field: 'validationId',
    words: (d: Ruled) =>
      `消磁は破壊ではありません${by(d)}。穿孔か破砕を選び、県が命じた消磁は「県の定めにより消磁した」に印を付けてください。`,
  },
  degaussFirst: {
    kind: 'invalid',
    field: 'degaussed',
    words: (d: { rule: string }) => `県の定め（${d.rule}）により消磁も行います。消磁したドライブに印を付けてください。`,
  },
  validationAhead: {
    kind: 'invalid',
    field: 'validatedOn',
    words: '妥当性確認の日は、今日までの日付で入れてください。',
  },
  validationOver: {
    kind: 'invalid',
    field: 'holdsUntil',
    words: '有効期限は、確認した日より後の日付で入れてください。',
  },
  degaussIsNoDestroy: {
    kind: 'invalid',
    field: 'category',
    words: '消磁の区分にDestroyは選べません。PurgeかNIST・IEEEの区分なしを選んでください。',
  },
  noPicture: {
    kind: 'invalid',
    field: 'file',
    words: '写真（JPEG、PNG、WebP）を選んでください。',
  },
  photoBefore: {
    kind: 'invalid',
    field: 'serials',
    words: (d: { serial: string }) =>
      `製造番号${d.serial}はまだ抹消していません。抹消した後に撮った写真を付けてください。`,
  },
  photoAbsent: { kind: 'absent', words: '写真が見つかりません。廃棄処分を開き直してください。' },
  photoFirst: {
    kind: 'conflict',
    words: (d: Ruled & { left: readonly string[]; more: number }) =>
      `製造番号が読める写真がありません${by(d)}：${d.left.join('、')}${d.more > 0 ? `、ほか${d.more}本` : ''}。「写真を付ける」で付けてください。`,
  },
  custodyBroken: {
    kind: 'conflict',
    words: (d: Ruled & { left: readonly string[]; more: number }) =>
      `保管の空白を県へ説明していません${by(d)}：${d.left.join('、')}${d.more > 0 ? `、ほか${d.more}件` : ''}。「保管の空白を説明」で記録してください。`,
  },
});
