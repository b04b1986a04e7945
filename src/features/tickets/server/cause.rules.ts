import type { Refused } from '#kernel/refusal.ts';
import type { CauseKind, InterviewDraft, TicketKind } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ticketsRefusals } from '../contract/tickets.refusals.ts';
import { missingFields } from './ticket.rules.ts';

/** What a cause is decided from. */
export interface CauseCase {
  readonly ticketKind: TicketKind;
  readonly kind: CauseKind;
  readonly interview: InterviewDraft | null;
  readonly asset: { readonly assetTag: string; readonly procurer: 'central' | 'department' } | null;
  readonly businessSystemId: string | null;
  /** The published item named as the cause, when one is. */
  readonly knowledgeKind: 'knownError' | 'article' | 'manual' | null;
}

/** Why the cause cannot be set yet (§3-2); null when it can. */
export function causeProblem(subject: CauseCase): Refused | null {
  return interviewProblem(subject.ticketKind, subject.interview) ?? evidenceProblem(subject);
}

/** A fault is not diagnosed before its 聞き取り is complete (§3-2). */
export function interviewProblem(kind: TicketKind, interview: InterviewDraft | null): Refused | null {
  const missing = kind === 'fault' ? missingFields(interview) : [];
  if (missing.length === 0) return null;
  return ticketsRefusals.interviewIncomplete({ missing: missing.map((field) => ticketsWords.interview[field]) });
}

function evidenceProblem({ kind, asset, businessSystemId, knowledgeKind }: CauseCase): Refused | null {
  if (kind === 'known' && knowledgeKind !== 'knownError') return ticketsRefusals.knownErrorRequired();
  if (needsFlashReport(kind) && !businessSystemId) return ticketsRefusals.systemRequired();
  if (kind === 'centralPc' && !asset) return ticketsRefusals.assetRequired();
  if (kind === 'centralPc' && asset?.procurer === 'department') return ticketsRefusals.notCentral(asset);
  if (kind === 'departmentDevice' && asset?.procurer === 'central') return ticketsRefusals.notDepartment(asset);
  return null;
}

/** A cause in a server or the network is told to its owner at once (§3-2). */
export function needsFlashReport(kind: CauseKind | null): boolean {
  return kind === 'businessSystem' || kind === 'network';
}

/** What a ticket still owes before it may be solved. */
export interface SolveCase {
  readonly ticketKind: TicketKind;
  readonly answer: string;
  readonly causeKind: CauseKind | null;
  readonly reportCount: number;
  /** True when a 速報 went to the system that is named as the cause. */
  readonly flashSent: boolean;
  readonly systemName: string | null;
  readonly openEscalation: string | null;
}

/** Why it cannot be solved yet; null when it can. */
export function solveProblem(subject: SolveCase): Refused | null {
  if (subject.answer.trim() === '') return ticketsRefusals.answerRequired();
  if (subject.ticketKind === 'fault' && subject.causeKind === null) return ticketsRefusals.causeRequired();
  return duesBeforeSolving(subject);
}

/** The part of it that no field of the dialog can mend. */
export function duesBeforeSolving(subject: Omit<SolveCase, 'answer'>): Refused | null {
  if (subject.causeKind === 'unknown' && subject.reportCount === 0) return ticketsRefusals.reportFirst();
  if (needsFlashReport(subject.causeKind) && !subject.flashSent) {
    return ticketsRefusals.flashReportFirst({ system: subject.systemName ?? '' });
  }
  if (subject.openEscalation) return ticketsRefusals.escalationOpen({ target: subject.openEscalation });
  return null;
}
