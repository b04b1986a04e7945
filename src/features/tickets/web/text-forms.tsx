import { plainForm } from '#features/records/web/step-form.public.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketView } from '../contract/ticket.ts';
import { reproductions } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';

const d = deskWords.dialogs;
const text = (label: string, rows = 5) => ({ label, as: 'text', rows }) as const;
const form = plainForm<TicketView>;

/** Forms that are fields and nothing else. */
export const textForms = {
  reopen: form({ reason: text(d.reopen.reason) }, undefined, d.reopen),
  sendFlashReport: form({ body: text(d.flash.body) }, undefined, d.flash),
  startRemoteSession: form({ consentedBy: { label: d.remote.by, required: true } }, undefined, d.remote),
  guide: form({ confirmed: text(d.guide.confirmed) }, undefined, d.guide),
  dispatch: form(
    {
      from: { label: d.dispatch.from, choices: choicesOf(['base', 'hq'] as const, words.dispatchFroms) },
      note: text(d.dispatch.note, 3),
    },
    undefined,
    d.dispatch,
  ),
  recordReply: form(
    { reply: text(d.reply.body) },
    ({ escalations }) => ({ escalationId: escalations.findLast(({ reply }) => reply === null)?.id ?? '' }),
    d.reply,
  ),
  acknowledgeReport: form(
    { note: text(d.acknowledge.note) },
    ({ authorityReports }) => ({
      reportId: authorityReports.findLast(({ acknowledgedAt }) => acknowledgedAt === null)?.id ?? '',
      nextDueAt: null,
    }),
    d.acknowledge,
  ),
  answerAsAuthority: form({ answer: text(d.answerAsAuthority.answer) }, undefined, d.answerAsAuthority),
  reportToAuthority: form(
    { body: text(d.reportToAuthority.body, 6), isFinal: { label: d.reportToAuthority.final, as: 'check' } },
    undefined,
    d.reportToAuthority,
  ),
  investigate: form(
    {
      environment: { ...text(d.investigate.environment, 4), help: d.investigate.environmentHelp },
      reproduction: { label: d.investigate.reproduction, choices: choicesOf(reproductions, words.reproductions) },
      note: text(d.investigate.note, 4),
    },
    undefined,
    d.investigate,
  ),
};
