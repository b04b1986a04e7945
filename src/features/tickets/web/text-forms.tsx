import { stepForm } from '#features/records/web/step-form.public.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';

const d = deskWords.dialogs;

export const reopen = stepForm({
  words: d.reopen,
  start: (_ticket: TicketView) => ({ reason: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('reason', d.reopen.reason)} required rows={5} />,
});

export const sendFlashReport = stepForm({
  words: d.flash,
  start: (_ticket: TicketView) => ({ body: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('body', d.flash.body)} required rows={5} />,
});

export const startRemoteSession = stepForm({
  words: d.remote,
  start: (_ticket: TicketView) => ({ consentedBy: '' }),
  Fields: ({ form }) => <TextField {...form.field('consentedBy', d.remote.by)} required />,
});

export const guide = stepForm({
  words: d.guide,
  start: (_ticket: TicketView) => ({ confirmed: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('confirmed', d.guide.confirmed)} required rows={5} />,
});

export const dispatch = stepForm({
  words: d.dispatch,
  start: (_ticket: TicketView) => ({ from: 'base' as 'base' | 'hq' | '', note: '' }),
  Fields: ({ form }) => (
    <>
      <SelectField
        {...form.field('from', d.dispatch.from)}
        required
        empty={null}
        choices={choicesOf(['base', 'hq'] as const, ticketsWords.dispatchFroms)}
      />
      <TextAreaField {...form.field('note', d.dispatch.note)} required rows={3} />
    </>
  ),
});

export const recordReply = stepForm({
  words: d.reply,
  start: ({ escalations }: TicketView) => ({
    escalationId: escalations.findLast((one) => one.reply === null)?.id ?? '',
    reply: '',
  }),
  Fields: ({ form }) => <TextAreaField {...form.field('reply', d.reply.body)} required rows={5} />,
});

export const acknowledgeReport = stepForm({
  words: d.acknowledge,
  start: ({ authorityReports }: TicketView) => ({
    reportId: authorityReports.findLast((one) => one.acknowledgedAt === null)?.id ?? '',
    note: '',
    nextDueAt: null,
  }),
  Fields: ({ form }) => <TextAreaField {...form.field('note', d.acknowledge.note)} rows={5} />,
});
