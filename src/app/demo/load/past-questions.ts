import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { escalateTicket, recordReply } from '#features/tickets/server/escalate-ticket.ts';
import { registerTicket } from '#features/tickets/server/register-ticket.ts';
import { reportToAuthority } from '#features/tickets/server/report-to-authority.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import { PAST_QUESTIONS } from '../tables/past-questions.ts';
import type { LoadedWorld } from './load-world.ts';
import { atHour, type PastDesk, toldFault } from './past-moments.ts';

/** One row of the table. */
interface Question {
  readonly nth: number;
  readonly opened: number;
  readonly time: string;
  readonly category: string;
  readonly kind: string;
  readonly device: string;
  readonly subject: string;
  readonly body: string;
  readonly answer: string;
  readonly after: number;
  readonly how: string;
}

function questionOf(line: string, nth: number): Question {
  const [when = '', category = '', kind = '', device = '', subject = '', body = '', answer = '', after = '', how = ''] =
    line.split('|');
  const [opened = '0', time = ''] = when.split(' ');
  return {
    nth,
    opened: Number(opened),
    time,
    category,
    kind,
    device,
    subject,
    body,
    answer,
    after: Number(after),
    how,
  };
}

/** 「LK-department」: an LK that a 所属 bought. Each question is about another device. */
function assetOf({ base, ids }: LoadedWorld, { device, nth }: Question): string | null {
  if (device === '') return null;
  const [code = '', procurer = 'central'] = device.split('-');
  const fitting = base.devices.filter(
    (one) => one.deviceClass === code && one.procurer === procurer && one.status === 'inUse',
  );
  const found = fitting[nth % Math.max(1, fitting.length)];
  return found ? ids.of('asset', found.key) : null;
}

async function register(desk: PastDesk, one: Question): Promise<string | null> {
  const { base, ids } = desk.world;
  const people = base.staff.filter(({ retiredOn }) => retiredOn === null);
  const person = people[(one.nth * 37 + 11) % people.length];
  const facts = {
    kind: one.kind,
    channel: 'phone',
    subject: one.subject,
    body: one.body,
    requester: { staffMemberId: ids.of('staff', person?.key ?? '') },
    assetId: assetOf(desk.world, one),
    categoryId: ids.of('category', one.category),
  };
  const draft = registration.parse({ facts, ...(one.kind === 'fault' && { interview: toldFault }) });
  return atHour(desk, one.opened, one.time, (ctx) => registerTicket(ctx, draft));
}

type Step = (ctx: Ctx, input: { id: string; version: number; form: never }) => Promise<unknown>;

async function take(desk: PastDesk, id: string, step: Step, when: readonly [days: number, time: string], form: object) {
  await atHour(desk, ...when, async (ctx) => {
    const rows = ctx.tx.selectFrom('tickets').select('version').where('id', '=', id);
    const { version } = await rows.executeTakeFirstOrThrow();
    return step(ctx, { id, version, form: form as never });
  });
}

/** The 所属 or the window of the system that a question is handed on to. */
function whomOf({ base, ids }: LoadedWorld, how: string) {
  const [, kind, name] = /^(to|system):(.+)$/.exec(how) ?? [];
  const owner = base.departments.find((one) => kind === 'to' && one.name === name);
  if (owner) return { targetKind: 'department', departmentId: ids.of('department', owner.key), businessSystemId: null };
  if (kind !== 'system') return null;
  return { targetKind: 'businessSystem', departmentId: null, businessSystemId: ids.of('system', name ?? '') };
}

/** Handed on to whoever knows, on the same day; it replies. */
async function handOn(desk: PastDesk, id: string, { opened, after, how, body, answer }: Question): Promise<void> {
  const whom = whomOf(desk.world, how);
  if (!whom) return;
  const escalation = {
    ...whom,
    targetName: '',
    contactName: '担当',
    channel: 'phone',
    reason: 'regulation',
    question: body,
    dueAt: null,
  };
  await take(desk, id, escalateTicket as Step, [opened, '16:20'], { escalation });
  const handed = await desk.runtime.database.db
    .selectFrom('ticket_escalations')
    .select('id')
    .where('ticket_id', '=', id)
    .executeTakeFirst();
  if (!handed) return;
  const reply = { escalationId: handed.id, reply: answer, repliedByName: '担当' };
  await take(desk, id, recordReply as Step, [opened + after, '11:30'], reply);
}

async function answer(desk: PastDesk, id: string, one: Question): Promise<void> {
  const [, kind = null] = /^cause:(.+)$/.exec(one.how) ?? [];
  const cause = kind && { kind, text: one.answer, measure: one.answer, knowledgeId: null };
  const day = one.opened + one.after;
  const report = { body: one.answer, isFinal: true };
  if (one.how === 'report') await take(desk, id, reportToAuthority as Step, [day, '16:40'], report);
  await take(desk, id, resolveTicket as Step, [day, '16:50'], { answer: one.answer, knowledgeId: null, cause });
}

/** What the duties ask of the desk, and hardly anybody asks: each question by the steps of the product at its hour. */
export async function addPastQuestions(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const desk = { runtime, world, calendar: await readCalendar(runtime.database.db) };
  for (const [nth, line] of PAST_QUESTIONS.trim().split('\n').entries()) {
    const one = questionOf(line, nth);
    const id = await register(desk, one);
    if (!id) continue;
    await handOn(desk, id, one);
    await answer(desk, id, one);
  }
}
