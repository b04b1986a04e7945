import { PencilLine } from 'lucide-react';
import { ListScreen } from '#ui/list/list-screen.tsx';
import { useMay } from '#ui/session/me.ts';
import type { KnowledgeViewName } from '../contract/knowledge.contract.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledge } from './knowledge.client.ts';
import { knowledgeList } from './knowledge-list.spec.tsx';

const items = (...views: KnowledgeViewName[]) => views.map((view) => ({ label: words.views[view], state: { view } }));
const readersTree = [{ title: words.viewGroups.kinds, items: items('all', 'articles', 'manuals') }];
const deskTree = [
  { title: words.viewGroups.kinds, items: items('all', 'knownErrors', 'articles', 'manuals') },
  { title: words.viewGroups.desk, items: items('drafts') },
];

export function KnowledgeListPage() {
  const tree = useMay('knowledge.inside') ? deskTree : readersTree;
  return (
    <ListScreen
      spec={knowledgeList}
      topic="knowledge"
      list={knowledge.call.list}
      tree={() => tree}
      titles={words.views}
      empty={words.empty}
      links={[{ href: '/knowledge/new', word: words.write, icon: PencilLine, tone: 'primary', may: 'knowledge.write' }]}
    />
  );
}
