import { refusals } from '#kernel/refusal.ts';

type Ruled = { readonly clauses: readonly string[] };
const by = ({ clauses }: Ruled) => (clauses.length > 0 ? `（§${clauses.join('、§')}）` : '');

export const deliveriesRefusals = refusals('deliveries', {
  assetUnknown: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string }) => `${d.tag}は台帳にありません。管理番号を確かめて読み直してください。`,
  },
  notOurs: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: Ruled & { tag: string; what: string }) =>
      `${d.tag}の${d.what}はヘルプデスクでは行いません${by(d)}。所属に伝えてください。`,
  },
  lentOnly: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: Ruled & { tag: string; what: string }) =>
      `${d.tag}は貸し出す機器です${by(d)}。${d.what}ではなく、貸出の申込と返却で記録してください。`,
  },
  notFromHere: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string; status: string; what: string }) =>
      `${d.tag}は「${d.status}」なので${d.what}できません。台帳の状態を確かめてください。`,
  },
  alreadyOpen: {
    kind: 'conflict',
    field: 'assetTag',
    words: (d: { tag: string; number: string }) =>
      `${d.tag}は${d.number}で手配中です。その記録を終えるか取り消してください。`,
  },
  userRequired: { kind: 'invalid', field: 'userId', words: '配付先の利用者を選んでください（§4-10）。' },
  otherClass: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: Ruled & { department: string; className: string }) =>
      `${d.department}には${d.className}を配付します${by(d)}。${d.className}の管理番号を読むか、県に指定を確かめてください。`,
  },
  departmentUnknown: {
    kind: 'invalid',
    field: 'departmentId',
    words: '所属が見つかりません。選び直してください。',
  },
  designationBefore: {
    kind: 'invalid',
    field: 'fromOn',
    words: '始まる日が県の指示の日より前です。指示の日からの日付を入れてください。',
  },
  exchangeOnly: {
    kind: 'invalid',
    field: 'oldTag',
    words: '交換で引き取る機器は配付のときだけ指定できます。空けてください。',
  },
  siteRequired: { kind: 'invalid', field: 'toSiteId', words: '運ぶ先の拠点を選んでください。' },
  siteUnknown: { kind: 'invalid', field: 'siteId', words: '拠点が見つかりません。選び直してください。' },
  withinGrounds: {
    kind: 'invalid',
    field: 'toSiteId',
    words: (d: Ruled) => `この機器を運べるのは庁舎の敷地内だけです${by(d)}。同じ拠点を選んでください。`,
  },
  reasonRequired: {
    kind: 'invalid',
    field: 'reason',
    words: (d: Ruled) => `庁舎間で運ぶのは過不足が生じたときだけです${by(d)}。過不足の事情を入れてください。`,
  },
  protectionRequired: {
    kind: 'invalid',
    field: 'protection',
    words: (d: Ruled) => `庁舎間で運ぶには損傷・紛失・盗難の防止策が要ります${by(d)}。行う防止策を入れてください。`,
  },
  agreementRequired: {
    kind: 'invalid',
    field: 'agreedWith',
    words: (d: Ruled) => `庁舎間の運び方は県と協議します${by(d)}。協議した相手と日を入れてください。`,
  },
  noCarrier: {
    kind: 'invalid',
    field: 'carrier',
    words: (d: Ruled) => `この機器は運送業者に渡せません${by(d)}。担当者が運び、業者の欄を空けてください。`,
  },
  carrierWithoutData: {
    kind: 'invalid',
    field: 'noData',
    words: (d: Ruled) =>
      `運送業者に渡せるのは情報資産を含まない機器だけです${by(d)}。消去を確かめて印を付けてください。`,
  },
  otherDevice: {
    kind: 'invalid',
    field: 'tag',
    words: (d: { tag: string; read: string }) =>
      `読んだ管理番号は${d.read}です。${d.tag}のラベルを読み直してください。`,
  },
  placeElsewhere: {
    kind: 'invalid',
    field: 'roomId',
    words: (d: Ruled & { site: string; places: string }) =>
      `${d.site}では受け渡しできません${by(d)}。${d.places}を選んでください。`,
  },
  roomRequired: {
    kind: 'invalid',
    field: 'roomId',
    words: (d: Ruled & { places: string }) =>
      `受渡しの場所は${d.places}です${by(d)}。部屋を選んでください。部屋がないときは、拠点の画面で部屋の用途を決めてから選びます。`,
  },
  roomUnknown: {
    kind: 'invalid',
    field: 'roomId',
    words: '部屋が見つからないか、拠点が廃止されています。場所を選び直してください。',
  },
  imageRequired: {
    kind: 'invalid',
    field: 'image',
    words: (d: Ruled) => `この機器は標準イメージを展開してから渡します${by(d)}。展開したイメージを入れてください。`,
  },
  patchesRequired: {
    kind: 'invalid',
    field: 'patchedOn',
    words: (d: Ruled) => `最新の修正パッチを適用してから渡します${by(d)}。適用した日を今日までの日付で入れてください。`,
  },
  prepareFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `配付の準備がまだです${by(d)}。「準備を記録」で入れてから渡してください。`,
  },
  inspectFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `動作確認がまだです${by(d)}。「動作確認」で記録してください。`,
  },
  faultRequired: { kind: 'invalid', field: 'fault', words: '不具合の事象と原因を入れてください。' },
  reportFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `不具合を県に報告していません${by(d)}。「県へ報告」で記録してください。`,
  },
  noWipe: {
    kind: 'conflict',
    words: (d: Ruled) => `この機器は回収のときに消去しません${by(d)}。県の指示を待ってください。`,
  },
  notErased: {
    kind: 'invalid',
    field: 'erased',
    words: '消去の結果を確かめ、印を付けてください。消去できないときは「県へ報告」で記録してください。',
  },
  wipeFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `データの消去がまだです${by(d)}。「消去を記録」で入れてから納めてください。`,
  },
  countFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `付属品の数量と状態がまだです${by(d)}。「付属品を数える」で入れてください。`,
  },
});
