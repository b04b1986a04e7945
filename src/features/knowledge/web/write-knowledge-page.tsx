import { useSearch } from '@tanstack/react-router';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useNavigate } from '#ui/link.tsx';
import './knowledge.css';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { knowledge, knowledgeReads } from './knowledge.client.ts';
import { KnowledgeFields } from './knowledge-fields.tsx';
import { blankKnowledge, editedKnowledge, type KnowledgeValues, toDraft } from './knowledge-values.ts';

/** From 次に書くもの the question and its category come along in the address. */
function useStart(): KnowledgeValues {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const { title = '', category, categoryName } = search;
  const categoryId = category && categoryName ? { key: category, word: categoryName } : null;
  return { ...blankKnowledge, title, categoryId };
}

/** 新しく書く: kept as a draft until someone publishes it. */
export function WriteKnowledgePage() {
  const navigate = useNavigate();
  const start = useStart();
  return (
    <ActionForm<typeof editedKnowledge, KnowledgeValues, KnowledgeView>
      page={{ crumbs: [{ label: words.title, href: '/knowledge' }, { label: words.write }], back: '/knowledge' }}
      title={words.editor.create}
      submit={words.editor.save}
      busy={words.editor.saving}
      schema={editedKnowledge}
      initial={start}
      prepare={toDraft}
      draft={`knowledge.new.${start.title}`}
      act={({ version: _version, ...written }) => ({
        call: () => knowledge.call.create(written),
        said: (item) => words.drafted(item.knowledgeNo),
        reread: knowledgeReads,
      })}
      onDone={(item) => navigate(`/knowledge/${item.id}`)}
    >
      {(form) => <KnowledgeFields form={form} kindFixed={false} picture={undefined} />}
    </ActionForm>
  );
}
