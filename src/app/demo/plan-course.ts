/** The natural course of an ordinary contact, by odds that look like a year at a desk. */

import { addOpenMinutes, clockText, type Minute, minuteAt, openMinuteOnOrAfter } from './demo-calendar.ts';
import { rosterOn } from './desk-roster.ts';
import type { RepairCase } from './machine-life.ts';
import type { Rng } from './prng.ts';
import type { Scenario, Story } from './scenarios.ts';
import * as words from './tables/course-phrases.ts';
import { type Course, newCourse, type Step } from './ticket-course.ts';
import type { Filler } from './ticket-text.ts';
import type { CauseKind, TicketChannel } from './world-tickets.ts';

export type Contact = {
  scenario: Scenario;
  story: Story;
  channel: TicketChannel;
  at: Minute;
  day: number;
  requesterKey: string;
  receiverKey: string;
  assigneeKey: string;
  assigneeName: string;
  causeKind: CauseKind | null;
  /** An unknown cause that was found in the end. */
  causeFound: boolean;
  repair: RepairCase | null;
  subject: string;
  answer: string;
  filler: Filler;
  rng: Rng;
};

const SPOKEN: ReadonlySet<TicketChannel> = new Set(['phone', 'walkIn']);
const QUICK_SHARE = { inquiry: 0.82, fault: 0.6 } as const;
const REMOTE_SHARE = 0.2;
const REOPEN_SHARE = 0.012;
/** A report of an unknown cause is due at once (§3-2): half an open hour by the generator's reckoning. */
const REPORT_MINUTES = 30;
const REPLY_MINUTES = 465;
const NOT_REPRODUCED_ANSWER =
  '検証機でも再現せず、現在は正常に動いています。再発したときは、画面をそのままにしてご連絡ください。';

const agent = (key: string): Step['by'] => ({ kind: 'deskUser', key });

type Writer = { course: Course; contact: Contact; cursor: Minute };

function write(writer: Writer, at: Minute, kind: Step['kind'], by: Step['by'], text: string): void {
  writer.course.steps.push({ at, kind, by, text: writer.contact.filler.fill(text) });
  if (at > writer.cursor) writer.cursor = at;
}

/** Moves on by business minutes. */
function later(writer: Writer, minutes: number): Minute {
  return addOpenMinutes(writer.cursor, minutes);
}

/** Waiting times are many short and few long: a geometric middle between the two ends. */
function wait(rng: Rng, from: number, to: number): number {
  return Math.round(from * (to / from) ** (rng.next() ** 1.4));
}

function takeUp(writer: Writer): void {
  const { contact } = writer;
  const spoken = SPOKEN.has(contact.channel) || contact.channel === 'chat';
  const by: Step['by'] = spoken ? agent(contact.receiverKey) : { kind: 'machine', key: null };
  const opening = contact.rng.pick(words.RECEIVED_WORDS[contact.channel] ?? ['受付。']);
  write(writer, contact.at, 'received', by, opening);
  const text = `${contact.assigneeName}が担当します。`;
  if (spoken && contact.receiverKey === contact.assigneeKey)
    write(writer, contact.at, 'assigned', agent(contact.assigneeKey), text);
  else
    write(
      writer,
      addOpenMinutes(openMinuteOnOrAfter(contact.at), wait(contact.rng, 2, 70)),
      'assigned',
      agent(contact.assigneeKey),
      text,
    );
}

function remoteSession(writer: Writer): void {
  const { contact, course } = writer;
  const from = writer.cursor + 1;
  const to = from + contact.rng.int(4, 25);
  course.sessions.push({ agentKey: contact.assigneeKey, from, to });
  write(writer, from, 'remoteSession', agent(contact.assigneeKey), '');
  writer.cursor = to;
}

