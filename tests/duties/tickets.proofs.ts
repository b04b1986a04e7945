import { recordTraining } from '#features/catalog/server/record-training.ts';
import { newKnowledge } from '#features/knowledge/contract/knowledge.ts';
import { createKnowledge } from '#features/knowledge/server/create-knowledge.ts';
import { publishKnowledge } from '#features/knowledge/server/publish-knowledge.ts';
import { confirmBase } from '#features/places/server/confirm-base.ts';
import type { ticketDutyWords } from '#features/tickets/contract/tickets-duties.messages.ts';
import { addEntry } from '#features/tickets/server/add-entry.ts';
import { dispatchTicket } from '#features/tickets/server/dispatch-ticket.ts';
import { escalateTicket, handBack } from '#features/tickets/server/escalate-ticket.ts';
import { guideToWindow } from '#features/tickets/server/guide-to-window.ts';
import { investigateTicket } from '#features/tickets/server/investigate-ticket.ts';
import { startRemoteSession } from '#features/tickets/server/remote-session.ts';
import { reportToAuthority } from '#features/tickets/server/report-to-authority.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { sendFlashReport } from '#features/tickets/server/send-flash-report.ts';
import { setCause } from '#features/tickets/server/set-cause.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { toldInterview } from '../support/ticket-desk.ts';
import { addListed } from './manuals.proofs.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import { addListedSystems, endListed } from './systems.plants.ts';

export const answer = { answer: '手順を案内した', outcome: 'resolve' };
export const shared = async (desk: ProofDesk, ticket: { id: string }) =>
  desk.write(desk.actors.ito, (ctx) =>
    addEntry(ctx, { id: ticket.id, body: '確認します', shared: true, mentions: [] }),
  );
export const ask = (desk: ProofDesk, code: string, more: object = {}, over: object = {}) =>
  desk.register({ categoryId: desk.category(code), ...over }, more);
/** A question of a category that is answered at once, and one that gets a line and no answer. */
export const answered = (code: string): Proof => [
  (desk) => ask(desk, code, answer),
  async (desk) => shared(desk, await ask(desk, code)),
];

const fault = (desk: ProofDesk, over: object = {}, more: object = { interview: toldInterview }) =>
  desk.register({ kind: 'fault', ...over }, more);
const causeOf = (kind: string, over: object = {}) =>
  ({ cause: { kind, text: '', measure: '', knowledgeId: null, ...over } }) as never;
const withCause = async (desk: ProofDesk, kind: string, over: object = {}, more: object = {}) =>
  desk.act(await fault(desk, over), setCause, { ...more, ...(causeOf(kind) as object) } as never);
export const resolve = (desk: ProofDesk, ticket: { id: string }, cause: object | null = null) =>
  desk.act(ticket, resolveTicket, { answer: '対処した', knowledgeId: null, cause: null, ...cause } as never);
export const handOn = (desk: ProofDesk, ticket: { id: string }, over: object = {}) =>
  desk.act(ticket, escalateTicket, {
    escalation: {
      targetKind: 'businessSystem',
      businessSystemId: desk.things.system.managed,
      departmentId: null,
      targetName: '',
      contactName: '',
      channel: 'phone',
      reason: 'regulation',
      question: '確認',
      dueAt: null,
      ...over,
    },
  } as never);
const ofSystem = (desk: ProofDesk) => ({ businessSystemId: desk.things.system.managed });
const reported = async (desk: ProofDesk) =>
  desk.act(await withCause(desk, 'unknown'), reportToAuthority, { body: '報告', isFinal: false });
const examined = { environment: '会議室、無線', reproduction: 'sometimes', note: '' } as const;
const systemCause = (desk: ProofDesk) => withCause(desk, 'businessSystem', {}, ofSystem(desk));
const support = (desk: ProofDesk, measure: string) =>
  withCause(desk, 'departmentDevice', { assetId: desk.things.asset.own }).then((ticket) =>
    resolve(desk, ticket, causeOf('departmentDevice', { measure })),
  );
const aboutDevice = async (desk: ProofDesk, code: string, more: object, procurer?: 'department') =>
  desk.register({ assetId: await addDevice(desk, code, procurer) }, more);
const supported = (code: string, procurer?: 'department'): Proof => [
  (desk) => aboutDevice(desk, code, answer, procurer),
  (desk) => aboutDevice(desk, code, {}, procurer),
];

