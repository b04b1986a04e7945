import './knowledge.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { picturesOf } from './attached-picture.tsx';
import { knowledge, knowledgeReads } from './knowledge.client.ts';
import { KnowledgeFields } from './knowledge-fields.tsx';
import {
  editedKnowledge,
  type KnowledgeValues,
  knowledgeLabels,
  shownKnowledge,
  toDraft,
  valuesOf,
} from './knowledge-values.ts';

function ReviseForm({ item }: { item: KnowledgeView }) {
  const navigate = useNavigate();
  const back = `/knowledge/${item.id}`;
  return (
    <ActionForm<typeof editedKnowledge, KnowledgeValues, KnowledgeView>
      page={{
        crumbs: [
          { label: words.title, href: '/knowledge' },
          { label: item.knowledgeNo, href: back, className: 't' },
          { label: words.steps.revise },
        ],
        back,
      }}
      title={words.editor.revise(item.knowledgeNo)}
      submit={words.editor.saveEdition}
      busy={words.editor.saving}
      schema={editedKnowledge}
      initial={valuesOf(item)}
      prepare={toDraft}
      draft={`knowledge.${item.id}`}
      conflict={{
        about: `${item.knowledgeNo} ${item.title}`,
        labels: knowledgeLabels,
        show: shownKnowledge,
        load: async () => valuesOf(await knowledge.call.get({ id: item.id })),
      }}
      act={({ version, kind: _kind, ...form }) => ({
        call: () => knowledge.call.revise({ id: item.id, version, form }),
        said: words.done.revise,
        own: [['knowledge', item.id]],
        reread: knowledgeReads,
      })}
      onDone={() => navigate(back)}
    >
      {(form) => <KnowledgeFields form={form} kindFixed picture={picturesOf(item)} renewals={item.renewals} />}
    </ActionForm>
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
