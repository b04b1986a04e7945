import { CornerUpLeft, CornerUpRight } from 'lucide-react';
import { GridFacts, Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDateTime, formatShortDateTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { State } from '#ui/state-sign.tsx';
import { Tag } from '#ui/tag.tsx';
import { deskWords as words } from '../contract/desk.messages.ts';
import type { TicketStep } from '../contract/ticket.process.ts';
import { type EscalationView, interviewFields, type TicketView } from '../contract/ticket.ts';
import type { RelatedBlock } from '../contract/ticket-parts.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { TicketFiles, TicketLinks } from './ticket-records.tsx';
import { mayTake } from './use-ticket-actions.ts';

interface Props {
  readonly ticket: TicketView;
  readonly onAction: (name: TicketStep) => void;
}

const s = words.sections;

/** The middle column: told, found out, handed over, answered. Empty parts are left out. */
export function TicketSections({ ticket, onAction }: Props) {
  return (
    <>
      {ticket.body && (
        <Section title={s.body}>
          <Markdown text={ticket.body} />
        </Section>
      )}
      {ticket.kind === 'fault' && <Interview ticket={ticket} onAction={onAction} />}
      <Cause ticket={ticket} onAction={onAction} />
      {ticket.answer && (
        <Section title={s.answer}>
          <Markdown text={ticket.answer} />
        </Section>
      )}
      <Escalations ticket={ticket} />
      <Authority ticket={ticket} />
      {ticket.related.map((block) => (
        <RelatedRecords key={block.title} block={block} />
      ))}
      <TicketLinks ticket={ticket} />
      <TicketFiles ticket={ticket} />
    </>
  );
}

/** What was told; a moment known exactly stands for the words of when. */
function toldOf(interview: TicketView['interview'], field: (typeof interviewFields)[number]) {
  if (field === 'occurredText' && interview?.occurredText === '' && interview.occurredAt) {
    return formatDateTime(interview.occurredAt);
  }
  return interview?.[field];
}

function Interview({ ticket, onAction }: Props) {
  const { interview } = ticket;
  const wide = new Set(['event', 'situation']);
  const items = interviewFields.map((field) => ({
    label: ticketsWords.interview[field],
    value: toldOf(interview, field),
    wide: wide.has(field),
    className: field === 'occurredText' ? 't' : undefined,
  }));
  const may = mayTake(ticket, 'saveInterview');
  return (
    <Section
      title={s.interview}
      count={s.interviewCount(interview?.filled ?? 0)}
      end={may && <TextButton onPress={() => onAction('saveInterview')}>{words.correct}</TextButton>}
    >
      <GridFacts items={items} />
    </Section>
  );
}

function TextButton({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button type="button" className="linklike" onClick={onPress}>
      {children}
    </button>
  );
}

function Cause({ ticket, onAction }: Props) {
  const { cause, knowledge } = ticket;
  const told = cause.kind !== null || cause.text !== '' || cause.measure !== '' || knowledge !== null;
  const may = mayTake(ticket, 'setCause');
  if (!told && !may) return null;
  const items = [
    ...(cause.kind ? [{ label: words.cause.kind, value: ticketsWords.causes[cause.kind] }] : []),
    { label: words.cause.measure, value: cause.measure },
    { label: words.cause.text, value: cause.text, wide: true },
    ...(knowledge
      ? [
          {
            label: words.cause.known,
            wide: true,
            value: (
              <>
                <Link href={`/knowledge/${knowledge.id}`}>{knowledge.knowledgeNo}</Link>　{knowledge.title}
                <span className="muted">　{words.uses(knowledge.useCount, knowledge.edition)}</span>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={s.cause}
      mark={cause.kind === 'unknown' && <Tag tone="warn">{s.investigating}</Tag>}
      end={may && <TextButton onPress={() => onAction('setCause')}>{ticketsWords.actions.setCause}</TextButton>}
    >
      <GridFacts items={items} />
    </Section>
  );
}

function Escalations({ ticket }: { ticket: TicketView }) {
  if (ticket.escalations.length === 0) return null;
  return (
    <Section title={s.escalations} count={ticket.escalations.length}>
      {ticket.escalations.map((one) => (
        <div className="handoff" key={one.id}>
          <div className="row">
            <Icon of={CornerUpRight} className="muted" />
            <b>{one.targetName}</b>
            <span className="muted">
              {one.contactName}　{ticketsWords.channels[one.channel]}
            </span>
            <span className="grow" />
            <span className="muted">
              <span className="t">{formatShortDateTime(one.escalatedAt)}</span>　{one.escalatedByName}
            </span>
          </div>
          <p>{one.question}</p>
          <Reply one={one} />
        </div>
      ))}
    </Section>
  );
}

function Reply({ one }: { one: EscalationView }) {
  if (!one.reply || !one.repliedAt) return <State tone="waiting">{words.waitingReply}</State>;
  return (
    <div className="reply">
      <div className="row">
        <Icon of={CornerUpLeft} className="muted" />
        <b>{words.reply}</b>
        {one.repliedInTime ? <State tone="resolved">{words.inTime}</State> : <Tag tone="warn">{words.late}</Tag>}
        <span className="grow" />
        <span className="muted t">{formatShortDateTime(one.repliedAt)}</span>
      </div>
      <p>{one.reply}</p>
    </div>
  );
}

function Authority({ ticket }: { ticket: TicketView }) {
  const reports = [
    ...ticket.authorityReports.map((one) => ({
      id: one.id,
      label: one.label,
      at: one.reportedAt,
      body: one.body,
      by: one.reportedByName,
      note: one.acknowledgedAt
        ? ticketsWords.acknowledgedAt(formatShortDateTime(one.acknowledgedAt), one.acknowledgedByName ?? '')
        : null,
    })),
    ...ticket.flashReports.map((one) => ({
      id: one.id,
      label: `${s.flash}　${one.businessSystemName}`,
      at: one.sentAt,
      body: one.body,
      by: one.sentByName,
      note: one.contactName,
    })),
  ];
  if (reports.length === 0) return null;
  return (
    <Section title={s.authority} count={reports.length}>
      {reports.map((one) => (
        <div className="handoff" key={one.id}>
          <div className="row">
            <b>{one.label}</b>
            {one.note && <Tag tone="ok">{one.note}</Tag>}
            <span className="grow" />
            <span className="muted">
              <span className="t">{formatShortDateTime(one.at)}</span>　{one.by}
            </span>
          </div>
          <p>{one.body}</p>
        </div>
      ))}
    </Section>
  );
}

/** What higher features know of the ticket: 修理と代替機. */
function RelatedRecords({ block }: { block: RelatedBlock }) {
  return (
    <Section title={block.title} count={block.rows.length}>
      <RelatedTable
        caption={block.title}
        rows={block.rows}
        idOf={(row) => row.href}
        columns={[
          {
            title: words.related.number,
            width: 5,
            className: 't',
            cell: (row) => <Link href={row.href}>{row.number}</Link>,
          },
          { title: words.related.device, width: 7, className: 'code', cell: (row) => row.device },
          { title: words.related.what, cell: (row) => row.what },
          { title: words.related.handOver, width: 11, cell: (row) => row.handOver },
          {
            title: ticketsWords.columns.status,
            width: 8,
            cell: (row) => <State tone={row.tone === 'received' ? 'new' : row.tone}>{row.state}</State>,
          },
        ]}
      />
    </Section>
  );
}