const narrowed = async (desk: ProofDesk, over: object) =>
  desk.act(await fault(desk, over), setCause, causeOf('other', { text: '電源の不良' }));
const typed = (desk: ProofDesk, ticket: { id: string }) =>
  handOn(desk, ticket, { targetKind: 'person', targetName: '担当' });
const aboutFault = async (desk: ProofDesk, code: string, procurer?: 'department') => ({
  assetId: await addDevice(desk, code, procurer),
});
export const dxSystem = async (desk: ProofDesk) => {
  const id = newId();
  const name = `DX推進基盤 ${desk.monday}`;
  await desk.db.insertInto('business_systems').values({ id, name, reading: 'でぃー', kind: 'platform' }).execute();
  return id;
};
/** A fault of a duty whose cause is told, and one whose cause is `other` without a word. */
const faultOf = (
  duty: keyof typeof ticketDutyWords,
  over: (desk: ProofDesk) => object | Promise<object>,
): readonly [keyof typeof ticketDutyWords, Proof] => [
  duty,
  [
    async (desk) => resolve(desk, await narrowed(desk, await over(desk))),
    async (desk) => desk.act(await fault(desk, await over(desk)), setCause, causeOf('other')),
  ],
];
/** Unknown first and 29 minutes later something else. */
const decided = async (desk: ProofDesk, text: string) => {
  const ticket = await withCause(desk, 'unknown');
  desk.clock.set(instantAt(desk.monday, '10:29'));
  await desk.act(ticket, setCause, causeOf('other', { text }));
};
const tell = (desk: ProofDesk, ticket: { id: string }) =>
  desk.act(ticket, sendFlashReport, { body: '速報', contactName: '担当' });
/** One system is told, then the cause moves to another one. */
const moveOn = async (desk: ProofDesk) => {
  const ticket = await systemCause(desk);
  await tell(desk, ticket);
  const to = { businessSystemId: desk.things.system.network };
  return desk.act(ticket, setCause, { ...to, ...(causeOf('network') as object) } as never);
};
const tellBoth = async (desk: ProofDesk) => tell(desk, await moveOn(desk));
/** The cause is decided when the target is over. */
const lateCause = (desk: ProofDesk, ticket: { id: string }) => {
  desk.clock.set(instantAt(addDays(desk.monday, 4), '16:00'));
  return desk.act(ticket, setCause, causeOf('other', { text: '配線の不良' }));
};
const openFault = (desk: ProofDesk) => fault(desk);

const tellResult = async (desk: ProofDesk) =>
  desk.act(await ask(desk, 'telework.byodWish'), reportToAuthority, { body: '検証の結果', isFinal: true });
/** What somebody of 県 asked about BYOD, who has another post since. */
async function askedByAuthority(desk: ProofDesk) {
  const [now, later] = [desk.clock.now(), instantAt(addDays(desk.monday, 3), '09:00')];
  const account = { id: newId(), username: newId(), name: '中川', created_at: now, updated_at: now };
  const member = { role: 'authority' as const, staff_member_id: desk.things.staff.nakagawa };
  const { id } = account;
  await desk.db
    .insertInto('accounts_users')
    .values({ ...account, ...member })
    .execute();
  const ticket = await ask(desk, 'telework.byod');
  await desk.db
    .updateTable('accounts_users')
    .set({ role: 'staff', updated_at: later, disabled_at: later })
    .where('id', '=', id)
    .execute();
  return ticket;
}
const tellAsked = async (desk: ProofDesk) =>
  desk.act(await askedByAuthority(desk), reportToAuthority, { body: '検証の結果', isFinal: true });
/** A question about a product, with every product of the contract's list in scope. */
const aboutSoftware = async (desk: ProofDesk, more: object, over: object = {}) => {
  const [softwareId] = await addListed(desk);
  return desk.register({ softwareId, ...over }, more);
};

