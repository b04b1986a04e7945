import {
  type Channel,
  type InterviewField,
  interviewFields,
  type TicketKind,
} from '#features/tickets/contract/ticket.ts';
import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import type { CallerCard } from '../contract/caller.ts';
import type { SuggestedKnowledge, SuggestedTicket } from '../contract/suggestions.ts';

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

/** Their card opened: the first device in use is the one spoken of, unless one is chosen. */
export function withCard(intake: Intake, card: CallerCard): Intake {
  if (intake.caller?.id !== card.id || intake.device !== null) return intake;
  const [first] = card.devices;
  const device = first ? { id: first.id, code: first.assetTag, word: first.modelName } : null;
  return { ...intake, caller: { id: card.id, name: card.name }, device };
}

/** A fault asks for its user: 本人 until told otherwise. */
export function withKind(intake: Intake, kind: TicketKind): Intake {
  if (kind !== 'fault' || intake.interview.userName !== '') return { ...intake, kind };
  return { ...intake, kind, interview: { ...intake.interview, userName: ticketsWords.self } };
}

/** A candidate that is used says what the call is about, unless the agent said so already. */
export function withCategory(intake: Intake, category: { id: string; name: string } | null): Intake {
  if (intake.category !== null || category === null) return intake;
  return { ...intake, category: { id: category.id, code: '', word: category.name } };
}

/** The answer goes below what is already written, once. */
function withAnswer(intake: Intake, answer: string): Intake {
  const written = intake.answer.trim();
  if (written.includes(answer)) return intake;
  return { ...intake, answer: [written, answer].filter((text) => text !== '').join('\n\n') };
}

/** 回答に使う: its answer, what it is about, and of an item of knowledge that it is the source. */
export function withCandidate(intake: Intake, item: SuggestedKnowledge | SuggestedTicket): Intake {
  const about = withCategory(intake, item.category);
  if ('ticketNo' in item) return withAnswer(about, item.answer);
  const { id, knowledgeNo: code, title: word } = item;
  return { ...withAnswer(about, item.body), knowledge: { id, code, word } };
}
