import { newKnowledge } from '#features/knowledge/contract/knowledge.ts';
import { createKnowledge } from '#features/knowledge/server/create-knowledge.ts';
import type { ticketDutyWords } from '#features/tickets/contract/tickets-duties.messages.ts';
import { escalateTicket } from '#features/tickets/server/escalate-ticket.ts';
import { investigateTicket } from '#features/tickets/server/investigate-ticket.ts';
import { reportToAuthority } from '#features/tickets/server/report-to-authority.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { sendFlashReport } from '#features/tickets/server/send-flash-report.ts';
import { setCause } from '#features/tickets/server/set-cause.ts';
import { toldInterview } from '../support/ticket-desk.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

const answer = { answer: '手順を案内した' };
const ask = (desk: ProofDesk, code: string, more: object = {}, over: object = {}) =>
  desk.register({ categoryId: desk.category(code), ...over }, more);
/** A question of a category that is answered at once, and one that nobody answers. */
const answered = (code: string): Proof => [(desk) => ask(desk, code, answer), (desk) => ask(desk, code)];

const fault = (desk: ProofDesk, over: object = {}, more: object = { interview: toldInterview }) =>
  desk.register({ kind: 'fault', ...over }, more);
const causeOf = (kind: string, over: object = {}) =>
  ({ cause: { kind, text: '', measure: '', knowledgeId: null, ...over } }) as never;
const withCause = async (desk: ProofDesk, kind: string, over: object = {}, more: object = {}) =>
  desk.act(await fault(desk, over), setCause, { ...more, ...(causeOf(kind) as object) } as never);
const resolve = (desk: ProofDesk, ticket: { id: string }, cause: object | null = null) =>
  desk.act(ticket, resolveTicket, { answer: '対処した', knowledgeId: null, cause: null, ...cause } as never);
const handOn = (desk: ProofDesk, ticket: { id: string }) =>
  desk.act(ticket, escalateTicket, {
    escalation: {
      ...{ targetKind: 'businessSystem', businessSystemId: desk.things.system.managed, departmentId: null },
      ...{ targetName: '', contactName: '', channel: 'phone', reason: 'regulation', question: '確認', dueAt: null },
    },
  } as never);
const ofSystem = (desk: ProofDesk) => ({ businessSystemId: desk.things.system.managed });
const forget = (desk: ProofDesk) => desk.db.deleteFrom('search_documents').where('kind', '=', 'ticket').execute();
const reported = async (desk: ProofDesk) =>
  desk.act(await withCause(desk, 'unknown'), reportToAuthority, { body: '報告', isFinal: false });
const examined = { environment: '会議室、無線', reproduction: 'sometimes', note: '' } as const;
const ofMobile = (desk: ProofDesk) => withCause(desk, 'unknown', { categoryId: desk.category('hardware.mobile') });
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

export const ticketProofs: ProofsOf<typeof ticketDutyWords> = {
  '1-5.4': supported('SK'),
  '1-5.5': supported('SS'),
  '1-5.22': [(desk) => desk.register(ofSystem(desk), answer), (desk) => desk.register(ofSystem(desk))],
  '3-1.1': answered('mail.outlook'),
  '3-1.2': answered('hardware.display'),
  '3-1.3': answered('account.directory'),
  '3-1.4': answered('printer.driver'),
  '3-1.5': answered('network.nas'),
  '3-1.6': answered('software.install'),
  '3-1.7': answered('update.patch'),
  '3-1.8': [
    async (desk) => {
      await ask(desk, 'mail.outlook', answer);
      const draft = newKnowledge.parse({ kind: 'article', title: '署名', body: '手順', categoryId: null });
      await desk.write(desk.actors.ito, (ctx) => createKnowledge(ctx, draft));
    },
    async (desk) => [await ask(desk, 'mail.outlook', answer), await forget(desk)],
    'month',
  ],
  '3-1.9': [
    async (desk) => handOn(desk, await ask(desk, 'system.regulation')),
    (desk) => ask(desk, 'system.regulation', answer),
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
  '4-1.1': supported('DK', 'department'),
  '5-12.6': [
    (desk) => withCause(desk, 'other', { categoryId: desk.category('printer.mk') }),
    (desk) => fault(desk, { categoryId: desk.category('printer.mk') }),
  ],
  '5-12.8': answered('hardware.mk'),
  '6-1.1': supported('LK', 'department'),
  '6-12.3': answered('hardware.lk'),
  '7-2.1': answered('hardware.mobile'),
  '7-2.2': answered('software.mobile'),
  '7-2.3': answered('account.mobile'),
  '7-2.4': [
    async (desk) => resolve(desk, await ask(desk, 'hardware.mobile')),
    async (desk) => [await resolve(desk, await ask(desk, 'hardware.mobile')), await forget(desk)],
  ],
  '7-3.8': [
    async (desk) => desk.act(await ofMobile(desk), reportToAuthority, { body: '充電できない', isFinal: false }),
    (desk) => ofMobile(desk),
  ],
  '8-2.3': [
    async (desk) => handOn(desk, await ask(desk, 'telework.byod')),
    (desk) => ask(desk, 'telework.byod', answer),
  ],
  '8-3.1': [
    async (desk) => resolve(desk, await ask(desk, 'telework.byodTrouble')),
    (desk) => ask(desk, 'telework.byodTrouble', answer),
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
