import type { Actor } from '#kernel/actor.ts';
import { isDesk } from '#kernel/actor.ts';
import { next } from '#kernel/state-machine.ts';
import type {
  CauseKind,
  ClockKind,
  InterviewDraft,
  TicketAction,
  TicketActionName,
  TicketKind,
  TicketStatus,
} from '../contract/ticket.ts';
import { ticketActions } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { duesBeforeSolving, interviewProblem, investigationProblem, needsFlashReport } from './cause.rules.ts';
import { deedStates, ticketMachine } from './ticket.machine.ts';

/** What the possible actions are read from. */
export interface ActionFacts {
  readonly status: TicketStatus;
  readonly kind: TicketKind;
  readonly assigneeId: string | null;
  readonly causeKind: CauseKind | null;
  readonly systemName: string | null;
  /** The 庁舎 its site is reached from; null where nobody is sent (§2-2). */
  readonly baseName: string | null;
  readonly interview: InterviewDraft | null;
  readonly runningClocks: readonly ClockKind[];
  readonly reportCount: number;
  readonly hasUnacknowledgedReport: boolean;
  readonly flashSent: boolean;
  /** Name of the first escalation without a reply. */
  readonly openEscalation: string | null;
  /** A replied escalation that was not handed back. */
  readonly hasReplyToTake: boolean;
  readonly isRemoteRunning: boolean;
}

/** Whether the role takes part in the action at all. */
export function roleTakes(actor: Actor, action: TicketActionName): boolean {
  if (action === 'acknowledgeReport') return actor.role === 'authority';
  if (action === 'print') return isDesk(actor) || actor.role === 'authority' || actor.role === 'auditor';
  const isAsker = actor.role === 'staff' || actor.role === 'coordinator';
  if (action === 'sendMessage') return isAsker;
  if (action === 'attach' || action === 'reopen') return isDesk(actor) || isAsker;
  return isDesk(actor);
}

/** 着信を直す changes what was promised: of what is solved already, only a manager does that. */
export const mayCorrectReceived = (actor: Actor, status: TicketStatus): boolean =>
  status !== 'resolved' || actor.role === 'manager';

/** Whether the state lets the action be taken. */
export function stateTakes(status: TicketStatus, action: TicketActionName): boolean {
  if (action in deedStates) return deedStates[action as keyof typeof deedStates].includes(status);
  return next(ticketMachine, status, action as never).ok;
}

/** The reader's possible actions in the order of the buttons: what a clock asks for comes first (law 4). */
export function possibleActions(actor: Actor, facts: ActionFacts): TicketAction[] {
  const names = ticketActions.filter((name) => isPossible(actor, facts, name));
  const ordered = names.toSorted((a, b) => urgency(actor, facts, a) - urgency(actor, facts, b));
  return ordered.map((name) => ({ name, label: labelOf(facts, name), blocked: blockedBy(facts, name) }));
}

/** The names only, for a line of the list, where the details are not known. */
export function rowActions(actor: Actor, row: { status: TicketStatus; assigneeId: string | null }): TicketActionName[] {
  const names = ['take', 'assign', 'resolve', 'close', 'addEntry'] as const;
  return names.filter(
    (name) => roleTakes(actor, name) && stateTakes(row.status, name) && (name !== 'take' || row.assigneeId === null),
  );
}

function isPossible(actor: Actor, facts: ActionFacts, name: TicketActionName): boolean {
  if (name === 'correctReceived' && !mayCorrectReceived(actor, facts.status)) return false;
  if (!roleTakes(actor, name) || !stateTakes(facts.status, name)) return false;
  return more[name]?.(facts) ?? true;
}

/** What an action needs besides role and state. */
const more: Partial<Record<TicketActionName, (facts: ActionFacts) => boolean>> = {
  take: (facts) => facts.assigneeId === null,
  acknowledgeReport: (facts) => facts.hasUnacknowledgedReport,
  sendFlashReport: (facts) => needsFlashReport(facts.causeKind),
  investigate: (facts) => facts.causeKind === 'unknown',
  guide: (facts) => facts.systemName !== null,
  dispatch: (facts) => facts.baseName !== null,
  recordReply: (facts) => facts.openEscalation !== null,
  handBack: (facts) => facts.openEscalation !== null || facts.hasReplyToTake,
  saveInterview: (facts) => facts.kind === 'fault',
  startRemote: (facts) => !facts.isRemoteRunning,
  endRemote: (facts) => facts.isRemoteRunning,
};

function urgency(actor: Actor, facts: ActionFacts, name: TicketActionName): number {
  const runs = (kind: ClockKind) => facts.runningClocks.includes(kind);
  if (name === 'acknowledgeReport') return 0;
  if (name === 'sendFlashReport') return runs('flashReport') ? 1 : 60;
  if (name === 'reportToAuthority') return runs('authorityReport') || runs('authorityFollowUp') ? 2 : 50;
  if (name === 'investigate') return facts.reportCount > 0 ? 45 : 51;
  if (name === 'endRemote') return 3;
  if (name === 'take') return 4;
  if (name === 'start') return facts.assigneeId === actor.agentId ? 5 : 40;
  return 10 + ticketActions.indexOf(name);
}

function labelOf(facts: ActionFacts, name: TicketActionName): string {
  return name === 'reportToAuthority' && facts.reportCount > 0 ? words.reportAgain : words.actions[name];
}

function blockedBy(facts: ActionFacts, name: TicketActionName): string | null {
  if (name === 'setCause') return interviewProblem(facts.kind, facts.interview)?.message ?? null;
  if (name === 'investigate') return investigationProblem(facts)?.message ?? null;
  if (name !== 'resolve') return null;
  return duesBeforeSolving({ ...facts, ticketKind: facts.kind })?.message ?? null;
}
