import { Plus } from 'lucide-react';
import { ListScreen } from '#ui/list/list-screen.tsx';
import { simViews } from '../contract/sims.contract.ts';
import { simsWords as words } from '../contract/sims.messages.ts';
import { simList } from './sim-list.spec.tsx';
import { sims } from './sims.client.ts';

const tree = [{ title: words.title, items: simViews.map((view) => ({ label: words.views[view], state: { view } })) }];

export function SimListPage() {
  return (
    <ListScreen
      spec={simList}
      topic="sim"
      list={sims.call.list}
      tree={() => tree}
      titles={words.views}
      empty={words.empty}
      links={[{ href: '/sims/new', word: words.actions.create, icon: Plus, tone: 'primary', may: 'sims.keep' }]}
      excel={{ may: 'sims.export', call: sims.call.exportSims }}
    />
  );
}
