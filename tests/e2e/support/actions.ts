import { featureModules } from '../../../src/app/server/features.ts';
import type { ProcedureMeta } from '../../../src/kernel/contract/procedure.ts';
import { seen } from '../../support/laws/press.law.ts';
import type { Desk } from './browser.ts';
import type { Presser } from './presser.ts';
import { firstId } from './records.ts';

/** One action: who does it, where, by which presses, and what is said after it of which thing. */
export interface Visit {
  readonly as: 'ito' | 'mizuno' | 'kanri';
  readonly at: string | ((desk: Desk) => Promise<string>);
  readonly do: (hand: Presser) => Promise<void>;
  readonly said: RegExp;
  /** What has to stand on the page afterwards, without a reload. */
  readonly shows?: string | RegExp;
  /** Offers its counter-act. */
  readonly undo?: true;
  /** Looks different on a phone: visited there too. */
  readonly phone?: true;
}

const on =
  (path: string, list: string, input: object = {}) =>
  async (desk: Desk) =>
    `${path}/${await firstId(desk, list, input)}`;

const mine = on('/tickets', 'tickets.list', { view: 'mine' });
const device = on('/assets', 'assets.list', { view: 'NK' });
const site = on('/places', 'places.list', { q: '桑名庁舎' });
const person = on('/people/staff', 'people.listStaff', { q: '中川' });

let times = 0;
const next = () => {
  times += 1;
  return times;
};

/** What is typed once, so that what stands afterwards is what was typed. */
const mark = `試験${Date.now() % 100_000}`;

export const visits: Readonly<Record<string, Visit>> = {
  'tickets.take': {
    as: 'ito',
    at: on('/tickets', 'tickets.list', { view: 'unassigned' }),
    undo: true,
    phone: true,
    do: (hand) => hand.act('担当する'),
    said: /^R\d+-\d+ を担当しました。/,
  },
  'tickets.setWaiting': {
    as: 'ito',
    at: on('/tickets', 'tickets.list', { view: 'mine', filters: { status: { in: ['inProgress'] } } }),
    phone: true,
    do: (hand) => hand.form('回答待ち', { 待つ内容: `${mark}の到着` }),
    said: /^R\d+-\d+ を回答待ちにしました。/,
    shows: '回答待ち',
  },
  'tickets.resume': {
    as: 'ito',
    at: on('/tickets', 'tickets.list', { view: 'mine', filters: { status: { in: ['waiting'] } } }),
    do: (hand) => hand.act('対応を再開'),
    said: /^R\d+-\d+ の対応を再開しました。/,
  },
  'tickets.setCause': {
    as: 'ito',
    at: mine,
    do: (hand) => hand.form('原因を決める', { 推定原因: mark }),
    said: /^R\d+-\d+ の原因を「.+」と記録しました。/,
  },
  'tickets.close': {
    as: 'mizuno',
    at: on('/tickets', 'tickets.list', { view: 'resolved' }),
    do: (hand) => hand.act('完了にする'),
    said: /^R\d+-\d+ を完了にしました。/,
    shows: '完了',
  },
  'assets.correct': {
    as: 'mizuno',
    at: device,
    phone: true,
    do: (hand) => hand.form('訂正を追記', { 理由: `${mark}のため` }),
    said: /^\S+ の移動に訂正を加えました。/,
    shows: `${mark}のため`,
  },
  'places.addRoom': {
    as: 'mizuno',
    at: site,
    phone: true,
    do: (hand) => hand.form('部屋を加える', { 部屋: `${mark}室${next()}` }),
    said: new RegExp(`^桑名庁舎 に ${mark}室\\d+ を加えました。`),
    shows: new RegExp(`${mark}室`),
  },
  'places.revise': {
    as: 'mizuno',
    at: site,
    do: (hand) => hand.form('直す', { 電話: '059-000-1234' }),
    said: /^桑名庁舎 の変更を保存しました。/,
    shows: '059-000-1234',
  },
  'people.reviseStaff': {
    as: 'mizuno',
    at: person,
    do: (hand) => hand.form('直す', { 備考: mark }),
    said: /中川.* の変更を保存しました。/,
  },
  'people.createAgent': {
    as: 'mizuno',
    at: '/people/agents',
    do: (hand) => hand.form('担当者を登録', { 氏名: `${mark} 太郎`, よみ: 'しけん たろう' }),
    said: new RegExp(`^${mark} 太郎 を登録しました。`),
    shows: `${mark} 太郎`,
  },
  'catalog.createVendor': {
    as: 'mizuno',
    at: '/catalog/vendors',
    do: (hand) => hand.form('業者を登録', { 名称: `${mark}商会`, よみ: 'しけんしょうかい' }),
    said: new RegExp(`^${mark}商会 を登録しました。`),
    shows: `${mark}商会`,
  },
};

