import type { StepOf } from '#kernel/process.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { DeliveryViewName } from './deliveries.contract.ts';
import type { DeliveryKind, DeliveryState, deliveryProcess } from './delivery.process.ts';
import type { DeliveryView } from './delivery.ts';
import type { DesignationRow } from './designation.ts';

const noun = '配付・回収';

const kinds = { distribution: '配付', collection: '回収', transport: '運搬' } satisfies Record<DeliveryKind, string>;

/** Every word of 配付・回収・運搬. */
export const deliveriesWords = {
  noun,
  title: noun,
  states: {
    ordered: '指示済',
    collected: '回収済',
    onWay: '運搬中',
    done: '完了',
    cancelled: '取消',
  } satisfies Record<DeliveryState, string>,
  steps: {
    handOver: '手渡す',
    prepare: '準備を記録',
    collect: '引き取る',
    depart: '運び出す',
    arrive: '到着を記録',
    keep: '保管場所に納める',
    inspect: '動作確認',
    report: '県へ報告',
    wipe: '消去を記録',
    count: '付属品を数える',
    appoint: '日時と場所を約束',
    postpone: '期限を変える',
    cancel: '手配を取り消す',
  } satisfies Record<StepOf<typeof deliveryProcess>, string>,
  done: {
    handOver: (one) => `${one.receiverName ?? ''}さんに${one.assetTag}を渡しました。受渡票を印刷できます。`,
    prepare: (one) => `${one.assetTag}の準備を記録しました。`,
    collect: (one) => `${one.assetTag}を引き取りました。すぐに動作を確かめてください。`,
    depart: (one) => `${one.assetTag}を${one.toSite ?? ''}へ運び出しました。`,
    arrive: (one) => `${one.assetTag}は${one.toSite ?? ''}に着きました。`,
    keep: (one) => `${one.assetTag}を${one.storage}に納めました。`,
    inspect: (one) =>
      one.works
        ? `${one.assetTag}の動作を確かめました。`
        : `${one.assetTag}の不具合を記録しました。県へ報告してください。`,
    report: (one) => `${one.assetTag}の不具合を${one.reportedTo}へ報告したことを記録しました。`,
    wipe: (one) => `${one.assetTag}のデータの消去を記録しました。`,
    count: (one) => `${one.assetTag}の付属品を記録しました。`,
    appoint: (one) =>
      `${one.assetTag}は${one.appointedFor ? shortMoment(one.appointedFor) : ''} ${one.appointedSite ?? ''}で受け渡します。`,
    postpone: (one) => `${one.number}の期限を${formatMonthDay(one.dueOn)}に変えました。`,
    cancel: (one) => `${one.number}を取り消しました。`,
  } satisfies Record<StepOf<typeof deliveryProcess>, (one: DeliveryView) => string>,
  asks: { cancel: (one: DeliveryView) => `${one.assetTag}の ${one.number} を取り消しますか。` },
  clocks: { due: '県の期限', appointment: '受け渡しの約束', inspection: '動作確認' },
  kinds,
  heading: (tag: string, kind: DeliveryKind, whom: string) => [tag, kinds[kind], whom].filter(Boolean).join(' '),
  said: {
    ordered: (by: string, day: string, due: string) => `${by}　${day}の指示　期限 ${due}`,
    pair: (number: string) => `交換の相手 ${number}`,
    prepared: (image: string, patched: string, registered: string) =>
      [image && `標準イメージ：${image}`, patched && `修正パッチ：${patched}`, `登録：${registered}`]
        .filter(Boolean)
        .join('\n'),
    appointed: (at: string, site: string) => `${at}　${site}`,
    handed: (department: string, name: string, contact: string, site: string) =>
      `${department} ${name}さん（${contact}）へ　${site}`,
    collected: (name: string, site: string) => [name && `${name}さんから`, site].filter(Boolean).join('　'),
    departed: (way: string, carrier: string, protection: string, agreed: string) =>
      [
        way,
        carrier && `業者：${carrier}（費用は受託者）`,
        protection && `防止策：${protection}`,
        agreed && `協議：${agreed}`,
      ]
        .filter(Boolean)
        .join('\n'),
    arrived: (site: string) => `${site}に到着`,
    works: '正常に動作',
    fault: (what: string) => `不具合：${what}`,
    reported: (to: string, body: string) => `${to}へ　${body}`,
    wiped: (tool: string, version: string, method: string, by: string) =>
      `${tool} ${version}　${method}　結果：消去済　作業：${by}`,
    counted: (things: string, state: string) => `${things}　状態：${state}`,
    kept: (place: string, by: string) => `${place}（${by}の指示）`,
    postponed: (day: string, reason: string) => `期限 ${day}　${reason}`,
  },
  rules: {
    handOver: '配付の場所',
    collect: '回収の場所',
    places: {
      hqAndRegional: '本庁舎ヘルプデスク室または地域総合庁舎の情報機器室',
      hqOnly: '本庁舎ヘルプデスク室だけ',
      anywhere: '場所の定めなし',
      none: '行わない',
    },
    prepare: '配付の前',
    designated: '配付先の指定',
    image: '標準イメージと修正パッチ',
    settings: '登録だけ',
    wipe: '回収のとき',
    wipes: '専用ソフトで消去',
    wipesNot: '消去しない',
    transport: '運搬',
    transports: {
      withinSite: '庁舎の敷地内だけ',
      betweenSitesOnShortage: '庁舎間は過不足のとき。防止策と協議',
      betweenSitesProtected: '庁舎間は防止策と協議',
      none: '行わない',
    },
  },
  views: {
    open: '未完了すべて',
    mine: '自分の担当',
    today: '今日の約束',
    collected: '回収後の作業',
    onWay: '運搬中',
    overdue: '期限超過',
    closed: '終わった手配',
    all: 'すべて',
  } satisfies Record<DeliveryViewName, string>,
  export: { file: '配付回収台帳', sheet: '配付・回収' },
  menu: { list: noun, screen: '配付・回収の一覧', designations: '配付先の指定' },
  designations: {
    title: '配付先の指定',
    lead: '県が指示した、NKパソコンを配付する所属です（§4-10）。始まる日から、その所属には一人一台としてNKパソコンだけを配付します。',
    none: '指定された所属はありません。',
    add: '指定を記録',
    adding: '記録しています',
    choices: { NK: 'NKパソコン', none: '指定なし' },
    said: (row?: DesignationRow) =>
      `${row?.department ?? ''}に${row?.className ? `${row.className}を配付する` : '指定しない'}ことを記録しました。`,
    columns: {
      department: '所属',
      className: '配付する端末',
      fromOn: '始まる日',
      ordered: '県の指示',
      by: '記録した人',
      holds: '状態',
    },
    orderedBy: '指示した県の担当者',
    orderedOn: '指示の日',
    standing: (holds: boolean, classCode: string | null) => {
      if (!holds) return '前か後の指定';
      return classCode ? '有効' : '指定なし';
    },
  },
  order: {
    title: '配付・回収を手配',
    send: '手配する',
    sending: '手配しています',
    said: ({ number, assetTag }: DeliveryView) => `${number}を手配しました（${assetTag}）。`,
  },
  groups: { work: '配付・回収の仕事', own: '自分の機器の配付・回収', all: '全体' },
  facts: {
    who: '相手',
    order: '県の指示',
  },
  sections: { prepare: '配付の準備', meet: '受け渡し', after: '回収のあと', way: '運搬' },
  lines: {
    orderedBy: '指示した人',
    orderedOn: '指示の日',
    reason: '事情',
    pair: '交換の相手',
    from: '運ぶ元',
    to: '運ぶ先',
    image: '標準イメージ',
    patched: '修正パッチ',
    registered: '登録',
    appointment: '約束',
    handed: '受け渡し',
    receiver: '受取人',
    inspected: '動作確認',
    reported: '県へ報告',
    wiped: '消去',
    counted: '付属品',
    kept: '保管',
    way: '運び方',
    protection: '防止策',
    agreed: '県との協議',
    departed: '出発',
    arrived: '到着',
  },
  slip: {
    titles: { distribution: '受渡票', collection: '受渡票（回収）', transport: '運搬票' } satisfies Record<
      DeliveryKind,
      string
    >,
    columns: ['日時', '進み', '内容', '担当'],
    sign: { distribution: '受領の署名', collection: '引渡しの署名', transport: '到着地の受領署名' } satisfies Record<
      DeliveryKind,
      string
    >,
    boxes: ['準備', '受渡', '確認'],
  },
  form: {
    kind: '区分',
    oldTag: '交換で引き取る管理番号',
    oldHelp: '交換のときだけ。引き取る機器の回収も手配します。',
    user: '配付先の利用者',
    toSite: '運ぶ先',
    orderedBy: '指示した県の担当者',
    orderedOn: '指示の日',
    dueOn: '期限',
    orderReason: '事情（庁舎間の運搬では必須）',
    image: '展開した標準イメージ',
    patchedOn: '修正パッチを適用した日',
    registered: '行った登録（AD、資産管理など）',
    at: '日時',
    site: '場所',
    room: '場所',
    roomHelp: '拠点の画面で用途を決めた部屋から選びます。',
    receiverDepartment: '受取人の所属',
    userName: '利用者の氏名',
    works: '正常に動作する',
    fault: '不具合の事象と原因',
    tool: '消去ソフト',
    version: '版',
    method: '方式',
    operator: '作業した人',
    erased: '消去の結果を確かめた',
    accessories: '付属品と数量',
    state: '状態',
    storage: '保管場所',
    toldBy: '場所を指定した県の担当者',
    readTag: '読んだ管理番号',
    way: '運び方',
    carrier: '運送業者（渡すときだけ）',
    noData: '情報資産を含まない',
    protection: '損傷・紛失・盗難の防止策',
    agreedWith: '運び方を協議した県の担当者',
    agreedOn: '協議した日',
  },
} as const;

/** Lines of the weekly report, by what they count. */
export const deliveryFigureLines = {
  ordered: { label: '県の指示', step: 'open' },
  handed: { label: '配付した', step: 'handOver' },
  collected: { label: '回収した', step: 'collect' },
  arrived: { label: '運搬した', step: 'arrive' },
  open: { label: '週末の手配中', openIn: ['ordered', 'collected', 'onWay'] },
  late: { label: '週末に県の期限を過ぎた', lateBy: 'due' },
} as const;
