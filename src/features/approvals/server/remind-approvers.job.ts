import { updateOwn } from '#features/records/server/own-row.public.ts';
import { writeEntries } from '#features/records/server/timeline.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { addOpenDays, isOpenDay } from '#kernel/calendar/open-days.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { listToRemind, unscopedApprovers } from './approvals.repo.ts';

/** On the open day before the deadline and on every open day from then on, each approver is written to; never on a closed day. */
export async function remindApprovers(ctx: Ctx): Promise<void> {
  const calendar = await readCalendar(ctx.tx);
  const day = today(ctx.clock.now());
  if (!isOpenDay(calendar, day)) return;
  const accounts = await unscopedApprovers(ctx);
  for (const approval of await listToRemind(ctx, { by: addOpenDays(calendar, day, 1), today: day })) {
    const asked = [approval.approver_id, approval.stand_in_id];
    const people = accounts.filter(({ id }) => approval.approver_id === null || asked.includes(id));
    const to = people.flatMap(({ email }) => (email ? [email] : []));
    const due = formatWareki(approval.due_on);
    if (to.length > 0) {
      await sendMail(ctx, {
        purpose: 'approvals.remind',
        to,
        subject: words.mail.subject(approval.number, due),
        text: words.mail.body({ ...approval, due, over: approval.due_on < day }),
        written: 'generated',
      });
    }
    const names = people.map(({ name }) => name).join('、');
    const body = to.length > 0 ? words.reminded(names) : words.noAddress(names);
    await updateOwn(ctx, 'approvals', approval.id, { reminded_on: day });
    await writeEntries(ctx, { id: approval.id, entity: 'approval' }, [{ kind: 'reminded', body }]);
    ctx.audit.record({ action: 'approvals.remind', entity: 'approval', entityId: approval.id });
  }
}

/** 8:30 on every weekday; a holiday among them does nothing. */
export const remindApproversJob: JobDefinition = {
  name: 'approvals.remind',
  cron: '30 8 * * 1-5',
  run: remindApprovers,
};