/** Everybody of the desk knows every system. */
async function trainAll(desk: ProofDesk, without?: string): Promise<void> {
  await addListedSystems(desk);
  const agents = await desk.db.selectFrom('agents').select('id').where('active', '=', true).execute();
  const systems = await desk.db.selectFrom('business_systems').select('id').where('active', '=', true).execute();
  const agentIds = agents.map(({ id }) => id).filter((id) => id !== without);
  for (const { id } of systems) {
    const training = { id, on: desk.monday, means: 'course' as const, covered: '検索と印刷', agentIds };
    await desk.write(desk.actors.ito, (ctx) => recordTraining(ctx, training));
  }
}
/** Somebody new at the desk. */
async function addAgent(desk: ProofDesk): Promise<string> {
  const id = newId();
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now() };
  await desk.db
    .insertInto('agents')
    .values({ id, name: '新人', reading: 'しんじん', duty: 'headquarters', ...made })
    .execute();
  return id;
}
const askSystem = (desk: ProofDesk, more: object = answer) => ask(desk, 'system.usage', more, ofSystem(desk));
const guide = (desk: ProofDesk, ticket: { id: string }) =>
  desk.act(ticket, guideToWindow, { confirmed: '帳票の出し方' } as never);

/** A fault of the network at a 単独地域機関, whose base everybody is sure of; gives the ticket. */
async function faultAt(desk: ProofDesk, sure = true) {
  await desk.db.updateTable('sites').set({ closed_on: '2026-10-01' }).where('kind', '=', 'standalone').execute();
  const siteId = newId();
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now() };
  const name = `単独 ${siteId}`;
  await desk.db
    .insertInto('sites')
    .values({
      id: siteId,
      code: siteId.slice(-12),
      name,
      reading: name,
      kind: 'standalone',
      region: 'hokusei',
      ...made,
      base_site_id: desk.things.site.kuwana,
      drive_minutes: 30,
    })
    .execute();
  if (sure) {
    const confirmed = { id: siteId, on: desk.monday, note: '所長に確かめた' };
    await desk.write(desk.actors.ito, (ctx) => confirmBase(ctx, confirmed));
  }
  return fault(desk, { categoryId: desk.category('network.wired'), requester: { name: '所長', siteId } });
}
const go = (desk: ProofDesk, ticket: { id: string }, from: 'base' | 'hq') =>
  desk.act(ticket, dispatchTicket, { from, note: 'ハブを替えた' } as never);
const afar = async (desk: ProofDesk, ticket: { id: string }) => {
  await desk.act(ticket, startRemoteSession, { consentedBy: '所長', tool: '' } as never);
  return resolve(desk, ticket, causeOf('other', { text: '設定' }));
};
const ownNk = (desk: ProofDesk, over: object, more: object) =>
  addDevice(desk, 'NK', 'department').then((assetId) => desk.register({ assetId, ...over }, more));
const about2FA = (desk: ProofDesk) => ({ categoryId: desk.category('account.twoFactor') });
const toDepartment = (desk: ProofDesk) =>
  ({ targetKind: 'department', businessSystemId: null, departmentId: desk.things.department.road }) as const;

/** Somebody asks about a category; gives it. */
async function askedOf(desk: ProofDesk): Promise<string> {
  await ask(desk, 'mail.outlook', answer);
  return desk.category('mail.outlook');
}
const write = (desk: ProofDesk, categoryId: string | null) =>
  desk.write(desk.actors.ito, (ctx) =>
    createKnowledge(ctx, newKnowledge.parse({ kind: 'article', title: '署名', body: '手順', categoryId })),
  );
const publish = (desk: ProofDesk, { id, version }: { id: string; version: number }) =>
  desk.write(desk.actors.manager, (ctx) => publishKnowledge(ctx, { id, version, form: {} }));
/** Handed on and taken back at once, without an answer. */
async function takeBack(desk: ProofDesk, ticket: { id: string }) {
  const { escalations } = await handOn(desk, ticket);
  return desk.act(ticket, handBack, { escalationId: escalations[0]?.id ?? '', note: '' } as never);
}

