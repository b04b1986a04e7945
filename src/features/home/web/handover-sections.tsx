import { Section } from '#ui/detail/detail-parts.tsx';
import { type RelatedColumn, RelatedTable } from '#ui/detail/related-table.tsx';
import { DueCell } from '#ui/due.tsx';
import { formatShortDateTime, formatTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { SectionHead } from '#ui/panel.tsx';
import type { DeskMeeting } from '../contract/desk-meeting.ts';
import type { HandoverItem, HandoverView, MeetingFailure, Reader, SectionKey } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { BodyEditor, type EditorProps } from './handover-editor.tsx';
import { ticketHref } from './ticket-links.ts';

const words = homeWords.handover;
const c = words.columns;

const noteColumn = {
  title: c.note,
  width: 8.5,
  cell: (row: HandoverItem) => row.note,
};

const itemColumns: readonly RelatedColumn<HandoverItem>[] = [
  {
    title: c.due,
    width: 9.5,
    className: 'cell-due',
    cell: (row: HandoverItem) => row.due && <DueCell {...row.due} />,
  },
  {
    title: c.no,
    width: 5.25,
    cell: (row: HandoverItem) => (
      <Link className="t" href={row.href ?? ticketHref(row.ticketId)}>
        {row.ticketNo}
      </Link>
    ),
  },
  { title: c.subject, cell: (row: HandoverItem) => row.subject },
  { title: c.assignee, width: 6, cell: (row: HandoverItem) => row.assigneeName ?? homeWords.unassigned },
];

/** Only what waits for someone has a remark. */
const noted: ReadonlySet<SectionKey> = new Set(['waiting', 'escalations']);
const notedColumns = itemColumns.toSpliced(3, 0, noteColumn);

const failureColumns = [
  {
    title: words.noticedAt,
    width: 8,
    className: 't',
    cell: (row: MeetingFailure) => formatShortDateTime(row.noticedAt),
  },
  {
    title: words.reportedAt,
    width: 9,
    className: 't',
    cell: (row: MeetingFailure) => formatShortDateTime(row.reportedAt),
  },
  { title: words.reportedBy, width: 7, cell: (row: MeetingFailure) => row.reportedByName },
  { title: words.failureNote, cell: (row: MeetingFailure) => row.note },
];

const mc = words.meetings.columns;
const meetingColumns = [
  { title: mc.kind, width: 8, cell: (row: DeskMeeting) => words.meetings.kinds[row.kind] },
  {
    title: mc.time,
    width: 7,
    className: 't',
    cell: (row: DeskMeeting) => words.meetings.time(formatTime(row.startedAt), formatTime(row.endedAt)),
  },
  {
    title: mc.means,
    cell: (row: DeskMeeting) => words.meetings.by(words.meetings.means[row.means], row.account),
  },
  { title: mc.people, cell: (row: DeskMeeting) => row.people.map(({ name }) => name).join('、') },
  { title: mc.failure, cell: (row: DeskMeeting) => row.failure },
];

interface SectionsProps extends EditorProps {
  readonly editing: boolean;
}

/** The text, then what it is about, in the order of urgency. */
export function HandoverSections({ handover, editing, onDone, onCancel }: SectionsProps) {
  const at = formatShortDateTime(handover.asOf);
  const isOpen = handover.state === 'drafting';
  return (
    <>
      <Section
        title={words.body}
        count={isOpen ? (handover.isEdited ? words.edited : words.follows) : words.frozenAt(at)}
      >
        {editing ? (
          <BodyEditor handover={handover} onDone={onDone} onCancel={onCancel} />
        ) : (
          <Markdown text={handover.body} />
        )}
      </Section>
      {handover.sections.map(({ key, rows, left = 0 }) => (
        <Section key={key} title={words.sections[key]} count={words.sectionCount(rows.length, left)}>
          <RelatedTable
            caption={words.sections[key]}
            columns={noted.has(key) ? notedColumns : itemColumns}
            rows={rows}
            idOf={(row) => `${row.ticketId}.${row.note}.${row.due?.at ?? ''}`}
            empty={words.sectionEmpty}
          />
        </Section>
      ))}
      <Section title={words.meetings.title}>
        <RelatedTable
          caption={words.meetings.title}
          columns={meetingColumns}
          rows={handover.meetings}
          idOf={(row) => row.id}
          empty={words.meetings.none}
        />
      </Section>
      <Section title={words.meeting} count={words.meetingRule}>
        <RelatedTable
          caption={c.failures}
          columns={failureColumns}
          rows={handover.failures}
          idOf={(row) => row.id}
          empty={words.meetingFine}
        />
      </Section>
    </>
  );
}

const readerColumns = [
  { title: c.assignee, cell: (row: Reader) => row.name },
  {
    title: c.read,
    width: 7.5,
    className: 't',
    cell: (row: Reader) => (row.at ? formatShortDateTime(row.at) : <span className="muted">{words.notYet}</span>),
  },
];

/** Who has read it: the regional desks first, those who have not before those who have. */
export function Readers({ handover }: { handover: HandoverView }) {
  const regional = handover.readers.filter((reader) => reader.isRegional);
  const others = handover.readers.filter((reader) => !reader.isRegional);
  return (
    <aside className="col-log" aria-label={words.readers}>
      <SectionHead title={words.readers} count={words.regional} />
      <div className="log-body handover-readers">
        <RelatedTable
          caption={words.readers}
          columns={readerColumns}
          rows={regional}
          idOf={(row) => row.agentId}
          empty={words.noReaders}
        />
        {others.length > 0 && (
          <Section title={words.others}>
            <RelatedTable
              bare
              caption={words.others}
              columns={readerColumns}
              rows={others}
              idOf={(row) => row.agentId}
            />
          </Section>
        )}
      </div>
    </aside>
  );
}
