import type { CallerCard } from '../contract/intake.ts';
import { type Channel, type InterviewField, interviewFields, type TicketKind } from '../contract/ticket.ts';
import type { Registration } from '../contract/ticket-draft.ts';

export interface Caller {
  readonly id: string | null;
  readonly name: string;
}

export interface Chosen {
  readonly id: string;
  readonly code: string;
  readonly word: string;
}

/** What the agent has typed and chosen. It is kept on the device as a draft, so it holds plain values only. */
export interface Intake {
  /** Made once for a call: sending the form twice registers one ticket. */
  readonly id: string;
  /** When the call came: its first key, or what the agent corrected it to. Null before it. */
  readonly startedAt: string | null;
  /** What the first key said, when the agent has corrected it since. */
  readonly measuredAt: string | null;
  readonly channel: Channel;
  readonly kind: TicketKind;
  readonly caller: Caller | null;
  readonly subject: string;
  readonly device: Chosen | null;
  readonly category: Chosen | null;
  readonly interview: Readonly<Record<InterviewField, string>>;
  readonly body: string;
  readonly answer: string;
  readonly knowledge: Chosen | null;
  readonly remoteConsent: boolean;
}

const emptyInterview = Object.fromEntries(interviewFields.map((field) => [field, ''])) as Record<
  InterviewField,
  string
>;

export function newIntake(id: string): Intake {
  return {
    id,
    startedAt: null,
    measuredAt: null,
    channel: 'phone',
    kind: 'inquiry',
    caller: null,
    subject: '',
    device: null,
    category: null,
    interview: emptyInterview,
    body: '',
    answer: '',
    knowledge: null,
    remoteConsent: false,
  };
}

/** The first key of a call is its moment; later keys leave it. */
export function begun(intake: Intake, now: string): Intake {
  return intake.startedAt === null ? { ...intake, startedAt: now } : intake;
}

/** Alt+0: a call comes. What was touched before it without a word written was not the call. */
export function called(intake: Intake, now: string): Intake {
  return hasContent(intake) ? begun(intake, now) : { ...intake, startedAt: now, measuredAt: null };
}

/** 着信を直す: the first measured moment is remembered beside the corrected one. */
export function withReceived(intake: Intake, at: string): Intake {
  return { ...intake, startedAt: at, measuredAt: intake.measuredAt ?? intake.startedAt };
}

/** Whether anything would be lost by leaving. */
export function hasContent(intake: Intake): boolean {
  const texts = [intake.subject, intake.body, intake.answer, ...Object.values(intake.interview)];
  return intake.caller !== null || texts.some((text) => text.trim() !== '');
}

/** The card opened: its person is the caller, and the first device in use is the one spoken of. */
export function withCaller(intake: Intake, card: CallerCard): Intake {
  const device = card.devices[0];
  const same = intake.caller?.id === card.id;
  return {
    ...intake,
    caller: { id: card.id, name: card.name },
    device: same ? intake.device : device ? { id: device.id, code: device.assetTag, word: device.modelName } : null,
  };
}

export function withKind(intake: Intake, kind: TicketKind, self: string): Intake {
  const fill = kind === 'fault' && intake.interview.userName === '';
  return { ...intake, kind, interview: fill ? { ...intake.interview, userName: self } : intake.interview };
}

/** A candidate that is used says what the call is about, unless the agent said so already. */
export function withCategory(intake: Intake, category: { id: string; name: string } | null): Intake {
  if (intake.category !== null || category === null) return intake;
  return { ...intake, category: { id: category.id, code: '', word: category.name } };
}

/** 回答に使う: the answer goes below what is already written, and the known error is remembered as its source. */
export function withAnswer(
  intake: Intake,
  item: { id: string; knowledgeNo: string; title: string; body: string },
): Intake {
  const written = intake.answer.trim();
  const answer = written.includes(item.body)
    ? intake.answer
    : [written, item.body].filter((text) => text !== '').join('\n\n');
  return { ...intake, answer, knowledge: { id: item.id, code: item.knowledgeNo, word: item.title } };
}

export function interviewDone(intake: Intake): number {
  return interviewFields.filter((field) => intake.interview[field].trim() !== '').length;
}

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

/** The call to the server. A fault solved by a known error says so as its cause (§3-2). */
export function toRegistration(intake: Intake, outcome: Outcome): Registration {
  const { caller } = intake;
  const isFault = intake.kind === 'fault';
  const known =
    isFault && outcome === 'resolve' && intake.knowledge !== null && interviewDone(intake) === interviewFields.length;
  return {
    id: intake.id,
    facts: {
      kind: intake.kind,
      channel: intake.channel,
      subject: intake.subject.trim(),
      body: intake.body,
      requester: caller?.id
        ? { staffMemberId: caller.id }
        : { name: caller?.name ?? '', reading: '', departmentId: null, siteId: null },
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
    knowledgeId: intake.knowledge?.id ?? null,
    ...(intake.startedAt ? { receivedAt: intake.startedAt } : {}),
    ...(intake.measuredAt ? { receivedMeasuredAt: intake.measuredAt } : {}),
    remoteConsent: intake.remoteConsent,
    relatedTicketIds: [],
    outcome,
    cause: known ? { kind: 'known', text: '', measure: '', knowledgeId: intake.knowledge?.id ?? null } : null,
    escalation: null,
  };
}
