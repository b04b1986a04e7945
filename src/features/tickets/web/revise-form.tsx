import { useCategoryLoader } from '#features/categories/web/categories.lookups.public.ts';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import { channels, type TicketView, ticketKinds } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { combo } from './form-choices.ts';

/** 受付を直す: what was taken down of the call. Requester and device are chosen anew by taking the call anew. */
export const revise = stepForm({
  start: (ticket: TicketView) => ({
    kind: ticket.kind as TicketView['kind'] | '',
    channel: ticket.channel as TicketView['channel'] | '',
    subject: ticket.subject,
    body: ticket.body,
    contact: ticket.requester.contact,
    category: combo(ticket.category),
  }),
  toInput: ({ category, ...told }, ticket) => ({
    facts: {
      ...told,
      requester: ticket.requester.id ? { staffMemberId: ticket.requester.id } : ticket.requester,
      assetId: ticket.asset?.id ?? null,
      categoryId: category?.key ?? null,
      softwareId: ticket.software?.id ?? null,
      businessSystemId: ticket.businessSystem?.id ?? null,
      impact: ticket.impact,
      urgency: ticket.urgency,
    },
  }),
  Fields: ({ form }) => (
    <>
      <div className="field-pair">
        <SelectField
          {...form.field('kind', words.columns.kind)}
          empty={null}
          choices={choicesOf(ticketKinds, words.kinds)}
        />
        <SelectField
          {...form.field('channel', words.columns.channel)}
          empty={null}
          choices={choicesOf(channels, words.channels)}
        />
      </div>
      <TextField {...form.field('subject', words.columns.subject)} required />
      <TextAreaField {...form.field('body', deskWords.sections.body)} rows={5} />
      <TextField {...form.field('contact', words.sheet.fields.contact)} />
      <ComboField {...form.field('category', words.columns.category)} load={useCategoryLoader()} />
    </>
  ),
});
