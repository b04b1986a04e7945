import { useSearch } from '@tanstack/react-router';
import { useDraft } from '#ui/form/use-draft.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { useMe } from '#ui/session/me.ts';
import { toast } from '#ui/toast-store.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { EditorFrame } from './editor-frame.tsx';
import { knowledge } from './knowledge.client.ts';
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
  const me = useMe();
  const navigate = useNavigate();
  const start = useStart();
  const form = useForm<typeof editedKnowledge, KnowledgeValues>({
    schema: editedKnowledge,
    initial: start,
    prepare: toDraft,
    onSubmit: async ({ version: _version, ...written }) => {
      const item = await knowledge.call.create(written);
      draft.discard();
      toast(words.drafted(item.knowledgeNo));
      navigate(`/knowledge/${item.id}`);
    },
  });
  const draft = useDraft({
    key: `${me.id}.knowledge.new.${start.title}`,
    values: form.values,
    dirty: form.dirty,
    onRestore: form.restore,
  });
  return (
    <EditorFrame
      form={form}
      draft={draft}
      onDiscard={() => {
        draft.discard();
        form.reset(start);
      }}
      crumbs={[{ label: words.title, href: '/knowledge' }, { label: words.write }]}
      title={words.editor.create}
      submit={words.editor.save}
      back="/knowledge"
      kindFixed={false}
    />
  );
}
