import { afterAll, beforeAll } from 'vitest';
import { newId } from '#kernel/id.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { type TicketDesk, ticketDesk, toldInterview } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { escalationDraft, ticketFacts, waitingDraft } from '../contract/ticket-draft.ts';
import { sendMessage } from './ask.ts';
import { reopenOwnTicket } from './reopen-ticket.ts';
import { setCategory } from './set-category.ts';
import { ticketKind } from './ticket.kind.ts';
import { ticketVerbs } from './tickets.procedures.ts';

let desk: TicketDesk;
let other = '';
const site = newId();
beforeAll(async () => {
  desk = await ticketDesk();
  other = (await desk.register()).id;
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now(), drive_minutes: 30 };
  const reached = { base_site_id: desk.things.site.kuwana, kind: 'standalone', region: 'hokusei' } as const;
  const named = { id: site, code: 'S1', name: '員弁事務所', reading: 'いなべじむしょ' };
  await desk.db
    .insertInto('sites')
    .values({ ...named, ...reached, ...made })
    .execute();
});
afterAll(() => desk.close());

const faults = ['setCause', 'saveInterview', 'investigate', 'sendFlashReport'];
const cause = (kind: 'unknown' | 'network' | 'other') => ({
  cause: { kind, text: '', measure: '', knowledgeId: null },
  businessSystemId: kind === 'network' ? desk.things.system.managed : null,
});
const as = (verb: keyof typeof ticketVerbs, form: (id: string) => object) => async (id: string) => {
  await desk.act({ id }, ticketVerbs[verb] as never, form(id) as never);
};
const question = () =>
  escalationDraft.parse({
    targetKind: 'businessSystem',
    businessSystemId: desk.things.system.managed,
    channel: 'phone',
    reason: 'specification',
    question: '構成値を教えてください',
  });
const escalated = as('escalate', () => ({ escalation: question() }));
const answered = async (id: string) => {
  const escalationId = (await desk.get(id)).escalations[0]?.id ?? '';
  await desk.act({ id }, ticketVerbs.recordReply, { escalationId, reply: '戻しました', repliedByName: '' });
};
const reported = as('reportToAuthority', () => ({ body: '調査中です', isFinal: false }));
const unknown = as('setCause', () => cause('unknown'));

/** What must have happened to a ticket before the step makes sense, in its first state. */
const before: Readonly<Record<string, readonly ((id: string) => Promise<void>)[]>> = {
  acknowledgeReport: [reported],
  endRemoteSession: [as('startRemoteSession', () => ({ consentedBy: '中川 真理', tool: '' }))],
  recordReply: [escalated],
  investigate: [unknown, reported],
  sendFlashReport: [as('setCause', () => cause('network'))],
  unlink: [as('link', () => ({ otherId: other }))],
};

const ways = {
  received: [],
  inProgress: ['start'],
  waiting: ['setWaiting'],
  resolved: ['resolve'],
  closed: ['resolve', 'close'],
};
const waysFor = Object.fromEntries(
  Object.entries(before).map(([step, first]) => [
    step,
    Object.fromEntries(Object.entries(ways).map(([state, rest]) => [state, [...first, ...rest]])),
  ]),
);
const actors = {
  manager: 'manager',
  agent: 'ito',
  staff: 'nakagawa',
  coordinator: 'yamashita',
  authority: 'authority',
  auditor: 'auditor',
} as const;

processTests({
  world: () => desk,
  kind: ticketKind,
  verbs: { ...ticketVerbs, sendMessage, reopenOwn: reopenOwnTicket, setCategory },
  kept: {
    head: async ({ tx }, id) => {
      const row = await tx.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      return { ...row, number: row.ticket_no, state: row.status };
    },
    traces: async ({ tx }, id) => {
      const rows = await tx.selectFrom('ticket_entries').select('id').where('ticket_id', '=', id).execute();
      return { entries: rows.length };
    },
  },
  open: async (step = '') => {
    const isFault = faults.includes(step);
    const interview = isFault && step !== 'saveInterview' ? toldInterview : null;
    const about = {
      ...(step === 'guide' ? { businessSystemId: desk.things.system.managed } : {}),
      ...(step === 'dispatch' ? { requester: { name: '所長', siteId: site } } : {}),
    };
    return (await desk.register({ kind: isFault ? 'fault' : 'inquiry', ...about }, { interview, assigneeId: null })).id;
  },
  ways,
  waysFor: {
    ...waysFor,
    answerAsAuthority: {
      ...ways,
      waiting: [as('setWaiting', () => waitingDraft.parse({ for: 'authority', reason: '可否の判断' }))],
    },
    handBack: Object.fromEntries(Object.entries(ways).map(([state, rest]) => [state, [escalated, answered, ...rest]])),
  },
  // Of what is solved only a manager corrects the moment of the call.
  refusedTo: (step, state, role) => step === 'correctReceived' && state === 'resolved' && role !== 'manager',
  actor: (role) => (role in actors ? desk.actors[actors[role as keyof typeof actors]] : actorOf(role)),
  formOf: async (step, { id }) => {
    const ticket = await desk.get(id);
    const text = `書いた ${id}`;
    const forms: Readonly<Record<string, object>> = {
      acknowledgeReport: { reportId: ticket.authorityReports[0]?.id ?? newId(), note: '了解', nextDueAt: null },
      answerAsAuthority: { answer: text },
      setCause: cause('other'),
      resolve: { answer: '再起動を案内した', knowledgeId: null, cause: null },
      setWaiting: waitingDraft.parse({ for: 'requester', reason: '型番を確かめる' }),
      escalate: { escalation: question() },
      recordReply: { escalationId: ticket.escalations[0]?.id ?? newId(), reply: text, repliedByName: '' },
      handBack: { escalationId: ticket.escalations[0]?.id ?? newId(), note: '' },
      guide: { confirmed: text },
      dispatch: { from: 'base', note: text },
      saveInterview: { interview: toldInterview },
      startRemoteSession: { consentedBy: '中川 真理', tool: '' },
      assign: { assigneeId: desk.things.agent.kobayashi, note: '' },
      revise: { facts: ticketFacts.parse({ ...desk.facts, subject: text }) },
      correctReceived: { receivedAt: '2026-11-24T01:00:00Z', reason: text },
      sendMessage: { body: text },
      link: { otherId: other },
      unlink: { otherId: other, kind: 'related' },
      markDuplicate: { originalId: other },
      reopen: { reason: text },
      reopenOwn: { reason: text },
      setCategory: { categoryId: desk.category('mail.outlook') },
      investigate: { environment: '3階', reproduction: 'always', note: '' },
      reportToAuthority: { body: text, isFinal: false },
      sendFlashReport: { body: text, contactName: '当番 山本' },
    };
    return forms[step] ?? { note: '' };
  },
});
