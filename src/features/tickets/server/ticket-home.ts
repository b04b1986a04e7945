import { isAsker } from '#features/records/server/asker.public.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomeLine, type HomePress, plainLine } from '#platform/use-case/home-blocks.ts';
import type { TicketStatus } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { readAwaitingAsker, readAwaitingAuthority, readInCourse, readUnacknowledged } from './ticket-home.reads.ts';

const words = ticketsWords.home;

interface Row {
  readonly id: string;
  readonly ticket_no: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly requester_name: string;
  readonly received_at: string;
  readonly next_due_at: string | null;
  readonly next_warn_at: string | null;
  readonly since?: string;
  readonly waiting_reason?: string | null;
  readonly total: number;
}

const tones = {
  received: 'new',
  inProgress: 'active',
  waiting: 'active',
  resolved: 'resolved',
  closed: 'closed',
} as const satisfies Record<TicketStatus, string>;

const lineOf = (row: Row): HomeLine => ({
  ...plainLine,
  id: row.id,
  href: `/tickets/${row.id}`,
  number: row.ticket_no,
  title: row.subject,
  note: row.waiting_reason ?? null,
  byName: row.requester_name,
  since: row.since ?? null,
});

const block = (key: string, kind: HomeBlock['kind'], title: string, rows: readonly Row[], lines: HomeLine[]) => ({
  key,
  kind,
  title,
  count: rows[0]?.total ?? 0,
  allHref: null,
  lines,
});

/** 受付 on the homes: what waits for the one who asked and what is on its way; what waits for 県. */
export async function ticketHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (isAsker(ctx.actor)) return askerBlocks(ctx);
  return ctx.actor.role === 'authority' ? authorityBlocks(ctx) : [];
}

async function askerBlocks(ctx: Ctx): Promise<readonly HomeBlock[]> {
  // One knows one's own name; a 所属担当者 reads whose it is.
  const isOfDepartment = ctx.actor.role === 'coordinator';
  const awaited = await readAwaitingAsker(ctx);
  const course = await readInCourse(ctx);
  const replies = awaited.map((row) => ({
    ...lineOf(row),
    deadline: deadlineOf(row),
    state: { tone: 'waiting', word: words.needsReply } as const,
  }));
  const others = course.map((row) => ({
    ...lineOf(row),
    note: words.askedOn(isOfDepartment ? row.requester_name : '', formatMonthDay(toCivil(row.received_at).date)),
    state: { tone: tones[row.status], word: ticketsWords.own.statuses[row.status] },
  }));
  return [
    block('replies', 'waiting', words.replies, awaited, replies),
    { ...block('tickets', 'course', words.course, course, others), allHref: '/asked' },
  ];
}

const deadlineOf = ({ next_due_at: due_at, next_warn_at: warn_at }: Row) =>
  due_at && warn_at ? { due_at, warn_at } : null;

async function authorityBlocks(ctx: Ctx): Promise<readonly HomeBlock[]> {
  const reports = await readUnacknowledged(ctx);
  const answers = await readAwaitingAuthority(ctx);
  const asked = answers.map((row) => ({ ...lineOf(row), waitsOpenDays: true, press: answerPress(row) }));
  const told = reports.map((row) => ({
    ...lineOf(row),
    id: row.report_id,
    note: words.receiptNote(row.is_final, row.body),
    byName: row.reported_by_name,
    press: {
      call: 'tickets.acknowledgeReport',
      input: {
        id: row.id,
        version: row.version,
        form: { reportId: row.report_id, note: '', nextDueAt: null },
      },
      label: words.acknowledge,
      ask: null,
      said: words.acknowledged(row.ticket_no, row.subject),
    },
  }));
  return [
    { ...block('receipts', 'waiting', words.receipts, reports, told), order: 1, hint: words.receiptsHint },
    { ...block('answers', 'waiting', words.answers, answers, asked), order: 4, hint: words.answersHint },
  ];
}

const answerPress = (row: Row & { readonly version: number }): HomePress => ({
  call: 'tickets.answerAsAuthority',
  input: { id: row.id, version: row.version, form: {} },
  label: words.write,
  ask: {
    words: words.answerAsk(row.ticket_no, row.subject),
    go: words.answer,
    text: { name: 'answer', label: words.answerText, max: 10_000 },
  },
  said: words.answered(row.ticket_no, row.subject),
});
