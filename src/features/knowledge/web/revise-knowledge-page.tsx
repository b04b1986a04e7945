import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ConflictDialog, type Side } from '#ui/conflict-dialog.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { useDraft } from '#ui/form/use-draft.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { formatTime } from '#ui/format.ts';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useMe } from '#ui/session/me.ts';
import { toast } from '#ui/toast-store.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { picturesOf } from './attached-picture.tsx';
import { EditorFrame } from './editor-frame.tsx';
import { knowledge } from './knowledge.client.ts';
import {
  conflictFields,
  editedKnowledge,
  type KnowledgeValues,
  mergeValues,
  toDraft,
  valuesOf,
} from './knowledge-values.ts';

interface Conflict {
  readonly latest: KnowledgeView;
  readonly by: string;
  readonly at: string;
}

/** Someone saved first: fetches what they saved, and who they are. */
function useConflict(id: string) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const notice = async (error: unknown) => {
    const { details } = toCallFailed(error);
    const latest = await knowledge.call.get({ id });
    const by = String(details.changedBy ?? words.conflict.someone);
    setConflict({ latest, by, at: details.changedAt ? formatTime(String(details.changedAt)) : '' });
  };
  return { conflict, notice, clear: () => setConflict(null) };
}

function ReviseForm({ item }: { item: KnowledgeView }) {
  const me = useMe();
  const navigate = useNavigate();
  const back = `/knowledge/${item.id}`;
  const { conflict, notice, clear } = useConflict(item.id);
  const form = useForm<typeof editedKnowledge, KnowledgeValues>({
    schema: editedKnowledge,
    initial: valuesOf(item),
    prepare: toDraft,
    onSubmit: async ({ version, kind: _kind, ...written }) => {
      await knowledge.call.revise({ id: item.id, version, draft: written });
      draft.discard();
      toast(words.saved(item.knowledgeNo));
      navigate(back);
    },
    onRefused: ({ code }, error) => {
      if (code !== 'platform.staleVersion') return false;
      void notice(error);
      return true;
    },
  });
  const draft = useDraft({
    key: `${me.id}.knowledge.${item.id}`,
    values: form.values,
    dirty: form.dirty,
    onRestore: form.restore,
  });
  const saveChosen = (choice: Readonly<Record<string, Side>>) => {
    if (!conflict) return;
    form.restore(mergeValues(form.values, valuesOf(conflict.latest), choice));
    clear();
    void form.submit();
  };
  return (
    <>
      <EditorFrame
        form={form}
        draft={draft}
        onDiscard={() => {
          draft.discard();
          form.reset(valuesOf(item));
        }}
        crumbs={[
          { label: words.title, href: '/knowledge' },
          { label: item.knowledgeNo, href: back, className: 't' },
          { label: words.actions.revise },
        ]}
        title={words.editor.revise(item.knowledgeNo)}
        submit={words.editor.saveEdition}
        back={back}
        kindFixed
        picture={picturesOf(item)}
      />
      {conflict && (
        <ConflictDialog
          open
          who={{ family: conflict.by.split(/\s/)[0] ?? conflict.by, full: conflict.by }}
          at={conflict.at}
          about={`${item.knowledgeNo} ${item.title}`}
          fields={conflictFields(valuesOf(item), form.values, valuesOf(conflict.latest))}
          hasTimeline={false}
          onSave={saveChosen}
          onKeep={() => navigate(back)}
          onClose={clear}
          busy={form.sending}
        />
      )}
    </>
  );
}

/** 直す on a page of its own. What it was opened on stays: news comes as a conflict, never as a jump. */
export function ReviseKnowledgePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery({
    ...knowledge.query.get.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  if (error && !data) {
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  return data ? <ReviseForm item={data} /> : <Loading busy label={words.detail.open} />;
}
