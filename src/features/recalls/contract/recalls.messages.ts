import type { StepOf } from '#kernel/process.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { RecallKind, RecallState, recallProcess } from './recall.process.ts';
import type { RecallView } from './recall.ts';
import type { RecallViewName } from './recalls.contract.ts';

const noun = '回収の対象';
const kinds = { idle: '使われていない', retired: '廃止' } satisfies Record<RecallKind, string>;

/** Every word of 回収の対象. */
export const recallsWords = {
  noun,
  kinds,
  states: {
    found: '未連絡',
    asked: '連絡済',
    returning: '回収待ち',
    collected: '回収済',
    stillUsed: '引き続き使用',
    cancelled: '取消',
  } satisfies Record<RecallState, string>,
  steps: {
    tell: '所属へ連絡を記録',
    arrange: '回収を手配',
    keepUsing: '引き続き使うと回答',
    remind: '連絡を記録',
    finish: '回収済にする',
    cancel: '対象から外す',
  } satisfies Record<StepOf<typeof recallProcess>, string>,
  done: {
    tell: (one) =>
      one.state === 'asked'
        ? `${one.department}に${one.assetTag}の利用を問い合わせました。回答を待ちます。`
        : `${one.assetTag}の連絡を記録しました。まだ伝わっていないので、もう一度連絡してください。`,
    arrange: (one) => `${one.assetTag}の回収を手配しました（${one.collection ?? ''}）。`,
    keepUsing: (one) =>
      `${one.assetTag}は引き続き使うと記録しました。次は${one.lookAgainOn ? formatMonthDay(one.lookAgainOn) : ''}に見直します。`,
    remind: (one) => `${one.department}の${one.number}に連絡を記録しました。`,
    finish: (one) => `${one.assetTag}を回収済にし、${one.number}を終えました。`,
    cancel: (one) => `${one.assetTag}を回収の対象から外しました（${one.number}）。`,
  } satisfies Record<StepOf<typeof recallProcess>, (one: RecallView) => string>,
  asks: {
    cancel: (one: RecallView) =>
      `${one.assetTag}の ${one.number} を回収の対象から外しますか。手配した回収は「配付・回収」で取り消してください。`,
  },
  clocks: { tell: '所属への連絡', answer: '所属の回答', due: '回収の期限' },
  heading: (tag: string, kind: RecallKind, whose: string) => [tag, kinds[kind], whose].filter(Boolean).join(' '),
  said: {
    found: (reason: string, lastUsed: string) =>
      [reason, lastUsed && `最終利用日 ${lastUsed}`].filter(Boolean).join('　'),
    retired: (by: string, day: string, due: string) => `${by}　${day}の廃止の指示　期限 ${due}`,
    arranged: (who: string, number: string, due: string) => `${who}　回収 ${number}　期限 ${due}`,
    stillUsed: (who: string, why: string, day: string) => `${who}：${why}　次に見直す日 ${day}`,
    collected: '台帳で回収を確かめた',
  },
  /** Why the collection is ordered, as it stands in 配付・回収. */
  collectionReason: (kind: RecallKind, number: string) => `${kinds[kind]}機器（${noun} ${number}）`,
  mail: {
    title: '所属への連絡文',
    subject: (number: string, tag: string) => `【ヘルプデスク】機器の利用の確認のお願い（${number} ${tag}）`,
    subjectLabel: '件名',
    bodyLabel: '本文',
    body: (d: { department: string; tag: string; kind: RecallKind; lastUsed: string; due: string; number: string }) =>
      [
        `${d.department} 御中`,
        '',
        d.kind === 'retired'
          ? `お使いの機器（管理番号 ${d.tag}）は、県の指示により廃止となりました。`
          : `お手元の機器（管理番号 ${d.tag}）が、使われていないようです。${d.lastUsed ? `最終利用日は${d.lastUsed}です。` : ''}`,
        d.due
          ? `${d.due}までに回収します。受け渡しの日時をヘルプデスクへご連絡ください。`
          : '引き続きお使いになる場合はその理由を、お使いにならない場合は返却の日時を、ヘルプデスクへご連絡ください。',
        `（受付番号 ${d.number}）`,
      ].join('\n'),
  },
  slip: {
    title: '回収の連絡票',
    columns: ['日時', '進み', '内容', '担当'],
    sign: '引渡しの署名',
    boxes: ['連絡', '回収', '確認'],
  },
  views: {
    open: '手続き中すべて',
    found: '未連絡',
    asked: '回答待ち',
    returning: '回収待ち',
    retired: '廃止の機器',
    overdue: '期限超過',
    closed: '終わったもの',
    all: 'すべて',
  } satisfies Record<RecallViewName, string>,
  export: { file: '回収対象一覧', sheet: noun },
  empty: '合う回収の対象はありません。左の「すべて」か、条件を外して探してください。',
  menu: { list: noun, screen: '回収の対象の一覧' },
  groups: { work: '回収の対象の仕事', own: '自分と所属の機器', all: '全体' },
  user: '利用者',
  facts: { what: 'いきさつ', course: '回答と回収' },
  report: {
    title: '使われていない機器を届ける',
    send: '届ける',
    sending: '届けています',
    said: ({ number, assetTag }: RecallView) => `${assetTag}を使われていない機器として記録しました（${number}）。`,
    lastUsed: '最終利用日（分かるとき）',
    reason: '分かったいきさつ（問い合わせ、棚卸など）',
  },
  retirements: {
    title: '廃止の指示',
    lead: '県が廃止を指示した機種です。指示を記録すると、利用者に渡っている機器すべての回収を手配します（仕様書 §7-4）。',
    add: '廃止の指示を記録',
    adding: '記録しています',
    none: '廃止の指示はまだありません。「廃止の指示を記録」から記録してください。',
    said: (className: string, devices: number) =>
      `${className}の廃止の指示を記録し、${devices}台の回収を手配しました。`,
    every: 'すべての型式',
    columns: {
      what: '種別と型式',
      order: '指示',
      dueOn: '回収の期限',
      collected: '回収済',
      left: '残り',
    },
    form: {
      classCode: '廃止する種別',
      modelId: '型式（一部だけのとき）',
      orderedBy: '指示した県の担当者',
      orderedOn: '指示の日',
      dueOn: '回収の期限',
      reason: '指示の内容',
    },
    of: (collected: number, devices: number) => `${collected} / ${devices}台`,
  },
  form: { agreedWith: '応じた人', dueOn: '回収の期限' },
} as const;

/** Lines of the weekly report, by what they count. */
export const recallFigureLines = {
  found: { label: '分かった', step: 'open' },
  told: { label: '所属へ連絡した', step: 'tell' },
  stillUsed: { label: '引き続き使用', step: 'keepUsing' },
  collected: { label: '回収した', step: 'finish' },
  open: { label: '週末の手続き中', openIn: ['found', 'asked', 'returning'] },
} as const;
