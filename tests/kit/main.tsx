// Parts of the kit, each in a scene of its own at #name, in a page without a server.
import { seededNames } from '#kernel/contract-names.ts';
import '#ui/styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { NavigationProvider } from '#ui/link.tsx';
import { type Me, MeContext } from '#ui/session/me.ts';
import { TodayContext } from '#ui/session/today.ts';
import { ToastRegion } from '#ui/toast-region.tsx';
import { toastStore } from '#ui/toast-store.ts';
import { ComboScene } from './combo-scene.tsx';
import { FormScene } from './form-scene.tsx';
import { LaneScene } from './lane-scene.tsx';
import { ListScene } from './list-scene.tsx';
import { PopoverScene } from './popover-scene.tsx';
import { RecordScene } from './record-scene.tsx';

const scenes: Record<string, () => ReactNode> = {
  combo: ComboScene,
  form: FormScene,
  lane: LaneScene,
  list: ListScene,
  popover: PopoverScene,
  record: RecordScene,
};

const me: Me = {
  id: 'me',
  name: '伊藤 彩',
  role: 'agent',
  username: 'ito',
  agentId: null,
  departmentId: null,
  permissions: new Set(['records.note']),
  names: seededNames,
};

const root = createRoot(document.getElementById('root') ?? document.body);
let times = 0;

/** The scene the fragment names, from its beginning: nothing is left of the one before. */
function show() {
  window.told = { answer: 'ok', sent: [], went: [] };
  localStorage.clear();
  for (const { id } of toastStore.list()) toastStore.dismiss(id);
  const Scene = scenes[location.hash.slice(1).split('/')[0] ?? ''] ?? (() => <p>no such scene</p>);
  times += 1;
  root.render(
    <I18nProvider key={times} locale="ja-JP">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MeContext value={me}>
          <TodayContext value="2026-11-24">
            <NavigationProvider navigate={(href) => window.told.went.push(href)}>
              <Scene />
              <ToastRegion />
            </NavigationProvider>
          </TodayContext>
        </MeContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
}
window.addEventListener('hashchange', show);
show();
