import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { agreedInstant, instant } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess, type StepOf } from '#kernel/process.ts';
import { clockKinds, interviewDraft } from './ticket.ts';
import { causeDraft, escalationDraft, reproductions, ticketFacts, waitingDraft } from './ticket-draft.ts';

const askers = ['coordinator', 'staff'] as const;
const everyReader = [...overseers, ...askers] as const;

export const ticketsPermissions = permissions('tickets', {
  /** The list and the portal's page of a ticket; each role sees its own rows only. */
  read: everyReader,
  /** The desk's page with everything inside. */
  readDesk: overseers,
  export: overseers,
  register: deskRoles,
  handle: deskRoles,
  ask: askers,
  attach: [...deskRoles, ...askers],
  acknowledge: ['authority'],
  /** What the desk asked 県 and waits for. */
  answer: ['authority'],
});
const { handle, ask, attach, acknowledge, answer, register, readDesk } = ticketsPermissions;

const text = z.string().trim().max(10_000);
const required = text.min(1);
const nothing = z.object({});
const note = z.object({ note: text.default('') });
const reason = z.object({ reason: required });
const name = z.string().trim().max(60);

const open = ['received', 'inProgress', 'waiting'] as const;
const notClosed = [...open, 'resolved'] as const;
const always = [...notClosed, 'closed'] as const;

