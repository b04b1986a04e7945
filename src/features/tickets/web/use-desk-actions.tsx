import { CheckCheck, Tag, UserCheck, UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { later } from '#ui/later.tsx';
import type { MassAction, RowKey } from '#ui/list/list-spec.ts';
import type { ListQuery } from '#ui/list/list-state.ts';
import type { SelectionInput } from '#ui/list/selection.ts';
import { useMe } from '#ui/session/me.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketRow } from '../contract/ticket.ts';
import type { MassResult } from '../contract/ticket-mass.ts';
import type { TicketListInput } from '../contract/tickets.contract.ts';
import type { Chosen } from './mass-dialogs.tsx';
import { MassNotice } from './mass-notice.tsx';
import { ticketReads, tickets } from './tickets.client.public.ts';

const dialogs = () => import('./mass-dialogs.tsx');
const MassAssign = later(async () => (await dialogs()).MassAssign);
const MassCategory = later(async () => (await dialogs()).MassCategory);
const MassOutcome = later(async () => (await dialogs()).MassOutcome);

/** What was ticked, as the server takes it. */
export const chosenOf = (selection: SelectionInput, query: ListQuery, count: number): Chosen => ({
  selection:
    'ids' in selection
      ? { ids: [...selection.ids] }
      : { query: query as TicketListInput, except: [...selection.except] },
  count,
});

interface Asked {
  readonly of: 'assign' | 'category';
  readonly chosen: Chosen;
  readonly keep: Keep;
}
type Keep = Parameters<MassAction['onPress']>[3];
type Deed = keyof typeof deskWords.massDone;

/** Runs a mass action: says how many, keeps chosen what was refused, and shows why. */
function useMass(onRefused: (result: MassResult, deed: Deed) => void) {
  const { press } = useAct();
  const [isPressing, setPressing] = useState(false);
  const mass = async (deed: Deed, keep: Keep, call: () => Promise<MassResult>) => {
    const said = ({ done, refused }: MassResult) => (refused > 0 ? null : deskWords.massDone[deed](done));
    const made = ({ rows }: MassResult) => rows.map(({ id }) => ['ticket', id] as const);
    setPressing(true);
    const result = await press({ call, said, made, reread: ticketReads });
    setPressing(false);
    if (!result) return;
    keep(result.rows.filter((row) => !row.ok).map((row) => row.id));
    if (result.refused > 0) onRefused(result, deed);
  };
  return { mass, isPressing };
}

interface DeskActions {
  readonly rowKeys: RowKey<TicketRow>[];
  readonly massActions: MassAction[];
  readonly notice: ReactNode;
  readonly dialog: ReactNode;
}

/** 担当する by one key, and the mass actions; the list is read again when the server has answered. */
export function useDeskActions(): DeskActions {
  const { agentId } = useMe();
  const { press } = useAct();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcome, setOutcome] = useState<{ result: MassResult; deed: Deed } | null>(null);
  const { mass, isPressing } = useMass((result, deed) => setOutcome({ result, deed }));
  const takeOne = (row: TicketRow) =>
    press({
      call: () => tickets.call.take({ id: row.id, version: row.version, form: {} }),
      own: [['ticket', row.id]],
      said: (now) => ({
        words: deskWords.done.take(now),
        undo: () => tickets.call.assign({ id: now.id, version: now.version, form: { assigneeId: row.assigneeId } }),
      }),
      reread: ticketReads,
    });
  const words = deskWords.mass;
  const chosen = (run: (rows: Chosen & { readonly keep: Keep }) => void): MassAction['onPress'] => {
    return (selection, query, count, keep) => run({ ...chosenOf(selection, query, count), keep });
  };
  const ask = (of: Asked['of']) => chosen(({ keep, ...rows }) => setAsked({ of, chosen: rows, keep }));
  const atOnce = (deed: Deed, call: (selection: Chosen['selection']) => Promise<MassResult>) =>
    chosen(({ keep, selection }) => void mass(deed, keep, () => call(selection)));
  const take = (selection: Chosen['selection']) => tickets.call.massAssign({ selection, assigneeId: agentId });
  const massActions: MassAction[] = [
    { key: 'take', label: words.take, icon: UserCheck, onPress: atOnce('take', take) },
    { key: 'assign', label: words.assign, icon: UserPlus, onPress: ask('assign') },
    { key: 'category', label: words.category, icon: Tag, onPress: ask('category') },
    {
      key: 'close',
      label: words.close,
      icon: CheckCheck,
      onPress: atOnce('close', (selection) => tickets.call.massClose({ selection })),
    },
  ];
  const close = () => setAsked(null);
  const send = async (deed: Deed, call: () => Promise<MassResult>) => {
    if (asked) await mass(deed, asked.keep, call);
    close();
  };
  return {
    rowKeys: [{ key: 'a', label: words.take, run: (row) => void takeOne(row) }],
    massActions,
    notice: <MassNotice isPressing={isPressing} />,
    dialog: (
      <>
        {asked?.of === 'assign' && <MassAssign chosen={asked.chosen} onClose={close} act={send} />}
        {asked?.of === 'category' && <MassCategory chosen={asked.chosen} onClose={close} act={send} />}
        {outcome && <MassOutcome {...outcome} onClose={() => setOutcome(null)} />}
      </>
    ),
  };
}
