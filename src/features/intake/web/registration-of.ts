import { interviewFields } from '#features/tickets/contract/ticket.ts';
import type { Registration, RequesterDraft } from '#features/tickets/contract/ticket-draft.ts';
import type { Caller, Intake } from './intake-state.ts';

export type Outcome = Registration['outcome'];
export type Problem = 'caller' | 'subject' | 'category' | 'answer';

/** What must be put right before the form can be sent this way. */
export function problemsOf(intake: Intake, outcome: Outcome): Problem[] {
  const problems: Problem[] = [];
  if (!intake.caller) problems.push('caller');
  if (intake.subject.trim() === '') problems.push('subject');
  if (outcome === 'resolve' && intake.category === null) problems.push('category');
  if (outcome === 'resolve' && intake.answer.trim() === '') problems.push('answer');
  return problems;
}

const isWhole = ({ interview }: Intake) => interviewFields.every((field) => interview[field].trim() !== '');

/** A 職員 of the ledger, or somebody outside it by name. */
function requesterOf(caller: Caller | null): RequesterDraft {
  if (caller?.id) return { staffMemberId: caller.id };
  return { name: caller?.name ?? '', reading: '', departmentId: null, siteId: null };
}

/** The call to the server. A fault solved by a known error says so as its cause (§3-2). */
export function toRegistration(intake: Intake, outcome: Outcome): Registration {
  const isFault = intake.kind === 'fault';
  const knowledgeId = intake.knowledge?.id ?? null;
  const isKnown = isFault && outcome === 'resolve' && knowledgeId !== null && isWhole(intake);
  return {
    id: intake.id,
    facts: {
      kind: intake.kind,
      channel: intake.channel,
      subject: intake.subject.trim(),
      body: intake.body,
      requester: requesterOf(intake.caller),
      contact: '',
      assetId: intake.device?.id ?? null,
      categoryId: intake.category?.id ?? null,
      softwareId: null,
      businessSystemId: null,
      impact: 3,
      urgency: 2,
    },
    interview: isFault ? { ...intake.interview, occurredAt: null } : null,
    answer: intake.answer,
    knowledgeId,
    ...(intake.startedAt ? { receivedAt: intake.startedAt } : {}),
    ...(intake.measuredAt ? { receivedMeasuredAt: intake.measuredAt } : {}),
    remoteConsent: intake.remoteConsent,
    relatedTicketIds: [],
    outcome,
    cause: isKnown ? { kind: 'known', text: '', measure: '', knowledgeId } : null,
    escalation: null,
  };
}
