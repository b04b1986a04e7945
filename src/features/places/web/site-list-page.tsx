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
import { showFailure } from '#ui/toast-store.ts';
import type { SiteListInput } from '../contract/places.contract.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import type { SiteRow } from '../contract/site.ts';
import { places } from './places.client.ts';
import { SiteDialog } from './site-dialog.tsx';
import { siteList } from './site-list.spec.ts';

const fetchPage: FetchPage<SiteRow, SiteListInput> = (params, signal) => places.call.list(params, { signal });

const tree = [
  {
    title: words.title,
    items: [
      { label: words.views.open, state: { view: 'open' } },
      { label: words.views.unsure, state: { view: 'unsure' } },
      { label: words.views.all, state: { view: 'all' } },
    ],
  },
];

async function excel(request: ExcelRequest): Promise<void> {
  try {
    saveFile(await places.call.exportSites(request.query as SiteListInput));
  } catch (error) {
    showFailure(error);
  }
}

export function SiteListPage() {
  const [stale, setStale] = useState(0);
  useLive(
    'site',
    null,
    useCallback(() => setStale((count) => count + 1), []),
  );
  const list = useList(siteList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const mayExport = useMay('places.export');
  const title = words.views[list.state.view as SiteListInput['view']];
  const [creating, setCreating] = useState(false);
  const navigate = useNavigate();
  const actions = useMay('places.edit') && (
    <>
      <LinkButton size="sm" icon={Upload} href="/imports/new?kind=sites">
        {words.import}
      </LinkButton>
      <Button size="sm" icon={Plus} onPress={() => setCreating(true)}>
        {words.actions.create}
      </Button>
    </>
  );
  return (
    <>
      <ListPage
        list={list}
        title={title}
        tree={tree}
        {...useListMemory(siteList.key)}
        actions={actions}
        empty={{ title: words.empty.title, next: words.empty.next }}
        onExcel={mayExport ? excel : undefined}
      />
      {creating && <SiteDialog onClose={() => setCreating(false)} onDone={(site) => navigate(`/places/${site.id}`)} />}
    </>
  );
}
