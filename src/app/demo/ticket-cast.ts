/** The open work of today that every screen of the product shows: told in tables/showcase.ts, set against the demo's now. */
import { askerOf, type Row, rowOf } from './cast-row.ts';
import { addOpenMinutes, dayOfMinute, type Minute } from './demo-calendar.ts';
import { fillerFor, type Pending } from './pending-ticket.ts';
import type { Prefecture } from './prefecture.ts';
import { elementAt, type Rng } from './prng.ts';
import { scenarioOf } from './scenarios.ts';
import { createStoryClock } from './story-clock.ts';
import { SHOWCASE_TEXT } from './tables/showcase.ts';
import { type Course, NEVER, newCourse, type Step } from './ticket-course.ts';
import type { Reserved } from './ticket-plan.ts';
import { recoveryTicket } from './ticket-story.ts';
import { recordedAs } from './ticket-text.ts';
import type { TicketChannel } from './world-tickets.ts';

const agent = (key: string): Step['by'] => ({ kind: 'deskUser', key });
const RECEIVED: Readonly<Record<TicketChannel, string>> = {
  phone: '電話で受付。',
  chat: 'チャットで受付。',
  mail: 'メールで受付。',
  portal: 'ポータルから受付。',
  walkIn: '窓口で受付。',
};

function addReports(course: Course, row: Row, key: string, at: Minute): void {
  const auth = row.flags.get('auth');
  if (!auth) return;
  const made = auth === 'due' ? NEVER : addOpenMinutes(at, 12);
  const text = '原因を特定できないため報告。環境を確認し、再現を試しています。';
  course.reports.push({
    dueAt: addOpenMinutes(at, auth === 'due' ? 75 : 30),
    at: made,
    by: key,
    text,
    acknowledgedAt: NEVER,
    acknowledgedBy: 'mori',
    instruction: '',
  });
  if (made !== NEVER) course.steps.push({ at: made, kind: 'authorityReported', by: agent(key), text });
}

function addHandOver(course: Course, row: Row, key: string, from: Minute): void {
  const flash = row.flags.get('flash');
  if (flash) {
    const at = addOpenMinutes(from, 6);
    const text = '同じ申出が続いています。状況の確認をお願いします。';
    course.flashes.push({ systemKey: flash, at, by: key, means: 'phone', text });
    course.steps.push({ at, kind: 'flashReported', by: agent(key), text });
  }
  const systemKey = row.flags.get('esc');
  if (!systemKey) return;
  const at = addOpenMinutes(from, 40);
  const repliedAt = row.flags.has('reply') ? addOpenMinutes(at, 120) : NEVER;
  const dueAt = addOpenMinutes(at, row.flags.has('overdue') ? 300 : 930);
  const question = `「${row.subject}」について、仕様と取扱いの確認をお願いします。`;
  const reply = '対応する版を指定する手順を送ります。利用者の端末で試してください。';
  course.escalations.push({ systemKey, means: 'phone', question, at, by: key, dueAt, reply, repliedAt });
  course.steps.push({ at, kind: 'escalated', by: agent(key), text: question });
  if (repliedAt !== NEVER)
    course.steps.push({
      at: repliedAt,
      kind: 'escalationReplied',
      by: { kind: 'businessSystem', key: systemKey },
      text: reply,
    });
}

const WAITING_WORDS: Readonly<Record<string, string>> = {
  requester: '申出人の返事を待つ。',
  escalation: '担当窓口の回答を待つ。',
  vendor: '業者の回答を待つ。',
  authority: '県の指示を待つ。',
};

function lastMinuteOf(course: Course, at: Minute): Minute {
  return course.steps.reduce((latest, step) => Math.max(latest, step.at), at);
}

function courseOf(row: Row, answer: string, deskName: (key: string) => string): Course {
  const course = newCourse(
    row.state === 'resolved' ? answer : '状況を確認しています。分かりしだいご連絡します。',
    null,
  );
  const key = row.assignee;
  const written = row.channel === 'mail' || row.channel === 'portal';
  const receivedBy: Step['by'] = written ? { kind: 'machine', key: null } : agent(key ?? 'kobayashi');
  course.steps.push({ at: row.at, kind: 'received', by: receivedBy, text: RECEIVED[row.channel] });
  if (key === null) return course;
  const taken = written ? addOpenMinutes(row.at, 8) : row.at;
  course.steps.push({ at: taken, kind: 'assigned', by: agent(key), text: `${deskName(key)}が担当します。` });
  if (row.flags.has('late')) return course;
  row.notes.forEach((note, i) => {
    course.steps.push({ at: addOpenMinutes(taken, 3 + i * 9), kind: 'note', by: agent(key), text: note });
  });
  addReports(course, row, key, taken);
  addHandOver(course, row, key, taken);
  const answered = addOpenMinutes(taken, 11);
  course.steps.push({ at: answered, kind: 'answered', by: agent(key), text: course.answer });
  const wait = row.flags.get('wait');
  course.waitingFor = (wait ?? null) as Course['waitingFor'];
  const last = lastMinuteOf(course, answered);
  if (wait)
    course.steps.push({ at: last, kind: 'waiting', by: agent(key), text: WAITING_WORDS[wait] ?? '回答を待つ。' });
  if (row.state === 'resolved')
    course.steps.push({ at: last, kind: 'resolved', by: agent(key), text: '案内した手順で解消。' });
  return course;
}

function castTicket(row: Row, used: Set<number>, prefecture: Prefecture, rng: Rng): Pending {
  const scenario = scenarioOf(row.scenarioId);
  const story = elementAt(scenario.stories, 0);
  const asker = askerOf(row, used, prefecture);
  const filler = fillerFor(asker, dayOfMinute(row.at), prefecture, rng);
  const written = row.channel === 'mail' || row.channel === 'portal';
  const course = courseOf(row, filler.fill(elementAt(story.answers, 0)), prefecture.deskName);
  const isUnknown = row.flags.has('auth');
  return {
    at: row.at,
    asker,
    scenario,
    channel: row.channel,
    receiverKey: written ? null : (row.assignee ?? 'kobayashi'),
    course,
    subject: row.subject,
    body: recordedAs(filler.fill(row.say), '', row.channel, filler, rng),
    story,
    causeKind: isUnknown ? 'unknown' : scenario.knownErrorKey ? 'known' : null,
    settledCauseKind: isUnknown ? 'unknown' : scenario.knownErrorKey ? 'known' : null,
    knownErrorKey: isUnknown ? null : scenario.knownErrorKey,
    repair: null,
    filler,
    rng,
  };
}

export function castTickets(prefecture: Prefecture, rng: Rng): Pending[] {
  const move = createStoryClock(prefecture.now);
  const used = new Set<number>();
  const story = recoveryTicket(move, used, prefecture, rng.fork('story'));
  const rows = SHOWCASE_TEXT.trim()
    .split('\n')
    .map((line) => rowOf(line, move));
  return [story, ...rows.map((row, i) => castTicket(row, used, prefecture, rng.fork(i)))];
}

/** What the cast already brings, so that a week with fixed figures leaves room for it. */
export function reservedByCast(cast: readonly Pending[]): Reserved[] {
  return cast.map((pending): Reserved => {
    return {
      day: dayOfMinute(pending.at),
      kind: pending.scenario.kind,
      channel: pending.channel,
      scenarioId: pending.scenario.id,
    };
  });
}
