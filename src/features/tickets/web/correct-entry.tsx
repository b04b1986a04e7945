import { useAct } from '#ui/act/use-act.ts';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { EntryView } from '../contract/entry.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ActionDialog } from './action-dialog.tsx';
import { tickets } from './tickets.client.ts';
import { ticketReads } from './use-ticket-actions.ts';

const words = deskWords.dialogs.correct;

interface CorrectEntryProps {
  readonly ticket: TicketView;
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** 訂正: a new line that names the old one. What was written stands above the box, and stays. */
export function CorrectEntry({ ticket, entry, onClose }: CorrectEntryProps) {
  const { act } = useAct();
  const send = async (body: string) => {
    await act({
      call: () => tickets.call.correctEntry({ id: ticket.id, entryId: entry.id, body }),
      said: () => deskWords.done.correct(ticket.ticketNo),
      own: [['ticket', ticket.id]],
      reread: ticketReads,
      focus: true,
    });
    onClose();
  };
  return (
    <ActionDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      start={{ body: '' }}
      send={({ body }) => send(body)}
    >
      {(values, set) => (
        <>
          <blockquote className="wrong-words">{entry.body}</blockquote>
          <TextAreaField
            id="correct-body"
            label={words.body}
            help={words.help}
            required
            autoFocus
            rows={4}
            value={values.body}
            onChange={(body) => set({ body })}
          />
        </>
      )}
    </ActionDialog>
  );
}
