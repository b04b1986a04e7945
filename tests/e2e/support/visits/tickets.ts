import { attach, png } from '../attach.ts';
import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { onOwn, ownTicket, someCategory, step } from './own-ticket.ts';
import { mark, next, type Visits } from './visit.ts';

type DeskOf = (who: string) => Promise<Desk>;

const no = String.raw`^R\d+-\d+ `;

/** A system with a window, as 引継ぎ offers it. */
async function systemOf(desk: Desk): Promise<{ businessSystemId: string; name: string }> {
  const [first] = await desk.call<{ businessSystemId: string; name: string }[]>('tickets.escalationTargets', {});
  if (!first) throw new Error('no system has a window');
  return first;
}

interface WithParts {
  readonly id: string;
  readonly version: number;
  readonly ticketNo: string;
  readonly escalations: readonly { readonly id: string }[];
}

const escalated = async (desk: Desk, ticket: { id: string; version: number; ticketNo: string }) => {
  const { businessSystemId } = await systemOf(desk);
  const escalation = { targetKind: 'businessSystem', businessSystemId, channel: 'phone', reason: 'expertise' };
  const form = { escalation: { ...escalation, question: mark } };
  return (await step(desk, ticket, 'escalate', form)) as unknown as WithParts;
};

const answered = async (desk: Desk, ticket: { id: string; version: number; ticketNo: string }) => {
  const now = await escalated(desk, ticket);
  return step(desk, now, 'recordReply', { escalationId: now.escalations[0]?.id, reply: mark });
};

const withCause = (cause: object) => (desk: Desk, ticket: { id: string; version: number; ticketNo: string }) =>
  step(desk, ticket, 'setCause', { cause });

const ofSystem = async (desk: Desk, ticket: { id: string; version: number; ticketNo: string }) => {
  const { businessSystemId } = await systemOf(desk);
  return step(desk, ticket, 'setCause', { cause: { kind: 'businessSystem', text: mark }, businessSystemId });
};

const reported = async (desk: Desk, ticket: { id: string; version: number; ticketNo: string }) => {
  const unknown = await step(desk, ticket, 'setCause', { cause: { kind: 'unknown', text: mark } });
  return step(desk, unknown, 'reportToAuthority', { body: mark });
};

const resolved = (desk: Desk, ticket: { id: string; version: number; ticketNo: string }) =>
  step(desk, ticket, 'resolve', { answer: mark });

/** A second ticket, whose number is read out. */
let other = '';
const withOther = async (desk: Desk) => {
  other = (await ownTicket(desk)).ticketNo;
};

/** Rows of its own in a list that shows nothing else. */
const listed =
  (
    count: number,
    prepare: (desk: Desk, ticket: Awaited<ReturnType<typeof ownTicket>>) => Promise<unknown> = async () => undefined,
  ) =>
  async (desk: Desk) => {
    const subject = `${mark}の束${next()}`;
    for (let n = 0; n < count; n += 1) await prepare(desk, await ownTicket(desk, 'inquiry', { subject }));
    return `/tickets?view=all&q=${encodeURIComponent(subject)}`;
  };

const tickRows = async ({ page }: Desk) => {
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
};

const pressInBar = async ({ page }: Desk, name: string) =>
  page.getByRole('toolbar').filter({ hasText: name }).getByRole('button', { name }).click();

/** Given to the one who sits at the desk, who has not begun. */
const waitingForMe = async (desk: Desk, deskOf: DeskOf) => {
  const { agentId } = await desk.call<{ agentId: string }>('accounts.me', undefined);
  const { id, version } = await ownTicket(desk, 'inquiry', {}, { assigneeId: null });
  await (await deskOf('mizuno')).call('tickets.assign', { id, version, form: { assigneeId: agentId } });
  return `/tickets/${id}`;
};

