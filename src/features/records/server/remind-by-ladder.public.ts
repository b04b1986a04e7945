import { instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, isOpenDay, openDaysPast } from '#kernel/calendar/open-days.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot, type JobDefinition } from '#platform/use-case/module.ts';
import type { Rung } from '../contract/contact.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { rungOn } from './ladder.rules.ts';
import { type DueRecord, listDue } from './records.reads.ts';
import { insertContact, insertRecordEntries } from './records.repo.ts';

const { contacts: words } = recordsWords;

/** The mail of a person, and of the 所属担当者 of a 所属. */
export interface MailOf {
  readonly requester: (ctx: Ctx, id: string) => Promise<string | null>;
  readonly department: (ctx: Ctx, id: string) => Promise<string | null>;
}
export const recordMails = defineSlot<MailOf>('records.mails');

/** What a process says of its ladder: which clock it climbs, how high, and what the letter says. */
export interface Ladder {
  readonly entity: string;
  readonly clock: string;
  readonly rungs: readonly Rung[];
  /** `loans.remind`: in the audit, and the purpose of the mail. */
  readonly action: string;
  readonly letter: (
    ctx: Ctx,
    record: DueRecord,
    said: { readonly due: string; readonly over: number },
  ) => Promise<{ readonly subject: string; readonly text: string }>;
}

/**
 * The ladder of 督促 on this open day. Each rung once, by mail; a promise that still runs holds the next one. Never on a
 * closed day.
 */
export async function remindByLadder(ctx: Ctx, ladder: Ladder): Promise<void> {
  const calendar = await readCalendar(ctx.tx);
  const day = today(ctx.clock.now());
  if (!isOpenDay(calendar, day)) return;
  const first = Math.max(0, ...ladder.rungs.map(({ offset }) => -offset));
  const until = instantAt(addOpenDays(calendar, day, first), '23:59');
  for (const record of await listDue(ctx, { ...ladder, until })) {
    const rung = rungOn(ladder.rungs, calendar, { dueOn: today(record.due_at), day });
    const isHeld = record.promised_on !== null && record.promised_on >= day;
    if (!rung || isHeld || record.rungs.includes(rung.rung)) continue;
    await remind(ctx, ladder, record, { rung, over: openDaysPast(calendar, record.due_at, ctx.clock.now()) });
  }
}

async function remind(ctx: Ctx, ladder: Ladder, record: DueRecord, at: { rung: Rung; over: number }): Promise<void> {
  const { rung, recipient } = at.rung;
  const to = await mailOf(ctx, record, recipient);
  const due = formatWareki(today(record.due_at));
  const mailId =
    to &&
    (await sendMail(ctx, {
      ...(await ladder.letter(ctx, record, { due, over: at.over })),
      purpose: ladder.action,
      to: [to],
      written: 'generated',
    }));
  const result = to ? 'sent' : 'noAddress';
  await insertContact(ctx, { record_id: record.id, rung, recipient, means: 'mail', result, mail_id: mailId });
  const body = words.reminded(words.rungs[rung], words.recipients[recipient], words.results[result]);
  const { entity } = ladder;
  await insertRecordEntries(ctx, { id: record.id, entity }, [{ kind: 'reminded', body, data: { rung } }]);
  ctx.audit.record({ action: ladder.action, entity, entityId: record.id, changes: { rung: [null, rung] } });
}

async function mailOf(ctx: Ctx, record: DueRecord, recipient: Rung['recipient']): Promise<string | null> {
  const [mails] = recordMails.fillings();
  const id = recipient === 'requester' ? record.requester_id : record.department_id;
  return mails && id ? mails[recipient](ctx, id) : null;
}

/** 8:30 on every weekday; a holiday among them does nothing. */
export const ladderJob = (ladder: Ladder): JobDefinition => ({
  name: ladder.action,
  cron: '30 8 * * 1-5',
  run: (ctx) => remindByLadder(ctx, ladder),
});
