import type { StepOf } from '#kernel/process.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { StockItemListInput, StockRequestListInput } from './stock.contract.ts';
import type { StockAction, StockMovementKind, StockRequestView } from './stock.ts';
import { stockRequestFields } from './stock-fields.messages.ts';
import type { StockRequestKind, StockRequestState, stockRequestProcess } from './stock-request.process.ts';

const counted = (count: number, unit: string) => `${count}${unit}`;
const rest = (one: StockRequestView) => counted(one.quantity - one.doneQuantity, one.unit);
const noun = '払出と補充';

/** Words of 払出の指示 and 補充の依頼. */
const request = {
  noun,
  states: { asked: '受付', answered: '入荷待ち', done: '完了', cancelled: '取消' } satisfies Record<
    StockRequestState,
    string
  >,
  steps: {
    issue: '払い出す',
    receive: '受け入れる',
    answer: '県の回答を記録',
    withdraw: '指示を取り下げる',
    cancel: '依頼を取り消す',
  } satisfies Record<StepOf<typeof stockRequestProcess>, string>,
  done: {
    issue: (one) =>
      one.isOpen
        ? `${one.item}を払い出しました。${one.number}の残りは${rest(one)}です。`
        : `${one.item}${counted(one.quantity, one.unit)}を${one.receiver}へ払い出しました（${one.number}）。`,
    receive: (one) =>
      one.isOpen
        ? `${one.item}を受け入れました。${one.number}の残りは${rest(one)}です。`
        : `${one.item}${counted(one.quantity, one.unit)}を受け入れ、${one.number}を終えました。`,
    answer: (one) =>
      `${one.number}の県の回答を記録しました。入荷の予定は${one.expectedOn ? formatMonthDay(one.expectedOn) : ''}です。`,
    withdraw: (one) => `${one.number}（${one.item}）の指示を取り下げました。`,
    cancel: (one) => `${one.number}（${one.item}）の依頼を取り消しました。`,
  } satisfies Record<StepOf<typeof stockRequestProcess>, (one: StockRequestView) => string>,
  asks: {
    withdraw: (one: StockRequestView) => `${one.number}（${one.title}）の払出の指示を取り下げますか。`,
    cancel: (one: StockRequestView) =>
      `${one.number}（${one.title}）の補充の依頼を取り消しますか。取り消した依頼は、補充を頼んだことになりません。`,
  },
  clocks: { due: '払出', arrival: '入荷' },
  kinds: stockRequestFields.kind.words,
  heading: (name: string, quantity: number, unit: string) => `${name} ${counted(quantity, unit)}`,
  said: {
    asked: {
      issue: (who: string, what: string, receiver: string, reason: string) =>
        [`県の${who}さんの指示：${what}を${receiver}へ`, reason].filter(Boolean).join('\n'),
      refill: (who: string, what: string, _receiver: string, reason: string) =>
        [`県の${who}さんへ補充の依頼：${what}`, reason].filter(Boolean).join('\n'),
    } satisfies Record<StockRequestKind, unknown>,
    issued: (who: string, what: string, left: number) => `${who}へ${what}${left > 0 ? `（残り${left}）` : ''}`,
    received: (who: string, what: string, left: number) => `${who}から${what}${left > 0 ? `（残り${left}）` : ''}`,
    answered: (answer: string, day: string) => `${answer}\n入荷の予定 ${day}`,
  },
  views: {
    open: '手続き中すべて',
    refills: '補充の依頼',
    orders: '払出の指示',
    overdue: '期限超過',
    closed: '終わったもの',
    all: 'すべて',
  } satisfies Record<StockRequestListInput['view'], string>,
  groups: { work: '払出と補充', all: '全体' },
  export: { file: '払出と補充の一覧', sheet: noun },
  empty: '合う指示や依頼はありません。左の「すべて」か、条件を外して探してください。',
  menu: { list: noun, screen: '払出と補充の一覧' },
  order: {
    title: '払出の指示を記録',
    send: '指示を記録',
    sending: '記録しています',
    said: (one: StockRequestView) =>
      `${one.number}：${one.receiver}への${one.title}の指示を記録しました。期限は${one.dueOn ? formatMonthDay(one.dueOn) : ''}です。`,
    item: '品目',
    itemHelp: '品目番号・名称・規格の一部で探せます。',
    orderedBy: '指示した県の担当',
    orderedOn: '指示の日',
  },
  facts: { what: '内容', course: '県とのやりとり', stock: 'いまの在庫' },
  form: { source: '納入元', quantity: '数', room: '置き場所', on: '日付', receiver: '受け取った人' },
  slip: {
    titles: { issue: '物品払出票', refill: '補充依頼書' } satisfies Record<StockRequestKind, string>,
    columns: ['日時', '手続き', '内容', '記入'],
    signs: { issue: '受取人署名', refill: '県受付' } satisfies Record<StockRequestKind, string>,
    boxes: ['県', '管理者', '担当者'],
  },
} as const;

