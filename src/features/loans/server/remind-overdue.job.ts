import { writeEntries } from '#features/records/server/timeline.public.ts';
import { type IsoDate, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar, isOpenDay, openDayOnOrAfter } from '#kernel/calendar/open-days.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { type Rung, reminderLadder } from '../contract/loan-pools.data.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { insertContact } from './loans.repo.ts';
import { overdueOpenDays } from './overdue.rules.ts';
import { type DueLoan, listLoansDue, unscopedDepartmentMail } from './reminders.reads.ts';

/**
 * The ladder of 督促 on this open day: the day before, the day itself, +1 and +5 open days. Each rung once, by mail, first to
 * the person and then to the 所属; a promise that still runs holds the next one. Never on a closed day.
 */
export async function remindOverdue(ctx: Ctx): Promise<void> {
  const calendar = await readCalendar(ctx.tx);
  const day = today(ctx.clock.now());
  if (!isOpenDay(calendar, day)) return;
  for (const loan of await listLoansDue(ctx, addOpenDays(calendar, day, 1))) {
    const rung = rungOn(calendar, today(loan.due_at), day);
    if (!rung || loan.rungs.includes(rung.rung) || (loan.promised_on !== null && loan.promised_on >= day)) continue;
    await remind(ctx, loan, rung, { over: overdueOpenDays(calendar, loan.due_at, ctx.clock.now()) });
  }
}

/** The highest rung that this day has reached; null before the first one. */
export function rungOn(calendar: Calendar, dueOn: IsoDate, day: IsoDate) {
  const start = openDayOnOrAfter(calendar, dueOn);
  return reminderLadder.findLast(({ offset }) => addOpenDays(calendar, start, offset) <= day) ?? null;
}

async function remind(
  ctx: Ctx,
  loan: DueLoan,
  { rung, recipient }: { rung: Rung; recipient: 'borrower' | 'department' },
  { over }: { over: number },
): Promise<void> {
  const to = recipient === 'borrower' ? loan.mail : await unscopedDepartmentMail(ctx, loan.department_id);
  const due = formatWareki(today(loan.due_at));
  const mailId = to
    ? await sendMail(ctx, {
        purpose: 'loans.remind',
        to: [to],
        subject: words.mail.subject(loan.number, due),
        text: words.mail.body({ name: loan.borrower_name, tags: loan.tags, due, over, number: loan.number }),
        written: 'generated',
      })
    : null;
  const result = to ? 'sent' : 'noAddress';
  await insertContact(ctx, { loan_id: loan.id, rung, recipient, means: 'mail', result, mail_id: mailId });
  const body = words.reminded(words.rungs[rung], words.recipients[recipient], words.results[result]);
  await writeEntries(ctx, { id: loan.id, entity: 'loan' }, [{ kind: 'reminded', body, data: { rung } }]);
  ctx.audit.record({ action: 'loans.remind', entity: 'loan', entityId: loan.id, changes: { rung: [null, rung] } });
}

/** 8:30 on every weekday; a holiday among them does nothing. */
export const remindOverdueJob: JobDefinition = {
  name: 'loans.remindOverdue',
  cron: '30 8 * * 1-5',
  run: remindOverdue,
};
