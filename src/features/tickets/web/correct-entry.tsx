import { useQueryClient } from '@tanstack/react-query';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { EntryView } from '../contract/entry.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ActionDialog } from './action-dialog.tsx';
import { tickets } from './tickets.client.ts';

const words = deskWords.dialogs.correct;

interface CorrectEntryProps {
  readonly ticket: TicketView;
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** 訂正: a new line that names the old one. What was written stands above the box, and stays. */
export function CorrectEntry({ ticket, entry, onClose }: CorrectEntryProps) {
  const client = useQueryClient();
  const done = () => {
    void client.invalidateQueries({ queryKey: tickets.query.key() });
    onClose();
  };
  return (
    <ActionDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onDone={done}
      start={{ body: '' }}
      send={({ body }) => tickets.call.correctEntry({ id: ticket.id, entryId: entry.id, body })}
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