/** 受付 → 対応中 ⇄ 回答待ち → 解決 → 完了. Nothing is final: a solved fault comes back as 再開. What a clock presses for comes first. */
export const ticketProcess = defineProcess('ticket', {
  version: 1,
  letter: 'R',
  states: { received: 'new', inProgress: 'active', waiting: 'waiting', resolved: 'resolved', closed: 'closed' },
  initial: 'received',
  open,
  steps: {
    acknowledgeReport: {
      from: always,
      by: acknowledge,
      form: z.object({ reportId: z.uuid(), note: text.default(''), nextDueAt: agreedInstant.nullable() }),
      when: ['reportToTake'],
      starts: ['authorityFollowUp'],
    },
    answerAsAuthority: {
      from: 'waiting',
      to: 'inProgress',
      by: answer,
      form: z.object({ answer: required }),
      when: ['authorityAsked'],
      meets: ['waitingReply'],
    },
    endRemoteSession: { from: always, by: handle, form: note, when: ['remoteRunning'] },
    take: { from: open, to: 'inProgress', by: handle, form: nothing, when: ['unassigned'], undo: 'assign' },
    resume: { from: 'waiting', to: 'inProgress', by: handle, form: note, meets: ['waitingReply'] },
    setCause: {
      from: open,
      by: handle,
      form: z.object({ cause: causeDraft, businessSystemId: z.uuid().nullable().optional() }),
      needs: ['interview'],
      starts: ['authorityReport', 'flashReport'],
    },
    resolve: {
      from: open,
      to: 'resolved',
      by: handle,
      form: z.object({
        answer: text,
        knowledgeId: z.uuid().nullable().default(null),
        cause: causeDraft.nullable().default(null),
        /** Sets the category in the same step; left out, it stays. */
        categoryId: z.uuid().optional(),
      }),
      needs: ['dues'],
      starts: ['authorityReport', 'flashReport'],
      meets: ['firstAnswer', 'resolution', 'requestAnswer'],
      voids: ['waitingReply'],
    },
    close: {
      from: 'resolved',
      to: 'closed',
      by: handle,
      form: z.object({ note: text.optional() }),
      needs: ['lastReport'],
      voids: clockKinds,
    },
    setWaiting: {
      from: ['received', 'inProgress'],
      to: 'waiting',
      by: handle,
      form: waitingDraft,
      starts: ['waitingReply'],
    },
    escalate: {
      from: open,
      by: handle,
      form: z.object({ escalation: escalationDraft }),
      starts: ['escalationReply'],
    },
    recordReply: {
      from: open,
      by: handle,
      form: z.object({ escalationId: z.uuid(), reply: required, repliedByName: name.default('') }),
      when: ['replyAwaited'],
    },
    handBack: {
      from: notClosed,
      by: handle,
      form: z.object({ escalationId: z.uuid(), note: text.default('') }),
      when: ['handedOn'],
    },
    /** To the window of the ticket's system, after what is asked was made sure of (§1-5(3)). */
    guide: { from: notClosed, by: handle, form: z.object({ confirmed: required }), when: ['systemNamed'] },
    /** From the base of the site, or from 本庁舎 (§2-2). */
    dispatch: {
      from: notClosed,
      by: handle,
      form: z.object({ from: z.enum(['base', 'hq']), note: required }),
      when: ['siteReached'],
    },
    saveInterview: {
      from: open,
      by: handle,
      form: z.object({ interview: interviewDraft }),
      when: ['fault'],
    },
    startRemoteSession: {
      from: open,
      by: handle,
      form: z.object({ consentedBy: name, tool: name.default('') }),
      when: ['remoteOff'],
    },
    /** Null puts it back to 未割当. */
    assign: {
      from: open,
      by: handle,
      form: z.object({ assigneeId: z.uuid().nullable(), note: text.default('') }),
      undo: 'assign',
    },
    revise: { from: notClosed, by: handle, form: z.object({ facts: ticketFacts }) },
    correctReceived: {
      from: notClosed,
      by: handle,
      form: z.object({ receivedAt: instant, reason: required }),
      when: ['receivedOpen'],
    },
    addEntry: { from: always, by: handle, form: nothing, own: true },
    sendMessage: {
      from: notClosed,
      to: 'inProgress',
      by: ask,
      form: z.object({ body: required }),
      own: true,
      meets: ['waitingReply'],
    },
    attach: { from: always, by: attach, form: nothing, own: true },
    link: { from: always, by: handle, form: z.object({ otherId: z.uuid() }) },
    unlink: {
      from: always,
      by: handle,
      form: z.object({ otherId: z.uuid(), kind: z.enum(['related', 'duplicate', 'copiedFrom']) }),
    },
    markDuplicate: {
      from: open,
      to: 'closed',
      by: handle,
      form: z.object({ originalId: z.uuid() }),
      // What would be owed before it is solved and closed.
      needs: ['dues', 'lastReport'],
      voids: clockKinds,
    },
    copy: { from: always, by: register, form: nothing, own: true },
    reopen: { from: ['resolved', 'closed'], to: 'inProgress', by: handle, form: reason, starts: ['resolution'] },
    reopenOwn: {
      from: ['resolved', 'closed'],
      to: 'inProgress',
      by: ask,
      form: reason,
      own: true,
      starts: ['resolution'],
    },
    print: { from: always, by: readDesk, form: nothing, own: true },
    /** Of the rows that were ticked. */
    setCategory: { from: notClosed, by: handle, form: z.object({ categoryId: z.uuid() }), own: true },
    /** One that is somebody else's is begun only in need. */
    start: { from: 'received', to: 'inProgress', by: handle, form: nothing },
    investigate: {
      from: open,
      by: handle,
      form: z.object({ environment: required, reproduction: z.enum(reproductions), note: text.default('') }),
      when: ['causeUnknown'],
      needs: ['reported'],
    },
    /** A promised 続報 is still owed after the fault is solved (§3-2). */
    reportToAuthority: {
      from: notClosed,
      by: handle,
      form: z.object({ body: required, isFinal: z.boolean().default(false) }),
      meets: ['authorityReport', 'authorityFollowUp'],
    },
    sendFlashReport: {
      from: open,
      by: handle,
      form: z.object({ body: required, contactName: name.default('') }),
      when: ['causeElsewhere'],
      meets: ['flashReport'],
    },
  },
});
export type TicketStep = StepOf<typeof ticketProcess>;
