import { refusals } from '#kernel/refusal.ts';

export const bookingsRefusals = refusals('bookings', {
  kitAbsent: { kind: 'absent', words: 'このセットは見つかりません。一覧から選び直してください。' },
  kitTaken: {
    kind: 'conflict',
    field: 'code',
    words: (d: { code: string; kit: string }) =>
      `記号 ${d.code} は「${d.kit}」が使っています。ほかの記号にしてください。`,
  },
  thingInKit: {
    kind: 'conflict',
    field: 'assetIds',
    words: (d: { tag: string; kit: string }) =>
      `${d.tag}は「${d.kit}」に入っています。先にそのセットから外してください。`,
  },
  endBeforeStart: { kind: 'invalid', field: 'dueAt', words: '返却期限は貸出日時よりあとにしてください。' },
  tooEarly: {
    kind: 'invalid',
    field: 'fromAt',
    words: (d: { days: number }) => `貸出日時が${d.days}日より前です。年と月を確かめてください。`,
  },
  tooLong: {
    kind: 'invalid',
    field: 'dueAt',
    words: '貸出は1年までです。返却期限を1年以内にし、続けて使うときは期限を延ばしてください。',
  },
  closedDay: {
    kind: 'invalid',
    field: 'dueAt',
    words: '返却期限が閉庁日です。窓口の開いている日時にしてください（§2-1）。',
  },
  assetUnknown: { kind: 'invalid', field: 'assetIds', words: '台帳にない機器が含まれています。選び直してください。' },
  wrongThings: {
    kind: 'invalid',
    field: 'assetIds',
    words: (d: { missing: readonly string[]; strange: readonly string[] }) =>
      [
        d.missing.length > 0 ? `まだ読み取っていません：${d.missing.join('、')}。` : '',
        d.strange.length > 0 ? `この貸出に入っていません：${d.strange.join('、')}。` : '',
        '読み取りをそろえてから渡してください。',
      ].join(''),
  },
  notOfPool: {
    kind: 'invalid',
    field: 'assetIds',
    words: (d: { tag: string; pool: string; clause: string }) =>
      `${d.tag}は「${d.pool}」の貸出に使えません（§${d.clause}）。貸し出せる機器の一覧から選んでください。`,
  },
  onlyWhenNeeded: {
    kind: 'invalid',
    field: 'needsCurrent',
    words: (d: { tag: string; clause: string }) =>
      `${d.tag}は現用機です。使用目的（要求スペック）のために要るときは「新しい機種が必要」に印を付け、用途を書いてください（§${d.clause}）。`,
  },
  /** For an asker: who has it is the desk's to know. */
  taken: {
    kind: 'conflict',
    field: 'assetIds',
    words: (d: { tag: string; from: string; to: string }) =>
      `${d.tag}は${d.from}から${d.to}まで予約があります。日時か機器を変えてください。`,
  },
  booked: {
    kind: 'conflict',
    field: 'assetIds',
    words: (d: { tag: string; number: string; who: string; from: string; to: string }) =>
      `${d.tag}は${d.from}から${d.to}まで${d.who}の予約（${d.number}）があります。日時か機器を変えてください。`,
  },
});