/** Actions that no visit goes to yet. A new action does not come here: it is visited. The list only grows shorter. */
export const notVisited: ReadonlySet<string> = new Set([
  'tickets.guide',
  'sims.create',
  'sims.revise',
  'sims.check',
  'tickets.dispatch',
  'places.confirmBase',
  'mobile.receiveByod',
  'mobile.makeByodList',
  'catalog.recordContactVerification',
  'catalog.createModel',
  'accounts.confirmChange',
  'accounts.deleteView',
  'accounts.disable',
  'accounts.disableSecondFactor',
  'accounts.enable',
  'accounts.refuseChange',
  'accounts.renameView',
  'accounts.requestChange',
  'accounts.resetPassword',
  'accounts.resetSecondFactor',
  'accounts.revise',
  'accounts.revokeOtherSessions',
  'accounts.revokeSession',
  'accounts.revokeToken',
  'accounts.saveView',
  'accounts.setListPreferences',
  'accounts.unlock',
  'accounts.withdrawChange',
  'approvals.approve',
  'approvals.check',
  'approvals.nameStandIn',
  'approvals.returnIt',
  'approvals.sendBack',
  'approvals.withdraw',
  'assets.changeUser',
  'assets.makeBulkList',
  'assets.massMove',
  'assets.move',
  'assets.register',
  'assets.revise',
  'bookings.keepKit',
  'catalog.createSoftware',
  'catalog.createSystem',
  'catalog.recordAgreement',
  'catalog.recordTraining',
  'catalog.reviseModel',
  'catalog.revisePolicy',
  'catalog.reviseSoftware',
  'catalog.reviseSystem',
  'catalog.reviseVendor',
  'contract.answer',
  'contract.askAgain',
  'contract.close',
  'contract.keepNames',
  'contract.openFinding',
  'contract.withdraw',
  'home.acknowledgeHandover',
  'home.closeHandover',
  'home.draftHandover',
  'home.recordMeeting',
  'home.reportMeetingFailure',
  'home.saveHandover',
  'knowledge.askApproval',
  'knowledge.attach',
  'knowledge.create',
  'knowledge.publish',
  'knowledge.retire',
  'knowledge.review',
  'knowledge.revise',
  'loans.arrange',
  'loans.cancel',
  'loans.endRecall',
  'loans.extend',
  'loans.handOver',
  'loans.prepare',
  'loans.recall',
  'loans.refuse',
  'loans.remind',
  'loans.reportSwap',
  'loans.request',
  'loans.revise',
  'loans.swap',
  'loans.takeBack',
  'mobile.accept',
  'mobile.addImprovements',
  'mobile.analyse',
  'mobile.declineItems',
  'mobile.doItems',
  'mobile.insist',
  'mobile.instruct',
  'mobile.recordUpkeep',
  'mobile.report',
  'mobile.reportSuspicion',
  'mobile.setSettings',
  'mobile.withdraw',
  'people.createDepartment',
  'people.createStaff',
  'people.reviseAgent',
  'people.reviseDepartment',
  'people.transferStaff',
  'places.close',
  'places.create',
  'repairs.appoint',
  'repairs.cancel',
  'repairs.carryOut',
  'repairs.check',
  'repairs.clean',
  'repairs.diagnose',
  'repairs.explain',
  'repairs.giveBack',
  'repairs.kit',
  'repairs.moveDataBack',
  'repairs.receive',
  'repairs.receiveBack',
  'repairs.redo',
  'repairs.repairInHouse',
  'repairs.report',
  'repairs.sendOut',
  'repairs.settle',
  'repairs.substitute',
  'repairs.takeIn',
  'repairs.takeOrder',
  'repairs.wait',
  'repairs.writeOff',
  'reports.accept',
  'reports.check',
  'reports.refresh',
  'reports.requestCheck',
  'reports.returnIt',
  'reports.saveSection',
  'reports.submit',
  'reports.withdraw',
  'tickets.acknowledgeReport',
  'tickets.ask',
  'tickets.assign',
  'tickets.copy',
  'tickets.correctEntry',
  'tickets.correctReceived',
  'tickets.createCategory',
  'tickets.createTemplate',
  'tickets.detach',
  'tickets.endRemoteSession',
  'tickets.escalate',
  'tickets.handBack',
  'tickets.investigate',
  'tickets.link',
  'tickets.markDuplicate',
  'tickets.massAssign',
  'tickets.massCategory',
  'tickets.massClose',
  'tickets.recordReply',
  'tickets.register',
  'tickets.reopen',
  'tickets.reopenOwn',
  'tickets.reportToAuthority',
  'tickets.resolve',
  'tickets.revise',
  'tickets.reviseCategory',
  'tickets.reviseTemplate',
  'tickets.saveInterview',
  'tickets.sendFlashReport',
  'tickets.sendMessage',
  'tickets.start',
  'tickets.startRemoteSession',
  'tickets.unlink',
  'tokens.answer',
  'tokens.cancel',
  'tokens.finish',
  'tokens.startCheck',
]);

/** Every action of the product, from its contracts: what writes, and is not seen by itself. */
export function actionsOf(): string[] {
  return featureModules.flatMap(({ name, contract }) =>
    Object.entries(contract)
      .filter(([, procedure]) => (procedure['~orpc'].meta as ProcedureMeta).effect === 'write')
      .map(([procedure]) => `${name}.${procedure}`)
      .filter((action) => !(action in seen)),
  );
}
