import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { FileList } from '#ui/detail/file-list.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { formatDate, formatDateTime, formatMonthDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { openFile } from '#ui/rpc/save-file.ts';
import { useMay } from '#ui/session/me.ts';
import { Tag } from '#ui/tag.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { picturesOf } from './attached-picture.tsx';
import { knowledge } from './knowledge.client.ts';

const d = words.detail;

interface Text {
  readonly symptom: string;
  readonly cause: string;
  readonly body: string;
}

/** What is read: symptom and cause of a known error, then the text itself. */
function TextSections({ item, text }: { item: KnowledgeView; text: Text }) {
  const isError = item.kind === 'knownError';
  const picture = picturesOf(item);
  return (
    <>
      {(isError || text.symptom) && (
        <Section title={d.symptom}>
          <Markdown text={text.symptom} picture={picture} />
        </Section>
      )}
      {(isError || text.cause) && (
        <Section title={d.cause}>
          <Markdown text={text.cause} picture={picture} />
        </Section>
      )}
      <Section title={isError ? d.answer : d.body}>
        {text.body ? <Markdown text={text.body} picture={picture} /> : <p className="muted no-rows">{d.noBody}</p>}
      </Section>
    </>
  );
}

function Files({ item }: { item: KnowledgeView }) {
  const { id, attachments } = item;
  return (
    <Section title={d.attachments} count={attachments.length || undefined}>
      {attachments.length === 0 && <p className="muted no-rows">{d.noAttachments}</p>}
      <FileList
        files={attachments}
        load={(fileId) => knowledge.call.download({ id, fileId })}
        give={openFile}
        end={({ isWaiting }) => isWaiting && <span className="small">{d.waitingFile}</span>}
      />
    </Section>
  );
}

/** Uses a week as small bars; the figures stand beside them for readers. */
function Trend({ weeks }: { weeks: KnowledgeView['weeks'] }) {
  const most = Math.max(1, ...weeks.map((week) => week.count));
  return (
    <figure className="week-bars">
      <figcaption className="muted small">{d.trend}</figcaption>
      <ol>
        {weeks.map((week) => (
          <li key={week.from} title={d.trendWeek(formatMonthDay(week.from), week.count)}>
            <span className="vh">{d.trendWeek(formatMonthDay(week.from), week.count)}</span>
            <span className="t small" aria-hidden="true">
              {week.count || ''}
            </span>
            <i style={{ blockSize: `${(week.count / most) * 100}%` }} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Uses({ item }: { item: KnowledgeView }) {
  const end = item.useCount > 0 && <Link href={`/tickets?view=all&f.knowledge=${item.id}`}>{d.usesAll}</Link>;
  return (
    <Section title={d.uses} count={d.usesCount(item.useCount)} end={end}>
      {item.useCount > 0 && <Trend weeks={item.weeks} />}
      <RelatedTable
        caption={d.uses}
        rows={item.tickets}
        idOf={(row) => row.id}
        empty={d.noUses}
        columns={[
          {
            title: d.ticketNo,
            width: 6,
            className: 't',
            cell: (row) => <Link href={`/tickets/${row.id}`}>{row.ticketNo}</Link>,
          },
          { title: d.subject, cell: (row) => row.subject },
          { title: d.usedAt, width: 9, className: 't', cell: (row) => formatDateTime(row.usedAt) },
        ]}
      />
    </Section>
  );
}

function EditionDialog({ item, edition, onClose }: { item: KnowledgeView; edition: number; onClose: () => void }) {
  const { data } = useQuery(knowledge.query.getEdition.queryOptions({ input: { id: item.id, edition } }));
  return (
    <Dialog open onClose={onClose} width="wide" title={data?.title ?? d.open} note={d.editionName(edition)}>
      <div className="dialog-body knowledge-text">
        {data ? <TextSections item={item} text={data} /> : <Loading busy label={d.open} />}
      </div>
    </Dialog>
  );
}

function Editions({ item }: { item: KnowledgeView }) {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Section title={d.editions} count={d.editionsCount(item.editions.length)}>
      <RelatedTable
        caption={d.editions}
        rows={item.editions}
        idOf={(row) => String(row.edition)}
        columns={[
          { title: words.columns.edition, width: 6, cell: (row) => d.editionName(row.edition) },
          { title: d.editedAt, width: 9, className: 't', cell: (row) => formatDateTime(row.editedAt) },
          { title: d.editedBy, cell: (row) => row.editedByName },
          {
            title: d.showEdition,
            width: 7,
            cell: (row) =>
              row.edition === item.edition ? (
                <span className="muted">{d.current}</span>
              ) : (
                <Button size="sm" onPress={() => setShown(row.edition)}>
                  {d.showEdition}
                </Button>
              ),
          },
        ]}
      />
      {shown !== null && <EditionDialog item={item} edition={shown} onClose={() => setShown(null)} />}
    </Section>
  );
}

/** What its software changed and it does not show yet, and when it was found right. */
function Upkeep({ item }: { item: KnowledgeView }) {
  return (
    <>
      {item.renewals.length > 0 && (
        <Section title={d.renewals} count={item.renewals.length}>
          <RelatedTable
            caption={d.renewals}
            rows={item.renewals}
            idOf={(row) => row.id}
            columns={[
              { title: d.renewalWhat, cell: (row) => row.what },
              { title: d.renewalDue, width: 8, className: 't', cell: (row) => formatDate(row.dueOn) },
              {
                title: words.columns.status,
                width: 14,
                cell: (row) => (row.reflected ? d.reflected : <Tag tone="warn">{d.notReflected}</Tag>),
              },
            ]}
          />
        </Section>
      )}
      <Section title={d.reviews} count={item.reviews.length || undefined}>
        <RelatedTable
          caption={d.reviews}
          rows={item.reviews}
          idOf={(row) => row.id}
          empty={d.noReviews}
          columns={[
            { title: d.reviewedOn, width: 8, className: 't', cell: (row) => formatDate(row.reviewedOn) },
            { title: d.reviewedBy, width: 8, cell: (row) => row.reviewedByName },
            { title: d.reviewNote, cell: (row) => row.note },
          ]}
        />
      </Section>
    </>
  );
}

/** The middle column of an item. Uses and editions are the desk's to see. */
export function KnowledgeSections({ item }: { item: KnowledgeView }) {
  const seesUses = useMay('knowledge.inside');
  return (
    <div className="knowledge-text">
      <TextSections item={item} text={item} />
      <Files item={item} />
      {seesUses && item.kind === 'manual' && <Upkeep item={item} />}
      {seesUses && <Uses item={item} />}
      {seesUses && <Editions item={item} />}
    </div>
  );
}