function escalate(writer: Writer, systemKey: string): void {
  const { contact, course } = writer;
  const { rng, filler } = contact;
  const at = later(writer, wait(rng, 5, 60));
  const question = filler.fill(rng.pick(words.ESCALATION_QUESTIONS).replace('{subject}', contact.subject));
  const repliedAt = addOpenMinutes(at, wait(rng, 30, 700));
  const reply = filler.fill(rng.pick(words.ESCALATION_REPLIES));
  const means = rng.chance(0.6) ? 'phone' : 'mail';
  course.escalations.push({
    systemKey,
    means,
    question,
    at,
    by: contact.assigneeKey,
    dueAt: addOpenMinutes(at, REPLY_MINUTES),
    reply,
    repliedAt,
  });
  course.waitingFor = 'escalation';
  write(writer, at, 'escalated', agent(contact.assigneeKey), question);
  write(writer, at, 'waiting', agent(contact.assigneeKey), '担当窓口の回答を待つ。');
  write(writer, repliedAt, 'escalationReplied', { kind: 'businessSystem', key: systemKey }, reply);
}

function flash(writer: Writer, systemKey: string): void {
  const { contact, course } = writer;
  const at = writer.cursor + contact.rng.int(2, 12);
  const text = contact.filler.fill(contact.rng.pick(words.FLASH_WORDS));
  course.flashes.push({
    systemKey,
    at,
    by: contact.assigneeKey,
    means: contact.rng.chance(0.8) ? 'phone' : 'mail',
    text,
  });
  write(writer, at, 'flashReported', agent(contact.assigneeKey), text);
}

function reportToAuthority(writer: Writer, first: boolean): void {
  const { contact, course } = writer;
  const { rng, filler } = contact;
  const followUp = contact.causeFound ? words.CAUSE_FOUND_WORDS : words.NOT_REPRODUCED_WORDS;
  const at = later(writer, first ? wait(rng, 3, 20) : wait(rng, 60, 300));
  const acknowledgedAt = addOpenMinutes(at, wait(rng, 4, 90));
  const acknowledgedBy = rng.pick(rosterOn(contact.day).authority);
  const text = filler.fill(rng.pick(first ? words.REPORT_WORDS : followUp));
  const instruction = rng.pick(words.INSTRUCTIONS);
  const dueAt = addOpenMinutes(openMinuteOnOrAfter(first ? contact.at : writer.cursor), first ? REPORT_MINUTES : 300);
  course.reports.push({ dueAt, at, by: contact.assigneeKey, text, acknowledgedAt, acknowledgedBy, instruction });
  write(writer, at, 'authorityReported', agent(contact.assigneeKey), text);
  write(writer, acknowledgedAt, 'authorityAcknowledged', agent(acknowledgedBy), instruction || '受領しました。');
}

function askBack(writer: Writer): void {
  const { contact, course } = writer;
  const { rng } = contact;
  course.waitingFor = 'requester';
  const question = contact.filler.fill(rng.pick(words.QUESTIONS_BACK));
  write(writer, later(writer, wait(rng, 4, 60)), 'answered', agent(contact.assigneeKey), question);
  write(writer, writer.cursor, 'waiting', agent(contact.assigneeKey), '申出人の返事を待つ。');
  const reply = contact.filler.fill(rng.pick(words.REPLIES));
  write(
    writer,
    later(writer, wait(rng, 15, 700)),
    'requesterReplied',
    { kind: 'staff', key: contact.requesterKey },
    reply,
  );
}

function resolve(writer: Writer, at: Minute, text: string): void {
  const { contact, course } = writer;
  const by = agent(contact.assigneeKey);
  if (!course.steps.some((step) => step.kind === 'answered')) write(writer, at, 'answered', by, course.answer);
  write(writer, at, 'resolved', by, text);
}

function close(writer: Writer, atOnce: boolean): void {
  const { contact } = writer;
  const { rng } = contact;
  if (rng.chance(REOPEN_SHARE)) {
    write(
      writer,
      later(writer, wait(rng, 60, 600)),
      'reopened',
      { kind: 'staff', key: contact.requesterKey },
      rng.pick(words.REOPEN_WORDS),
    );
    write(
      writer,
      later(writer, wait(rng, 20, 300)),
      'resolved',
      agent(contact.assigneeKey),
      rng.pick(words.SECOND_ANSWERS),
    );
  }
  const at = atOnce ? writer.cursor : later(writer, wait(rng, 30, 900));
  write(writer, at, 'closed', agent(contact.assigneeKey), rng.pick(words.CLOSING_WORDS));
}