export const ticketProofs: ProofsOf<typeof ticketDutyWords> = {
  '1-5.4': supported('SK'),
  '1-5.5': supported('SS'),
  '1-5.7': [(desk) => aboutSoftware(desk, answer), (desk) => aboutSoftware(desk, {})],
  '1-5.22': [
    async (desk) => [await trainAll(desk), await guide(desk, await askSystem(desk))],
    async (desk) => [await trainAll(desk), await askSystem(desk)],
  ],
  '2-2.3': [async (desk) => go(desk, await faultAt(desk), 'base'), async (desk) => faultAt(desk)],
  '3-1.1': answered('mail.outlook'),
  '3-1.2': answered('hardware.display'),
  '3-1.3': answered('account.directory'),
  '3-1.4': answered('printer.driver'),
  '3-1.5': answered('network.nas'),
  '3-1.6': answered('software.install'),
  '3-1.7': answered('update.patch'),
  '3-1.8': [
    async (desk) => publish(desk, await write(desk, await askedOf(desk))),
    async (desk) => write(desk, await askedOf(desk)),
    'month',
  ],
  '3-1.9': [
    async (desk) => handOn(desk, await ask(desk, 'system.regulation')),
    async (desk) => typed(desk, await ask(desk, 'system.regulation')),
  ],
  '3-2.1': [(desk) => fault(desk), (desk) => fault(desk, {}, {})],
  '3-2.2': [
    async (desk) => resolve(desk, await fault(desk), causeOf('known', { knowledgeId: desk.things.knowledge.wireless })),
    async (desk) =>
      desk.act(await fault(desk), setCause, causeOf('known', { knowledgeId: desk.things.knowledge.wireless })),
  ],
  '3-2.3': [(desk) => reported(desk), (desk) => withCause(desk, 'unknown')],
  '3-2.4': [
    async (desk) => desk.act(await systemCause(desk), sendFlashReport, { body: '速報', contactName: '' }),
    systemCause,
  ],
  '3-2.6': [(desk) => support(desk, '再設定を手伝った'), (desk) => support(desk, '')],
  '3-2.7': [async (desk) => desk.act(await reported(desk), investigateTicket, examined), (desk) => reported(desk)],
  '3-3.2': [async (desk) => handOn(desk, await systemCause(desk)), systemCause],
  '4-1.1': supported('NK', 'department'),
  '5-12.6': [
    (desk) => narrowed(desk, { categoryId: desk.category('printer.mk') }),
    (desk) => fault(desk, { categoryId: desk.category('printer.mk') }),
  ],
  '5-12.8': answered('hardware.mk'),
  '6-1.1': supported('LK', 'department'),
  '6-12.3': answered('hardware.lk'),
  '7-2.1': answered('hardware.mobile'),
  '7-2.2': answered('software.mobile'),
  '7-2.3': answered('account.mobile'),
  '8-2.3': [
    async (desk) => handOn(desk, await ask(desk, 'telework.byod'), { businessSystemId: await dxSystem(desk) }),
    async (desk) => handOn(desk, await ask(desk, 'telework.byod')),
  ],
  '8-3.1': [
    async (desk) => resolve(desk, await tellResult(desk)),
    async (desk) => resolve(desk, await ask(desk, 'telework.byodWish')),
  ],
  '9-2.2': answered('meeting.license'),
  '9-2.3': answered('meeting.usage'),
  '9-2.4': answered('meeting.trouble'),
  '9-2.5': answered('meeting.equipment'),
  '9-2.6': answered('meeting.host'),
  '9-2.7': answered('meeting.invitation'),
  '10-2.2': answered('telework.account'),
  '10-2.3': answered('telework.office'),
  '10-2.4': answered('telework.home'),
  '10-2.5': answered('telework.app'),
  '10-3.1': answered('telework.connect'),
  '10-3.2': answered('telework.dropped'),
  '11-3.1': answered('network.lgwan'),
  '11-3.2': answered('network.transfer'),
  '12-3.5': answered('update.feature'),
  '13-3.5': answered('other.shredder'),
};

