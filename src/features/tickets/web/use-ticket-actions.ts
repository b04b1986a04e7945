import { type LucideIcon, Printer } from 'lucide-react';
import { useState } from 'react';
import { type Act, useAct } from '#ui/act/use-act.ts';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { useNavigate } from '#ui/link.tsx';
import { openFile } from '#ui/rpc/save-file.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { TicketActionName, TicketView } from '../contract/ticket.ts';
import { ticketList } from './ticket-list.spec.tsx';
import { ticketSaid } from './ticket-said.ts';
import { tickets } from './tickets.client.ts';

/** Written elsewhere on the page: the box of 経過 and its clip. */
const elsewhere = new Set<TicketActionName>(['addEntry', 'attach', 'sendMessage']);
const keys: Partial<Record<TicketActionName, string>> = { take: 'a' };
const icons: Partial<Record<TicketActionName, LucideIcon>> = { print: Printer };

/** Actions that need no form: what each asks the server. Null for one that opens a dialog. */
function callAtOnce(name: TicketActionName, ticket: TicketView): (() => Promise<TicketView>) | null {
  const seen = { id: ticket.id, version: ticket.version };
  const answered = ticket.escalations.findLast((one) => one.reply !== null && one.handedBackAt === null);
  switch (name) {
    case 'take':
      return () => tickets.call.take(seen);
    case 'start':
      return () => tickets.call.start(seen);
    case 'resume':
      return () => tickets.call.resume(seen);
    case 'close':
      return () => tickets.call.close(seen);
    case 'endRemote':
      return () => tickets.call.endRemoteSession(seen);
    case 'handBack':
      return answered ? () => tickets.call.handBack({ ...seen, escalationId: answered.id }) : null;
    case 'copy':
      return () => tickets.call.copy({ id: ticket.id });
    default:
      return null;
  }
}

/** Who had it before gets it back. Other actions bind, or have a step of their own that takes them back. */
function undoOf(name: TicketActionName, before: TicketView, { id, version }: TicketView) {
  if (name !== 'take' && name !== 'assign') return undefined;
  return () => tickets.call.assign({ id, version, assigneeId: before.assignee?.id ?? null });
}

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
  const often: readonly string[] = ['resolve', 'setWaiting'] satisfies TicketActionName[];
  const [first, ...rest] = own;
  if (!first) return [];
  return [first, ...rest.filter(({ key }) => often.includes(key)), ...rest.filter(({ key }) => !often.includes(key))];
}

export type TicketTodo = ReturnType<typeof useTicketActions>;

/** What was read of tickets: pages, counts, neighbours, and the rows of lists. */
export const ticketReads = [tickets.query.key(), ['list', ticketList.key]] as const;

/** What the server says is possible, as buttons; and which form is open. */
export function useTicketActions(ticket: TicketView | undefined) {
  const { act: takeAction, press } = useAct();
  const navigate = useNavigate();
  const [open, setOpen] = useState<TicketActionName | null>(null);
  const actOf = (name: TicketActionName, call: () => Promise<TicketView>): Act<TicketView> => ({
    call,
    said: (now) => ({ words: ticketSaid(name, now), undo: ticket && undoOf(name, ticket, now) }),
    own: ticket && name !== 'copy' ? [['ticket', ticket.id]] : [],
    answers: (now) => ({ key: tickets.query.get.queryKey({ input: { id: now.id } }), data: now }),
    reread: ticketReads,
    focus: true,
  });
  const act = (name: TicketActionName) => {
    if (!ticket) return;
    if (name === 'print') return void tickets.call.printTicket({ id: ticket.id }).then(openFile, showFailure);
    const call = callAtOnce(name, ticket);
    if (!call) return setOpen(name);
    void press(actOf(name, call)).then((now) => now && name === 'copy' && navigate(`/tickets/${now.id}`));
  };
  const actions: DetailAction[] = (ticket?.actions ?? [])
    .filter((action) => !elsewhere.has(action.name))
    .map((action) => ({
      key: action.name,
      word: action.label,
      blocked: action.blocked ?? undefined,
      shortcut: keys[action.name],
      icon: icons[action.name],
      plain: action.name === 'print',
      onPress: () => act(action.name),
    }));
  /** For the dialog of an action: sends it, says what happened and closes. Throws what was refused. */
  const send = async (call: () => Promise<TicketView>) => {
    if (!open) return;
    await takeAction(actOf(open, call));
    setOpen(null);
  };
  return { actions, act, open, close: () => setOpen(null), send };
}
