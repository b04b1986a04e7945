import { Plus, Upload } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { useNavigate } from '#ui/link.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { ExcelRequest, FetchPage } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { DepartmentRow } from '../contract/department.ts';
import type { DepartmentListInput } from '../contract/people.contract.ts';
import { departmentWords as words } from '../contract/people.messages.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { departmentList } from './department-list.spec.tsx';
import { people } from './people.client.ts';

const fetchPage: FetchPage<DepartmentRow, DepartmentListInput> = (params, signal) =>
  people.call.listDepartments(params, { signal });

const tree = [
  {
    title: words.title,
    items: (['now', 'planned', 'all'] as const).map((view) => ({ label: words.views[view], state: { view } })),
  },
];

const excel = ({ query }: ExcelRequest) =>
  void people.call
    .exportDepartments(query as DepartmentListInput)
    .then(saveFile)
    .catch(showFailure);

function Actions() {
  const mayEdit = useMay('people.edit');
  const [creating, setCreating] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      {mayEdit && (
        <>
          <LinkButton size="sm" icon={Upload} href="/imports/new?kind=departments">
            {words.import}
          </LinkButton>
          <Button size="sm" icon={Plus} onPress={() => setCreating(true)}>
            {words.create}
          </Button>
        </>
      )}
      {creating && (
        <DepartmentDialog
          department={null}
          onClose={() => setCreating(false)}
          onDone={({ id }) => navigate(`/people/departments/${id}`)}
        />
      )}
    </>
  );
}

/** 所属 in 建制順. */
export function DepartmentListPage() {
  const [stale, setStale] = useState(0);
  useLive(
    'department',
    null,
    useCallback(() => setStale((count) => count + 1), []),
  );
  const list = useList(departmentList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const mayExport = useMay('people.exportDepartments');
  usePageTitle(words.title);
  return (
    <ListPage
      list={list}
      title={words.views[list.state.view as keyof typeof words.views] ?? words.title}
      tree={tree}
      {...useListMemory(departmentList.key)}
      actions={<Actions />}
      empty={words.empty}
      onExcel={mayExport ? excel : undefined}
    />
  );
}