/** §4-8: decided, explained, handed to the vendor, and back on the desk some days later. */
function repairAndReturn(writer: Writer, repair: RepairCase): void {
  const { contact, course } = writer;
  const { rng } = contact;
  const by = agent(contact.assigneeKey);
  course.waitingFor = 'vendor';
  write(writer, later(writer, wait(rng, 10, 90)), 'answered', by, course.answer);
  const collected = Math.max(later(writer, 5), minuteAt(repair.collected, rng.int(540, 700)));
  write(writer, collected, 'repairRequested', by, `${rng.pick(words.REPAIR_NOTES)}（${repair.paper.text}）`);
  write(writer, collected, 'waiting', by, '修理から戻るのを待つ。');
  if (repair.returned === null) return;
  const back = Math.max(later(writer, 30), minuteAt(repair.returned, rng.int(560, 700)));
  write(writer, back, 'resolved', by, rng.pick(words.REPAIR_RETURNS));
  close(writer, true);
}

function investigate(writer: Writer): void {
  const { contact } = writer;
  const { rng } = contact;
  const rounds = contact.scenario.kind === 'fault' ? rng.int(1, 3) : rng.int(0, 1);
  for (let i = 0; i < rounds; i++) {
    write(
      writer,
      later(writer, wait(rng, 5, 90)),
      'note',
      agent(contact.assigneeKey),
      rng.pick(words.INVESTIGATION_NOTES),
    );
  }
}

function answerAtOnce(writer: Writer): void {
  const { contact } = writer;
  if (contact.rng.chance(REMOTE_SHARE)) remoteSession(writer);
  const at = writer.cursor + contact.rng.int(2, 14);
  resolve(writer, at, contact.scenario.kind === 'fault' ? '案内した手順で解消。' : '案内して解決。');
  close(writer, contact.rng.chance(0.9));
}

function answerLater(writer: Writer): void {
  const { contact, course } = writer;
  const { rng, scenario } = contact;
  if (contact.causeKind === 'unknown') reportToAuthority(writer, true);
  if (scenario.systemKey && contact.causeKind === 'businessSystem') flash(writer, scenario.systemKey);
  investigate(writer);
  if (scenario.systemKey && rng.chance(scenario.oftenEscalated ? 0.65 : 0.2)) escalate(writer, scenario.systemKey);
  else if (rng.chance(0.18)) askBack(writer);
  if (contact.causeKind === 'unknown') reportToAuthority(writer, false);
  const text =
    course.escalations.length > 0 ? '担当の回答を伝えて解決。' : `${clockText(later(writer, 1))}に連絡し、解決。`;
  resolve(writer, later(writer, wait(rng, 4, rng.chance(0.05) ? 900 : 150)), text);
  close(writer, rng.chance(0.7));
}

export function planCourse(contact: Contact): Course {
  const told = contact.story.cause === '' ? null : contact.filler.fill(contact.story.cause);
  const isLost = contact.causeKind === 'unknown' && !contact.causeFound;
  const cause = isLost ? '特定できず。ログを保存し、再発したときに調べる。' : told;
  const writer: Writer = {
    course: newCourse(isLost ? NOT_REPRODUCED_ANSWER : contact.answer, cause),
    contact,
    cursor: contact.at,
  };
  takeUp(writer);
  const spoken = SPOKEN.has(contact.channel);
  const needsCare = contact.causeKind === 'unknown' || contact.causeKind === 'businessSystem';
  if (contact.repair) repairAndReturn(writer, contact.repair);
  else if (spoken && !needsCare && contact.rng.chance(QUICK_SHARE[contact.scenario.kind])) answerAtOnce(writer);
  else answerLater(writer);
  return writer.course;
}
