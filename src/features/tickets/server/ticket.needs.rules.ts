import type { Actor } from '#kernel/actor.ts';
import type { Refused } from '#kernel/refusal.ts';
import type { CauseKind, ClockKind, InterviewDraft, TicketKind, TicketStatus, WaitingFor } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { duesBeforeSolving, interviewProblem, needsFlashReport } from './cause.rules.ts';

/** What the steps of a ticket are decided from. */
export interface TicketCase {
  readonly status: TicketStatus;
  readonly kind: TicketKind;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly causeKind: CauseKind | null;
  readonly waitingFor: WaitingFor | null;
  readonly systemName: string | null;
  readonly interview: InterviewDraft | null;
  readonly runningClocks: readonly ClockKind[];
  readonly reportCount: number;
  readonly hasUnacknowledgedReport: boolean;
  /** Who took the newest report of 県. */
  readonly acknowledgedBy: string | null;
  readonly flashSent: boolean;
  readonly escalationCount: number;
  /** Name of the first escalation without a reply. */
  readonly openEscalation: string | null;
  /** A replied escalation that was not handed back. */
  readonly hasReplyToTake: boolean;
  readonly isRemoteRunning: boolean;
  /** The 庁舎 its site is reached from; null where nobody is sent (§2-2). */
  readonly baseName: string | null;
  /** 着信を直す changes what was promised: of what is solved already, only a manager does that. */
  readonly isManager: boolean;
}

export const isManager = (actor: Actor): boolean => actor.role === 'manager';

const owedToAuthority: readonly ClockKind[] = ['authorityReport', 'authorityFollowUp'];

export const owesReport = ({ runningClocks }: Pick<TicketCase, 'runningClocks'>): boolean =>
  runningClocks.some((kind) => owedToAuthority.includes(kind));

const unless = (holds: boolean, refusal: () => Refused): Refused | null => (holds ? null : refusal());

/** By name, as the table of 受付 names them: null when it is so, else what is missing, in words. */
export const ticketNeeds: Readonly<Record<string, (of: TicketCase) => Refused | null>> = {
  unassigned: (of) =>
    unless(of.assigneeId === null, () => refused.alreadyAssigned({ name: of.assigneeName ?? words.unassigned })),
  fault: (of) => unless(of.kind === 'fault', refused.interviewOfFault),
  interview: (of) => interviewProblem(of.kind, of.interview),
  dues: (of) => duesBeforeSolving({ ...of, ticketKind: of.kind }),
  lastReport: (of) => unless(!owesReport(of), refused.followUpFirst),
  causeUnknown: (of) => unless(of.causeKind === 'unknown', refused.investigateUnknown),
  reported: (of) => unless(of.reportCount > 0, refused.reportBeforeInvestigation),
  causeElsewhere: (of) => unless(needsFlashReport(of.causeKind), refused.flashReportNotNeeded),
  reportToTake: (of) =>
    unless(of.hasUnacknowledgedReport, () =>
      of.acknowledgedBy === null ? refused.reportAbsent() : refused.alreadyAcknowledged({ by: of.acknowledgedBy }),
    ),
  authorityAsked: (of) => unless(of.waitingFor === 'authority', refused.authorityNotAsked),
  replyAwaited: (of) =>
    unless(of.openEscalation !== null, of.escalationCount > 0 ? refused.alreadyReplied : refused.escalationAbsent),
  handedOn: (of) =>
    unless(
      of.openEscalation !== null || of.hasReplyToTake,
      of.escalationCount > 0 ? refused.alreadyHandedBack : refused.escalationAbsent,
    ),
  systemNamed: (of) => unless(of.systemName !== null, refused.guideNeedsSystem),
  siteReached: (of) => unless(of.baseName !== null, refused.notDispatched),
  remoteOff: (of) => unless(!of.isRemoteRunning, refused.remoteRunning),
  remoteRunning: (of) => unless(of.isRemoteRunning, refused.remoteNotRunning),
  receivedOpen: (of) => unless(of.status !== 'resolved' || of.isManager, refused.receivedSettled),
};

/** What presses comes before everything else, in this order. */
export function pressing(of: TicketCase, me: Actor): string[] {
  const runs = (...kinds: ClockKind[]) => kinds.some((kind) => of.runningClocks.includes(kind));
  return [
    'acknowledgeReport',
    'answerAsAuthority',
    ...(runs('flashReport') ? ['sendFlashReport'] : []),
    ...(runs('authorityReport', 'authorityFollowUp') ? ['reportToAuthority'] : []),
    'endRemoteSession',
    'take',
    ...(of.assigneeId !== null && of.assigneeId === me.agentId ? ['start'] : []),
  ];
}
