import { useQueryClient } from '@tanstack/react-query';
import { CheckCheck, Tag, UserCheck, UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MassAction, RowKey } from '#ui/list/list-spec.ts';
import { useMe } from '#ui/session/me.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketRow } from '../contract/ticket.ts';
import type { MassResult, TicketListInput } from '../contract/tickets.contract.ts';
import { type Chosen, MassAssign, MassCategory, MassOutcome } from './mass-dialogs.tsx';
import { ticketList } from './ticket-list.spec.tsx';
import { tickets } from './tickets.client.ts';

const chosenOf = (...[selection, query, count]: Parameters<MassAction['onPress']>): Chosen => ({
  selection:
    'ids' in selection
      ? { ids: [...selection.ids] }
      : { query: query as TicketListInput, except: [...selection.except] },
  count,
});

type Asked = { readonly of: 'assign' | 'category'; readonly chosen: Chosen };

/** 担当する by one key, and the mass actions; the list is read again when the server has answered. */
export function useDeskActions(): { rowKeys: RowKey<TicketRow>[]; massActions: MassAction[]; dialog: ReactNode } {
  const client = useQueryClient();
  const { agentId } = useMe();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcome, setOutcome] = useState<MassResult | null>(null);
  const reread = () => client.invalidateQueries({ queryKey: ['list', ticketList.key] });
  const done = (result: MassResult) => {
    if (result.refused > 0) setOutcome(result);
    else toast(deskWords.massDone(result.done, result.refused));
    void reread();
  };
  const take = async (row: TicketRow) => {
    const { ticketNo } = await tickets.call.take({ id: row.id, version: row.version });
    toast(`${ticketNo} ${deskWords.saved}`);
    await reread();
  };
  const { mass } = deskWords;
  const massActions: MassAction[] = [
    {
      key: 'take',
      label: mass.take,
      icon: UserCheck,
      onPress: (...given) =>
        void tickets.call
          .massAssign({ selection: chosenOf(...given).selection, assigneeId: agentId })
          .then(done, showFailure),
    },
    {
      key: 'assign',
      label: mass.assign,
      icon: UserPlus,
      onPress: (...given) => setAsked({ of: 'assign', chosen: chosenOf(...given) }),
    },
    {
      key: 'category',
      label: mass.category,
      icon: Tag,
      onPress: (...given) => setAsked({ of: 'category', chosen: chosenOf(...given) }),
    },
    {
      key: 'close',
      label: mass.close,
      icon: CheckCheck,
      onPress: (...given) =>
        void tickets.call.massClose({ selection: chosenOf(...given).selection }).then(done, showFailure),
    },
  ];
  const close = () => setAsked(null);
  return {
    rowKeys: [{ key: 'a', label: mass.take, run: (row) => void take(row).catch(showFailure) }],
    massActions,
    dialog: (
      <>
        {asked?.of === 'assign' && <MassAssign chosen={asked.chosen} onClose={close} onDone={done} />}
        {asked?.of === 'category' && <MassCategory chosen={asked.chosen} onClose={close} onDone={done} />}
        {outcome && <MassOutcome result={outcome} onClose={() => setOutcome(null)} />}
      </>
    ),
  };
}