/** Each way by which a check can be kept or not has plants of its own. */
export const ticketBranches: readonly (readonly [duty: keyof typeof ticketDutyWords, proof: Proof])[] = [
  // A system of the contract's list is not used any more, and nobody asked 県.
  [
    '1-5.22',
    [
      async (desk) => [await trainAll(desk), await guide(desk, await askSystem(desk))],
      async (desk) => [await trainAll(desk), await endListed(desk)],
    ],
  ],
  // Typed in a fortnight later with the day of then.
  [
    '1-5.22',
    [
      async (desk) => [await addAgent(desk), await trainAll(desk)],
      async (desk) => {
        await trainAll(desk, await addAgent(desk));
        desk.clock.set(instantAt(addDays(desk.monday, 14), '10:00'));
        await trainAll(desk);
      },
    ],
  ],
  [
    '1-5.22',
    [
      async (desk) => [await addAgent(desk), await trainAll(desk)],
      async (desk) => trainAll(desk, await addAgent(desk)),
    ],
  ],
  [
    '1-5.22',
    [
      async (desk) => [await trainAll(desk), await handOn(desk, await askSystem(desk, {}))],
      // Somebody is named, and nobody knows whose window that is.
      async (desk) => [await trainAll(desk), await typed(desk, await askSystem(desk, {}))],
    ],
  ],
  [
    '2-2.3',
    [async (desk) => go(desk, await faultAt(desk), 'hq'), async (desk) => go(desk, await faultAt(desk, false), 'base')],
  ],
  [
    '2-2.3',
    [
      async (desk) => afar(desk, await faultAt(desk)),
      async (desk) => resolve(desk, await faultAt(desk), causeOf('other', { text: '設定' })),
    ],
  ],
  faultOf('4-1.1', (desk) => aboutFault(desk, 'NK', 'department')),
  [
    '4-1.1',
    [
      (desk) => ownNk(desk, about2FA(desk), answer),
      async (desk) => {
        const ticket = await ownNk(desk, about2FA(desk), {});
        const { escalations } = await handOn(desk, ticket, toDepartment(desk));
        await desk.act(ticket, handBack, { escalationId: escalations[0]?.id ?? '', note: '' } as never);
        return resolve(desk, ticket);
      },
    ],
  ],
  [
    '1-5.7',
    [
      async (desk) =>
        resolve(
          desk,
          await aboutSoftware(desk, { interview: toldInterview }, { kind: 'fault' }),
          causeOf('other', { text: '設定' }),
        ),
      async (desk) => aboutSoftware(desk, { interview: toldInterview }, { kind: 'fault' }),
    ],
  ],
  ...(['SK', 'PK', 'TK'] as const).map((code) => faultOf('1-5.4', (desk) => aboutFault(desk, code))),
  faultOf('6-1.1', (desk) => aboutFault(desk, 'LK', 'department')),
  faultOf('10-3.1', (desk) => ({ categoryId: desk.category('telework.connect') })),
  faultOf('10-3.2', (desk) => ({ categoryId: desk.category('telework.dropped') })),
  // Nobody asked about it: what is written of it uses no enquiry.
  [
    '3-1.8',
    [
      async (desk) => publish(desk, await write(desk, await askedOf(desk))),
      async (desk) => publish(desk, await write(desk, null)),
      'month',
    ],
  ],
  [
    '3-1.9',
    [
      async (desk) => handOn(desk, await ask(desk, 'system.regulation')),
      async (desk) => takeBack(desk, await ask(desk, 'system.regulation')),
    ],
  ],
  // To the 所属 of who asks.
  [
    '3-1.9',
    [
      async (desk) => handOn(desk, await ask(desk, 'system.regulation')),
      async (desk) => {
        const ticket = await ask(desk, 'system.regulation');
        return handOn(desk, ticket, { ...toDepartment(desk), departmentId: ticket.requester.departmentId });
      },
    ],
  ],
  [
    '3-3.2',
    [async (desk) => handOn(desk, await systemCause(desk)), async (desk) => takeBack(desk, await systemCause(desk))],
  ],
  ['5-12.6', [(desk) => ask(desk, 'printer.mk', answer), (desk) => ask(desk, 'printer.mk')]],
  faultOf('5-12.6', async (desk) => ({
    ...(await aboutFault(desk, 'MK')),
    categoryId: desk.category('hardware.peripheral'),
  })),
  ['3-2.3', [async (desk) => lateCause(desk, await reported(desk)), openFault]],
  [
    '3-2.7',
    [async (desk) => lateCause(desk, await desk.act(await reported(desk), investigateTicket, examined)), openFault],
  ],
  ['3-2.3', [async (desk) => decided(desk, '配線の不良'), async (desk) => decided(desk, '')]],
  ['3-2.7', [async (desk) => decided(desk, '配線の不良'), async (desk) => decided(desk, '')]],
  ['3-2.4', [async (desk) => tellBoth(desk), async (desk) => moveOn(desk)]],
  ['5-12.8', [(desk) => aboutDevice(desk, 'MK', answer), (desk) => aboutDevice(desk, 'MK', {})]],
  ['6-12.3', [(desk) => aboutDevice(desk, 'LK', answer), (desk) => aboutDevice(desk, 'LK', {})]],
  [
    '8-3.1',
    [async (desk) => resolve(desk, await tellAsked(desk)), async (desk) => resolve(desk, await askedByAuthority(desk))],
  ],
  ['8-3.1', [(desk) => ask(desk, 'telework.byodTrouble', answer), (desk) => ask(desk, 'telework.byodTrouble')]],
  ['8-2.3', [(desk) => ask(desk, 'telework.byod', answer), (desk) => ask(desk, 'telework.byod')]],
];
