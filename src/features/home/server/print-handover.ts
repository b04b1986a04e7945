import type { JsonValue } from '#platform/db/json.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { HandoverSection, HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverOf } from './handover-view.ts';

const template = new URL('./documents/handover.typ', import.meta.url);
const words = homeWords.handover;
const { columns } = words;

/** 申し送り as a PDF. Printing it is audited. @throws home.absent */
export async function printHandover(input: { id: string }, call: StagedCall): Promise<File> {
  const handover = await call.read(async (ctx) => {
    ctx.audit.record({ action: 'home.printHandover', entity: 'handover', entityId: input.id });
    return handoverOf(ctx, input.id);
  });
  const name = words.file(handover.day);
  const pdf = await call.services.renderDocument(template, paperOf(handover), { title: name });
  return pdfFile(pdf, name);
}

/** The template's data: text only, in the order of the paper. */
export function paperOf(handover: HandoverView): JsonValue {
  return {
    title: words.title,
    day: handover.day,
    boxes: [...words.boxes],
    facts: [
      { label: columns.state, value: words.states[handover.state] },
      { label: words.nextDay, value: handover.nextDay },
      { label: columns.madeBy, value: handover.madeByName },
      { label: columns.closedBy, value: handover.closedByName ?? words.notYet },
      { label: columns.openCount, value: homeWords.count(handover.openCount) },
      { label: columns.closedAt, value: handover.closedAt },
    ],
    bodyTitle: words.body,
    paragraphs: handover.body.split(/\n+/),
    tables: [
      ...handover.sections.filter(({ rows }) => rows.length > 0).map(sectionTable),
      ...(handover.meetings.length > 0 ? [meetingTable(handover)] : []),
      ...(handover.failures.length > 0 ? [failureTable(handover)] : []),
      readerTable(handover),
    ],
  };
}

const column = (title: string, width: number, kind = 'text') => ({ title, width, kind });

function sectionTable({ key, rows, left = 0 }: HandoverSection) {
  return {
    title: left > 0 ? `${words.sections[key]}　${words.sectionCount(rows.length, left)}` : words.sections[key],
    columns: [
      column(columns.no, 3),
      column(columns.subject, 8),
      column(columns.assignee, 3),
      column(columns.due, 4),
      column(columns.note, 4),
    ],
    rows: rows.map((row) => [
      row.ticketNo,
      row.subject,
      row.assigneeName ?? homeWords.unassigned,
      row.due ? `${row.due.at} ${row.due.left}` : '',
      row.note,
    ]),
  };
}

function meetingTable({ meetings }: HandoverView) {
  const { meetings: m } = words;
  return {
    title: m.title,
    columns: [
      column(m.columns.kind, 4),
      column(m.form.startedAt, 4, 'datetime'),
      column(m.form.endedAt, 4, 'datetime'),
      column(m.columns.means, 6),
      column(m.columns.people, 6),
    ],
    rows: meetings.map((one) => [
      m.kinds[one.kind],
      one.startedAt,
      one.endedAt,
      m.by(m.means[one.means], one.account),
      one.people.map(({ name }) => name).join('、'),
    ]),
  };
}

function failureTable({ failures }: HandoverView) {
  return {
    title: columns.failures,
    columns: [
      column(words.noticedAt, 3, 'datetime'),
      column(words.reportedAt, 3, 'datetime'),
      column(words.reportedBy, 3),
      column(words.failureNote, 8),
    ],
    rows: failures.map((one) => [one.noticedAt, one.reportedAt, one.reportedByName, one.note]),
  };
}

function readerTable({ readers }: HandoverView) {
  return {
    title: words.readers,
    columns: [column(columns.assignee, 4), column(words.regional, 4), column(columns.read, 4, 'datetime')],
    rows: readers.map((one) => [one.name, one.isRegional, one.at]),
  };
}
