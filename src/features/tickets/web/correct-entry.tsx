import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { EntryView } from '../contract/entry.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketReads, tickets } from './tickets.client.ts';

const words = deskWords.dialogs.correct;
const corrected = z.object({ body: z.string().trim().min(1).max(10_000) });

interface CorrectEntryProps {
  readonly ticket: TicketView;
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** 訂正: a new line that names the old one. What was written stands above the box, and stays. */
export function CorrectEntry({ ticket, entry, onClose }: CorrectEntryProps) {
  return (
    <ActionForm
      title={words.title}
      submit={words.submit}
      schema={corrected}
      initial={{ body: '' }}
      draft={null}
      act={({ body }) => ({
        call: () => tickets.call.correctEntry({ id: ticket.id, entryId: entry.id, body }),
        said: () => deskWords.done.correct(ticket.ticketNo),
        own: [['ticket', ticket.id]],
        reread: ticketReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <blockquote className="wrong-words">{entry.body}</blockquote>
          <TextAreaField {...form.field('body', words.body)} help={words.help} required />
        </>
      )}
    </ActionForm>
  );
}