/** Every word of 在庫. */
export const stockWords = {
  request,
  title: '在庫',
  unit: '品目',
  file: '在庫一覧',
  short: '不足',
  none: 'なし',
  counted,
  month: '月',
  moves: {
    opening: '開始時の在庫',
    received: '受入',
    issued: '払出',
    fitted: '部品の取付',
    salvaged: '部品取り',
    returned: '戻し',
    moved: '移動',
    counted: '棚卸の差',
    corrected: '訂正',
    pointChanged: '発注点の変更',
  } satisfies Record<StockMovementKind, string>,
  views: {
    kept: '取扱い中',
    short: '不足',
    unasked: '不足・補充の依頼なし',
    closed: '取扱い終了',
    all: 'すべて',
  } satisfies Record<StockItemListInput['view'], string>,
  facts: { item: '品目', stock: '在庫' },
  help: {
    code: 'ラベルのバーコードと同じ番号です。',
    standard: 'SATA 2.5型、DDR4-3200 SO-DIMM のように書きます。',
    point: 'これを下回ったら補充を依頼します。0なら依頼しません。',
  },
  empty: { title: '合う品目がありません', next: '条件を外すか、品目を登録してください。' },
  actions: {
    refill: '補充を依頼',
    received: '受け入れる',
    fit: '部品を取り付ける',
    moved: '移す',
    returned: '戻しを受ける',
    corrected: '数を直す',
    opening: '開始時の在庫',
    order: '払出の指示',
    revise: '品目を直す',
  } satisfies Record<StockAction, string>,
  import: '取込',
  labels: { press: 'ラベル', file: '在庫ラベル', alt: (code: string) => `品目番号 ${code} のQRコード` },
  create: '品目を登録',
  revise: (code: string) => `品目 ${code} を直す`,
  save: '保存する',
  saving: '保存しています',
  created: (name: string, code: string) => `${name}（${code}）を登録しました。`,
  revised: (name: string, code: string) => `${name}（${code}）の変更を保存しました。`,
  did: (name: string, what: string, total: string) => `${name}の${what}を記録しました。在庫は${total}です。`,
  asked: (one: StockRequestView) => `${one.title}の補充を県に依頼しました（${one.number}）。`,
  pointChanged: (was: number, now: number) => `発注点 ${was} → ${now}`,
  outOf: (tag: string) => `故障して回収した${tag}から`,
  sections: {
    rooms: '置き場所',
    holders: '持っている人',
    movements: '動き',
    newest: (shown: number, all: number) => (all > shown ? `${all}件のうち新しい${shown}件` : `${all}件`),
    requests: '手続き中の指示と依頼',
  },
  table: {
    room: '場所',
    quantity: '数',
    countedOn: '最後の棚卸',
    holder: '相手',
    lastOn: '最後の日',
    on: '日付',
    kind: '内容',
    change: '増減',
    total: '在庫',
    place: '場所',
    about: '相手・理由',
    by: '記入',
    code: '番号',
    name: '名称',
    books: '帳簿',
    seen: '数えた数',
  },
  between: (from: string, to: string) => `${from} → ${to}`,
  signed: (count: number) => (count > 0 ? `+${count}` : String(count)),
  form: {
    quantity: '数',
    change: '増減（減らすときは -1 のように）',
    room: '置き場所',
    roomHelp: '拠点と部屋の名前の一部で探せます。',
    from: 'いまの置き場所',
    to: '移す先',
    on: '日付',
    source: '納入元',
    who: '戻した人・所属',
    reason: '理由',
    note: '備考',
    tag: '取り付ける機器の管理番号',
    tagHelp: '県の指示を、修理か「県の指示」に記録してあるものに限ります（§4-8）。',
    withName: '依頼する県の担当',
    askedOn: '依頼の日',
    refill: '補充の数',
    why: '用途・理由',
  },
  salvage: {
    title: '部品取り',
    note: '故障して回収したパソコンから、動く部品を取り出して規格ごとに在庫に入れます（§4-9、§5-8、§6-8）。',
    press: '部品取りを記録',
    tag: '回収した機器の管理番号',
    waiting: '部品取りの済んでいない機器',
    none: '部品取りを待つ機器はありません。',
    parts: '取り出した部品',
    partsHelp: '1行に品目番号と数。数がなければ1です。',
    nothing: '使える部品がない理由',
    nothingHelp: '部品がないときだけ書きます。',
    said: (number: string, tag: string, parts: number) =>
      parts > 0
        ? `${tag}から部品${parts}点を在庫に入れました（${number}）。`
        : `${tag}に使える部品がないことを記録しました（${number}）。`,
    columns: { tag: '管理番号', model: '機種', number: '回収・修理', at: '戻った日時' },
  },
  count: {
    title: '棚卸',
    room: '数える場所',
    choose: '場所を選ぶと、そこにある品目が並びます。',
    scan: '品目番号を読む',
    scanHelp: '読むとその行に移ります。',
    unknown: (code: string) => `${code}はこの場所の帳簿にありません。`,
    of: (done: number, all: number) => `${done} / ${all}品目`,
    differ: '帳簿と違う理由',
    press: '棚卸を記録',
    none: 'この場所に在庫はありません。',
    said: (room: string, count: number, different: number) =>
      different > 0
        ? `${room}の${count}品目を数え、違った${different}品目の在庫を直しました。`
        : `${room}の${count}品目を数えました。帳簿のとおりでした。`,
  },
  related: '部品の出入り',
  home: {
    asked: '補充の依頼',
    askedHint: '回答すると入荷待ちになります。',
    short: '在庫の不足',
  },
  item: '在庫の品目',
  requestColumns: { number: '番号', title: '品目と数', state: '状態', due: '期限' },
} as const;

/** Lines of the weekly report, by what they count. */
export const stockFigureLines = {
  asked: { label: '指示・依頼', step: 'open' },
  issued: { label: '払い出した', step: 'issue' },
  received: { label: '受け入れた', step: 'receive' },
  open: { label: '週末の手続き中', openIn: ['asked', 'answered'] },
  late: { label: '週末の期限超過', lateBy: 'due' },
} as const;
