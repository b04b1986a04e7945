import { showFailure } from '#ui/toast-store.ts';
import { intakeWords } from '../contract/intake.messages.ts';
import type { TicketView } from '../contract/ticket.ts';
import { EscalateDialog } from './escalate-dialog.tsx';
import { ticketDialogs } from './ticket-dialogs.tsx';
import { tickets } from './tickets.client.ts';
import type { TicketTodo } from './use-ticket-actions.ts';

/** The form of the action that was pressed, on the ticket's page and beside the list. */
export function OpenDialog({ ticket, todo }: { ticket: TicketView; todo: TicketTodo }) {
  const Form = todo.open ? ticketDialogs[todo.open] : undefined;
  const { id, version } = ticket;
  return (
    <>
      {Form && <Form ticket={ticket} onClose={todo.close} act={todo.send} />}
      <EscalateDialog
        open={todo.open === 'escalate'}
        busy={false}
        submit={intakeWords.escalation.title}
        onClose={todo.close}
        onSubmit={(escalation) =>
          void todo.send(() => tickets.call.escalate({ id, version, escalation })).catch(showFailure)
        }
      />
    </>
  );
}
