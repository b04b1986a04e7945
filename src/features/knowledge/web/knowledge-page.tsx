import './knowledge.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { DetailPage, type FactGroup } from '#ui/detail/detail-page.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate, officeDay } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeAction, KnowledgeView } from '../contract/knowledge.ts';
import { knowledge } from './knowledge.client.ts';
import { KnowledgeDialog } from './knowledge-dialogs.tsx';
import { knowledgeList } from './knowledge-list.spec.tsx';
import { KnowledgeSections } from './knowledge-sections.tsx';
import { statusTone } from './knowledge-status.ts';

const d = words.detail;
const day = (instant: string | null) => instant && formatDate(officeDay(instant));

function factsOf(item: KnowledgeView): FactGroup[] {
  const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name).join(words.separator);
  return [
    {
      title: d.facts,
      items: [
        { label: words.columns.kind, value: words.kinds[item.kind] },
        ...(item.kind === 'knownError'
          ? []
          : [{ label: words.columns.audience, value: words.audiences[item.audience] }]),
        { label: words.columns.category, value: item.category?.name },
        { label: words.columns.edition, value: d.editionName(item.edition) },
        ...(item.pageCount ? [{ label: d.pages, value: d.pagesCount(item.pageCount) }] : []),
        { label: words.columns.author, value: item.authorName },
        { label: d.published, value: day(item.publishedAt), className: 't' },
        { label: d.updated, value: day(item.updatedAt), className: 't' },
        { label: d.lastUsed, value: day(item.lastUsedAt), className: 't' },
        ...(item.sourceTicket
          ? [
              {
                label: d.source,
                value: <Link href={`/tickets/${item.sourceTicket.id}`}>{item.sourceTicket.ticketNo}</Link>,
              },
            ]
          : []),
      ],
    },
    {
      title: d.targets,
      items: [
        { label: d.models, value: names(item.models) },
        { label: d.software, value: names(item.software) },
        { label: d.systems, value: names(item.systems) },
      ],
    },
  ];
}

/** Where the approval of a manual stands, before everything else. */
function ApprovalNotice({ approval, pending }: KnowledgeView) {
  const n = words.approvalNotice;
  const open = approval && <Link href={`/approvals/${approval.id}`}>{n.open}</Link>;
  if (approval?.isOpen) {
    return (
      <Notice flush tone="info" actions={open}>
        {n.waiting(approval.number, approval.stateWords)}
      </Notice>
    );
  }
  if (!pending) return null;
  return (
    <Notice flush tone="warn" actions={open}>
      {n.pending}
      {approval && n.answered(approval.number, approval.stateWords)}
    </Notice>
  );
}

function noticeOf(item: KnowledgeView) {
  const { status, approval, pending } = item;
  if (approval?.isOpen || pending) return <ApprovalNotice {...item} />;
  if (status === 'published') return null;
  const retired = status === 'retired';
  return (
    <Notice flush tone={retired ? 'warn' : 'info'}>
      {retired ? words.retiredNotice : words.draftNotice}
    </Notice>
  );
}

/** One item: its text, what it is about, where it was used, its editions. */
export function KnowledgePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const [doing, setDoing] = useState<KnowledgeAction | null>(null);
  const { data: item, error, refetch } = useQuery(knowledge.query.get.queryOptions({ input: { id } }));
  useLive(
    'knowledge',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  const place = useTrail(knowledgeList.key, id);
  if (error && !item) {
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  if (!item) return <Loading busy label={d.open} />;
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/knowledge' },
          { label: item.knowledgeNo, className: 't' },
        ]}
        place={place}
        title={item.title}
        actions={item.actions.map((key) => ({
          key,
          word: words.actions[key],
          plain: key === 'revise' || key === 'attach',
          danger: key === 'retire',
          shortcut: key === 'revise' ? 'e' : undefined,
          onPress: () => (key === 'revise' ? navigate(`/knowledge/${item.id}/edit`) : setDoing(key)),
        }))}
        clocks={[
          {
            kind: 'state',
            label: words.columns.status,
            tone: statusTone[item.status],
            word: words.statuses[item.status],
          },
          { kind: 'plain', label: words.columns.useCount, word: d.usesCount(item.useCount) },
        ]}
        notice={noticeOf(item)}
        facts={factsOf(item)}
      >
        <KnowledgeSections item={item} />
      </DetailPage>
      {doing && <KnowledgeDialog action={doing} item={item} onClose={() => setDoing(null)} />}
    </>
  );
}
