import { ArrowRightLeft, Plus, Upload } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { useNavigate } from '#ui/link.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { ExcelRequest, FetchPage, MassAction } from '#ui/list/list-spec.ts';
import type { ListQuery } from '#ui/list/list-state.ts';
import type { SelectionInput } from '#ui/list/selection.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { ChosenStaff, StaffListInput } from '../contract/people.contract.ts';
import { staffWords as words } from '../contract/people.messages.ts';
import type { StaffRow } from '../contract/staff-member.ts';
import { people } from './people.client.ts';
import { StaffDialog } from './staff-dialog.tsx';
import { staffList } from './staff-list.spec.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

const fetchPage: FetchPage<StaffRow, StaffListInput> = (params, signal) => people.call.listStaff(params, { signal });

const views = ['present', 'coordinators', 'left', 'all'] as const;
const tree = [{ title: words.title, items: views.map((view) => ({ label: words.views[view], state: { view } })) }];

const chosenOf = (selection: SelectionInput, query: ListQuery) =>
  ('ids' in selection ? { ids: selection.ids } : { ...selection, query }) as ChosenStaff;

const excel = ({ query, selection }: ExcelRequest) =>
  void people.call
    .exportStaff({ ...(query as StaffListInput), chosen: selection && chosenOf(selection, query) })
    .then(saveFile)
    .catch(showFailure);

interface Moving {
  readonly chosen: ChosenStaff;
  readonly count: number;
  readonly keep: Parameters<MassAction['onPress']>[3];
}

function useTransfer(enabled: boolean) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const transfer: MassAction = {
    key: 'transfer',
    label: words.actions.transfer,
    icon: ArrowRightLeft,
    onPress: (selection, query, count, keep) => {
      setMoving({ chosen: chosenOf(selection, query), count, keep });
    },
  };
  return { moving, close: () => setMoving(null), massActions: enabled ? [transfer] : undefined };
}

/** 職員 in the reader's scope, by reading. */
export function StaffListPage() {
  const [stale, setStale] = useState(0);
  const [creating, setCreating] = useState(false);
  const navigate = useNavigate();
  const count = useCallback(() => setStale((now) => now + 1), []);
  useLive('staffMember', null, count);
  const list = useList(staffList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const mayEdit = useMay('people.edit');
  const mayExport = useMay('people.exportStaff');
  const { moving, close, massActions } = useTransfer(mayEdit);
  usePageTitle(words.title);
  const actions = (
    <>
      {mayEdit && (
        <>
          <LinkButton size="sm" icon={Upload} href="/imports/new?kind=staff">
            {words.import}
          </LinkButton>
          <Button size="sm" icon={Plus} onPress={() => setCreating(true)}>
            {words.create}
          </Button>
        </>
      )}
    </>
  );
  return (
    <>
      <ListPage
        list={list}
        title={words.views[list.state.view as keyof typeof words.views] ?? words.title}
        tree={tree}
        {...useListMemory(staffList.key)}
        actions={actions}
        massActions={massActions}
        empty={words.empty}
        onExcel={mayExport ? excel : undefined}
      />
      {moving && (
        <TransferDialog
          {...moving}
          onClose={close}
          onDone={() => {
            moving.keep([]);
            close();
            list.refresh(0);
          }}
        />
      )}
      {creating && (
        <StaffDialog onClose={() => setCreating(false)} onDone={(person) => navigate(`/people/staff/${person.id}`)} />
      )}
    </>
  );
}
