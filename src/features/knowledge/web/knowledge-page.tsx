import './knowledge.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { StepView } from '#features/records/contract/record.ts';
import { BlockedSteps, stepActions } from '#features/records/web/step-actions.public.tsx';
import { useRecord, useSteps } from '#features/records/web/use-record.public.tsx';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage, type FactGroup } from '#ui/detail/detail-page.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate, officeDay } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeProcess } from '../contract/knowledge.process.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { knowledgeList } from './knowledge-list.spec.tsx';
import { KnowledgeSections } from './knowledge-sections.tsx';
import { knowledgeWeb } from './knowledge-web.tsx';

const d = words.detail;
const looks: Readonly<Record<string, Partial<DetailAction>>> = {
  revise: { plain: true, shortcut: 'e' },
  attach: { plain: true },
  review: { plain: true },
};
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
        ...(item.topics.length > 0
          ? [{ label: d.topics, value: item.topics.map((topic) => words.topics[topic]).join(words.separator) }]
          : []),
        ...(item.approvedAt ? [{ label: d.approved, value: day(item.approvedAt), className: 't' }] : []),
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
  const [attaching, setAttaching] = useState(false);
  const { record: item, error, refetch } = useRecord(knowledgeWeb, id);
  const { act, dialog } = useSteps(knowledgeWeb, item);
  const place = useTrail(knowledgeList.key, id);
  if (error && !item) return <ErrorPage title={words.title} error={error} onRetry={refetch} />;
  if (!item) return <Loading busy label={d.open} />;
  const press = (step: StepView) => {
    if (step.name === 'revise') navigate(`/knowledge/${id}/edit`);
    else if (step.name === 'attach') setAttaching(true);
    else act(step);
  };
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/knowledge' },
          { label: item.knowledgeNo, className: 't' },
        ]}
        place={place}
        title={item.title}
        actions={stepActions(item.steps, press).map((action) => ({ ...action, ...looks[action.key] }))}
        clocks={[
          {
            kind: 'state',
            label: words.columns.status,
            tone: knowledgeProcess.states[item.status],
            word: words.states[item.status],
          },
          { kind: 'plain', label: words.columns.useCount, word: d.usesCount(item.useCount) },
        ]}
        strip={<BlockedSteps steps={item.steps} />}
        notice={noticeOf(item)}
        facts={factsOf(item)}
      >
        <KnowledgeSections item={item} />
      </DetailPage>
      {attaching && <AttachDialog item={item} onClose={() => setAttaching(false)} />}
      {dialog}
    </>
  );
}
