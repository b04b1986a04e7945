import { stepForm } from '#features/records/web/step-form.public.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketView } from '../contract/ticket.ts';

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
