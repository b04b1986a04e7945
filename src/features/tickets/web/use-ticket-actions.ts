import { Printer } from 'lucide-react';
import { stepActions } from '#features/records/web/step-actions.public.tsx';
import { useSteps } from '#features/records/web/use-record.public.tsx';
import { useAct } from '#ui/act/use-act.ts';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { useNavigate } from '#ui/link.tsx';
import { openFile } from '#ui/rpc/save-file.ts';
import { showFailure } from '#ui/toast-store.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketStep } from '../contract/ticket.process.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketWeb } from './ticket-web.tsx';
import { ticketReads, tickets } from './tickets.client.public.ts';

/** Written elsewhere on the page: the box of 経過 and its clip. */
const elsewhere: readonly string[] = ['addEntry', 'attach'] satisfies TicketStep[];
const looks: Readonly<Record<string, Partial<DetailAction>>> = {
  take: { shortcut: 'a' },
  print: { icon: Printer, plain: true },
};

/** The buttons of the ticket's page: 受付票 is one of them, not in ⋯. */
export const pageButtons = 6;
export function withSheet(actions: readonly DetailAction[]): DetailAction[] {
  const sheet = actions.filter(({ key }) => key === 'print');
  const rest = actions.filter(({ key }) => key !== 'print');
  return [...rest.slice(0, pageButtons - 1), ...sheet, ...rest.slice(pageButtons - 1)];
}

/** The buttons of the pane: what comes next, then the two answers a row is opened for. Keys there belong to the list. */
export const paneButtons = 3;
export function forPane(actions: readonly DetailAction[]): DetailAction[] {
  const own = actions.filter(({ key }) => key !== 'print').map((action) => ({ ...action, shortcut: undefined }));
  const often: readonly string[] = ['resolve', 'setWaiting'] satisfies TicketStep[];
  const [first, ...rest] = own;
  if (!first) return [];
  return [first, ...rest.filter(({ key }) => often.includes(key)), ...rest.filter(({ key }) => !often.includes(key))];
}

export const mayTake = ({ steps }: TicketView, name: TicketStep): boolean => steps.some((step) => step.name === name);

/** What the server says is possible, as buttons; and the form that is open. */
export function useTicketActions(ticket: TicketView | undefined) {
  const { press } = useAct();
  const navigate = useNavigate();
  const { act: takeStep, dialog } = useSteps(ticketWeb, ticket);
  const copy = async ({ id }: TicketView) => {
    const said = ({ ticketNo }: TicketView) => deskWords.copied(ticketNo);
    const made = await press({ call: () => tickets.call.copy({ id }), said, reread: ticketReads });
    if (made) navigate(`/tickets/${made.id}`);
  };
  const act = (name: TicketStep) => {
    const step = ticket?.steps.find((each) => each.name === name);
    if (!ticket || !step) return;
    if (name === 'print') void tickets.call.printTicket({ id: ticket.id }).then(openFile, showFailure);
    else if (name === 'copy') void copy(ticket);
    else takeStep(step);
  };
  const shown = (ticket?.steps ?? []).filter(({ name }) => !elsewhere.includes(name));
  const actions = stepActions(shown, ({ name }) => act(name as TicketStep));
  return { actions: actions.map((action) => ({ ...action, ...looks[action.key] })), act, dialog };
}