/** Of somebody at a 単独地域機関, to which the desk goes from its base. */
const farAway = async (desk: Desk) => {
  const siteId = await firstId(desk, 'places.list', { view: 'open', filters: { kind: { in: ['standalone'] } } });
  const requester = { name: '単独 花子', siteId };
  return `/tickets/${(await ownTicket(desk, 'inquiry', { requester })).id}`;
};

const photo = { name: `${mark}の写真.png`, mimeType: 'image/png', buffer: png };

export const visits: Visits = {
  take: {
    as: 'ito',
    at: onOwn('inquiry', (desk, ticket) => step(desk, ticket, 'assign', { assigneeId: null })),
    undo: true,
    phone: true,
    do: (hand) => hand.act('担当する'),
    said: new RegExp(`${no}を担当しました。`),
  },
  assign: {
    as: 'ito',
    at: onOwn(),
    undo: true,
    do: (hand) => hand.form('担当を移す', { 対応者: '小林' }),
    said: new RegExp(`${no}の担当を 小林.* に移しました。`),
    shows: '小林 直樹',
  },
  setWaiting: {
    as: 'ito',
    at: onOwn(),
    phone: true,
    do: (hand) => hand.form('回答待ち', { 待つ内容: `${mark}の到着` }),
    said: new RegExp(`${no}を回答待ちにしました。`),
    shows: '回答待ち',
  },
  resume: {
    as: 'ito',
    at: onOwn('inquiry', (desk, ticket) => step(desk, ticket, 'setWaiting', { for: 'requester', reason: mark })),
    do: (hand) => hand.act('対応を再開'),
    said: new RegExp(`${no}の対応を再開しました。`),
  },
  setCause: {
    as: 'ito',
    at: onOwn('fault'),
    do: (hand) => hand.form('原因を決める', { 推定原因: mark }),
    said: new RegExp(`${no}の原因を「.+」と記録しました。`),
    shows: mark,
  },
  saveInterview: {
    as: 'ito',
    at: onOwn('fault'),
    do: (hand) => hand.form('聞き取り', { 状況: mark }),
    said: new RegExp(`${no}の聞き取りを記録しました（6項目のうち6項目）。`),
    shows: mark,
  },
  resolve: {
    as: 'ito',
    fromHome: '/day',
    inPane: '/tickets?view=all',
    at: onOwn(),
    phone: true,
    do: (hand) => hand.form('解決', { '対応・回答': mark }),
    said: new RegExp(`${no}を解決にしました。`),
    shows: mark,
  },
  close: {
    as: 'mizuno',
    at: onOwn('inquiry', resolved),
    do: (hand) => hand.act('完了にする'),
    said: new RegExp(`${no}を完了にしました。`),
    shows: '完了',
  },
  reopen: {
    as: 'ito',
    at: onOwn('inquiry', resolved),
    do: (hand) => hand.form('再開する', { 再開する理由: mark }),
    said: new RegExp(`${no}を再開しました。`),
    shows: '対応中',
  },
  recordReply: {
    as: 'ito',
    at: onOwn('inquiry', escalated),
    do: (hand) => hand.form('引継ぎの回答を記録', { 回答の内容: mark }),
    said: new RegExp(`${no}の引継ぎの回答を記録しました。`),
    shows: mark,
  },
  handBack: {
    as: 'ito',
    at: onOwn('inquiry', answered),
    do: (hand) => hand.act('引継ぎを引き取る'),
    said: new RegExp(`${no}の回答を申出人に伝えたことを記録しました。`),
  },
  guide: {
    as: 'ito',
    at: onOwn('fault', ofSystem),
    do: (hand) => hand.form('窓口を案内', { 確認した内容: mark }),
    said: new RegExp(`${no}で窓口を案内したことを記録しました。`),
  },
  startRemoteSession: {
    as: 'ito',
    at: onOwn(),
    do: (hand) => hand.form('遠隔操作を始める', { 同意した人: '本人' }),
    said: new RegExp(`${no}の遠隔操作を、同意を得て始めました。`),
  },
  endRemoteSession: {
    as: 'ito',
    at: onOwn('inquiry', (desk, ticket) => step(desk, ticket, 'startRemoteSession', { consentedBy: '本人' })),
    do: (hand) => hand.act('遠隔操作を終える'),
    said: new RegExp(`${no}の遠隔操作を終えました。`),
  },
  reportToAuthority: {
    as: 'ito',
    at: onOwn('fault', withCause({ kind: 'unknown', text: mark })),
    do: (hand) => hand.form('県へ報告する', { 報告の内容: mark }),
    said: new RegExp(`${no}を県に報告しました。`),
    shows: mark,
  },
  investigate: {
    as: 'ito',
    at: onOwn('fault', reported),
    do: (hand) => hand.form('調査を記録', { 利用環境: mark }),
    said: new RegExp(`${no}の調査を記録しました。`),
  },
  acknowledgeReport: {
    as: 'mori',
    at: onOwn('fault', reported),
    do: (hand) => hand.form('報告を受領する', { 県からの指示: mark }),
    said: new RegExp(`${no}の報告を受領しました。`),
  },
  answerAsAuthority: {
    as: 'mori',
    fromHome: '/home',
    at: onOwn('inquiry', (desk, ticket) => step(desk, ticket, 'setWaiting', { for: 'authority', reason: mark })),
    do: (hand) => hand.form('回答する', { 県の回答: mark }),
    said: new RegExp(`${no}に回答しました。受託者に伝わります。`),
    shows: mark,
  },
  sendFlashReport: {
    as: 'ito',
    at: onOwn('fault', ofSystem),
    do: (hand) => hand.form('速報する', { 速報の内容: mark }),
    said: new RegExp(`${no}を速報しました。`),
  },
  revise: {
    as: 'ito',
    at: onOwn(),
    do: (hand) => hand.form('受付を直す', { 件名: `${mark}の件名` }),
    said: new RegExp(`${no}の内容を直しました。`),
    shows: `${mark}の件名`,
  },
  correctReceived: {
    as: 'ito',
    at: onOwn(),
    do: (hand) => hand.form('着信を直す', { 着信の時刻: '0:01', 直す理由: mark }),
    said: new RegExp(`${no}の着信を直しました。`),
  },
  link: {
    as: 'ito',
    at: onOwn('inquiry', withOther),
    do: (hand) => hand.form('関連を結び付ける', { 受付番号: other }),
    said: new RegExp(`${no}に関連を結び付けました。`),
  },
  markDuplicate: {
    as: 'ito',
    fromHome: '/board',
    at: onOwn('inquiry', withOther),
    do: (hand) => hand.form('重複にする', { 元の受付番号: other }),
    said: new RegExp(`${no}を重複として完了にしました。`),
    shows: '完了',
  },
  copy: {
    as: 'ito',
    at: onOwn(),
    do: (hand) => hand.act('複写して起票'),
    said: /^写しを R\d+-\d+ として登録しました。/,
  },
  correctEntry: {
    as: 'ito',
    at: onOwn('inquiry', (desk, { id }) => desk.call('tickets.addEntry', { id, body: `${mark}の記録` })),
    do: async (hand, { page }) => {
      await page
        .getByRole('button', { name: /の記録を訂正$/ })
        .first()
        .click();
      await hand.fillIn({ 正しい内容: `${mark}の訂正` });
    },
    said: new RegExp(`${no}の経過に訂正を加えました。`),
    shows: `${mark}の訂正`,
  },
  massAssign: {
    as: 'ito',
    at: listed(2),
    do: async (hand, desk) => {
      // All that match: only the answer names them.
      await desk.page.getByRole('checkbox', { name: 'すべて選ぶ' }).check();
      await pressInBar(desk, '担当を移す');
      await hand.fillIn({ 対応者: '小林' });
    },
    said: /^2件の担当を移しました。/,
  },
  massClose: {
    as: 'ito',
    at: listed(2, resolved),
    do: async (_hand, desk) => {
      await tickRows(desk);
      await pressInBar(desk, '完了にする');
    },
    said: /^2件を完了にしました。/,
  },
  ask: {
    as: 'shokuin',
    at: '/ask',
    do: async (_hand, { page }) => {
      await page.getByLabel('何が起きていますか').fill(`${mark}の画面が出ます`);
      await page.getByRole('button', { name: '送信する' }).click();
    },
    said: /^R\d+-\d+で受け付けました。/,
  },
  sendMessage: {
    as: 'shokuin',
    at: async (desk) =>
      `/tickets/${(await desk.call<{ id: string }>('tickets.ask', { body: `${mark}の相談${next()}` })).id}`,
    do: async (_hand, { page }) => {
      await page.getByLabel('返事を書く').fill(`${mark}の返事`);
      await page.getByRole('button', { name: '送る', exact: true }).click();
    },
    said: /^R\d+-\d+ の返事を窓口に送りました。/,
    shows: `${mark}の返事`,
  },
  reopenOwn: {
    as: 'shokuin',
    at: async (desk, deskOf) => {
      const { id } = await desk.call<{ id: string }>('tickets.ask', { body: `${mark}の相談${next()}` });
      const ito = await deskOf('ito');
      const { version } = await ito.call<{ version: number }>('tickets.get', { id });
      const categoryId = await someCategory(ito);
      await ito.call('tickets.resolve', { id, version, form: { answer: mark, categoryId } });
      return `/tickets/${id}`;
    },
    do: (hand) => hand.form('まだ困っている', { いま困っていること: mark }),
    said: /^R\d+-\d+の対応を再開しました。/,
  },
  register: {
    as: 'ito',
    at: '/tickets/new',
    do: async (_hand, { page }) => {
      await page.getByRole('combobox', { name: '申出人・機器・受付番号' }).fill('中川');
      await page.locator('[role=option]').filter({ hasText: '中川' }).first().click();
      await page.locator('#intake-subject').fill(`${mark}の受付`);
      await page.keyboard.press('Control+s');
    },
    said: /^R\d+-\d+ を登録しました。/,
  },
  massCategory: {
    as: 'ito',
    at: listed(2),
    do: async (hand, desk) => {
      await tickRows(desk);
      await pressInBar(desk, '分類を付ける');
      await hand.fillIn({ 分類: '無線' });
    },
    said: /^2件に分類を付けました。/,
  },
  start: {
    as: 'ito',
    at: waitingForMe,
    do: (hand) => hand.act('対応を始める'),
    said: new RegExp(`${no}の対応を始めました。`),
    shows: '対応中',
  },
  escalate: {
    as: 'ito',
    at: onOwn(),
    do: async (hand, desk) => hand.form('引継ぎ', { 引継ぎ先: (await systemOf(desk)).name, 確認: mark }),
    said: new RegExp(`${no}を引き継ぎました。`),
    shows: mark,
  },
  dispatch: {
    as: 'ito',
    at: farAway,
    do: (hand) => hand.form('駆けつけを記録', { 現地でしたこと: mark }),
    said: new RegExp(`${no}の駆けつけを記録しました。`),
    shows: mark,
  },
  unlink: {
    as: 'ito',
    at: onOwn('inquiry', async (desk, ticket) => step(desk, ticket, 'link', { otherId: (await ownTicket(desk)).id })),
    do: (hand) => hand.form(/との関連を外す$/, {}),
    said: /^R\d+-\d+ との関連を外しました。/,
    shows: 'との結び付きを外した',
  },
  detach: {
    as: 'ito',
    at: onOwn('inquiry', (desk, { id }) => attach(desk, 'tickets.attach', id, photo)),
    do: (hand) => hand.form(/を外す$/, {}),
    said: new RegExp(`^${photo.name} を外しました。`),
    shows: `${photo.name} を外した`,
  },
};
