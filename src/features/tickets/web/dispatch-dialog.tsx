import { SelectField } from '#ui/form/choice-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ActionDialog } from './action-dialog.tsx';
import { seen, type TicketDialogProps } from './handling-dialogs.tsx';
import { tickets } from './tickets.client.ts';

const d = deskWords.dialogs;

/** 駆けつけを記録 (§2-2): from the base of the site, or from 本庁舎. */
export function Dispatch({ ticket, act, onClose }: TicketDialogProps) {
  const start: { from: 'base' | 'hq'; note: string } = { from: 'base', note: '' };
  return (
    <ActionDialog
      {...d.dispatch}
      onClose={onClose}
      start={start}
      send={(values) => act(() => tickets.call.dispatch({ ...seen(ticket), ...values }))}
    >
      {(values, set) => (
        <>
          <SelectField
            id="dispatch-from"
            label={d.dispatch.from}
            required
            empty={null}
            value={values.from}
            onChange={(from) => from && set({ from })}
            choices={(['base', 'hq'] as const).map((key) => ({ key, word: ticketsWords.dispatchFroms[key] }))}
          />
          <TextAreaField
            id="dispatch-note"
            label={d.dispatch.note}
            required
            rows={3}
            value={values.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
    </ActionDialog>
  );
}
