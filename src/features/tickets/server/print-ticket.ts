import { today } from '#kernel/calendar/civil.ts';
import type { JsonValue } from '#platform/db/json.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { EntryView } from '../contract/entry.ts';
import { interviewFields, type TicketView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { dateTimeWords } from './due-words.ts';
import { readEntries } from './entries.reads.ts';
import { getTicket } from './get-ticket.ts';

const template = new URL('./documents/ticket.typ', import.meta.url);
const { fields, sections } = words.sheet;

/** 受付票 as a PDF: for the file of paper and for the counter. Reading it out is audited. */
export async function printTicket(input: { id: string }, call: StagedCall): Promise<File> {
  const sheet = await call.read(async (ctx) => {
    const ticket = await getTicket(ctx, input);
    const entries = await readAllPages((page) => readEntries(ctx, { id: input.id, only: 'all', ...page }));
    ctx.audit.record({ action: 'tickets.printTicket', entity: 'ticket', entityId: ticket.id });
    return { ticket, entries: entries.toReversed() };
  });
  const name = words.sheetFile(sheet.ticket.ticketNo);
  const pdf = await call.services.renderDocument(template, sheetData(sheet.ticket, sheet.entries), { title: name });
  return pdfFile(pdf, name);
}

/** The template's data: text only, in the order of the paper. */
export function sheetData(ticket: TicketView, entries: readonly EntryView[]): JsonValue {
  return {
    title: words.sheetTitle,
    number: ticket.ticketNo,
    numberLabel: words.columns.ticketNo,
    code: qrSvg(ticket.ticketNo),
    date: today(ticket.asOf),
    boxes: [...words.sheet.boxes],
    sections: [
      { title: sections.requester, facts: requesterFacts(ticket) },
      { title: sections.ticket, facts: ticketFacts(ticket) },
      ...(ticket.asset ? [{ title: sections.device, facts: deviceFacts(ticket) }] : []),
      ...(ticket.interview ? [{ title: sections.interview, facts: interviewFacts(ticket) }] : []),
      { title: sections.cause, facts: causeFacts(ticket) },
    ],
    tables: [
      ...(ticket.escalations.length > 0 ? [escalationTable(ticket)] : []),
      ...(ticket.authorityReports.length > 0 ? [reportTable(ticket)] : []),
      entryTable(entries),
    ],
  };
}

type Fact = { label: string; value: string | null; wide: boolean };
const fact = (label: string, value: string | null): Fact => ({ label, value, wide: false });
const wide = (label: string, value: string | null): Fact => ({ label, value, wide: true });

function requesterFacts({ requester }: TicketView): Fact[] {
  const place = [requester.siteName, requester.roomName].filter((part) => part !== null).join(' ');
  return [
    fact(fields.name, words.sheet.nameWithReading(requester.name, requester.reading)),
    fact(fields.contact, requester.contact || requester.extension),
    fact(fields.department, requester.departmentName),
    fact(fields.place, place),
  ];
}

function ticketFacts(ticket: TicketView): Fact[] {
  const category = [ticket.category?.parentName, ticket.category?.name].filter((part) => part).join(' › ');
  const remote = ticket.remote
    ? words.sheet.consented(dateTimeWords(ticket.remote.consentedAt))
    : words.sheet.noConsent;
  return [
    wide(words.columns.subject, ticket.subject),
    fact(fields.kind, words.kinds[ticket.kind]),
    fact(fields.category, category),
    fact(fields.channel, words.channels[ticket.channel]),
    fact(fields.priority, words.priorities[ticket.priority]),
    fact(fields.receivedAt, ticket.receivedAt),
    fact(fields.createdBy, ticket.createdByName),
    fact(fields.status, words.statuses[ticket.status]),
    fact(fields.assignee, ticket.assignee?.name ?? words.unassigned),
    fact(fields.resolvedAt, ticket.resolvedAt),
    fact(fields.remote, remote),
    wide(sections.body, ticket.body || words.sheet.none),
  ];
}

function deviceFacts({ asset }: TicketView): Fact[] {
  if (!asset) return [];
  return [
    fact(fields.assetTag, asset.assetTag),
    fact(fields.model, words.sheet.model(asset.className, words.procurers[asset.procurer], asset.modelName)),
    fact(fields.warranty, asset.warrantyUntil),
    fact(words.sheet.sections.cause, asset.policy?.words ?? null),
  ];
}

function interviewFacts({ interview }: TicketView): Fact[] {
  if (!interview) return [];
  return interviewFields.map((field) => {
    const isShort = field === 'occurredText' || field === 'userName';
    const value = field === 'occurredText' ? interview.occurredText || interview.occurredAt : interview[field];
    return isShort ? fact(words.interview[field], value) : wide(words.interview[field], value);
  });
}

function causeFacts(ticket: TicketView): Fact[] {
  const { cause, knowledge } = ticket;
  return [
    fact(fields.causeKind, cause.kind ? words.causes[cause.kind] : null),
    fact(fields.knowledge, knowledge ? `${knowledge.knowledgeNo} ${knowledge.title}` : null),
    wide(fields.cause, cause.text),
    wide(fields.measure, cause.measure),
    wide(sections.answer, ticket.answer),
  ];
}

function escalationTable({ escalations }: TicketView) {
  const { columns } = words.sheet.escalationTable;
  return {
    title: sections.escalations,
    columns: [
      { title: columns.at, width: 2, kind: 'datetime' },
      { title: columns.target, width: 2, kind: 'text' },
      { title: columns.question, width: 4, kind: 'text' },
      { title: columns.reply, width: 4, kind: 'text' },
    ],
    rows: escalations.map((each) => [each.escalatedAt, each.targetName, each.question, each.reply]),
  };
}

function reportTable({ authorityReports }: TicketView) {
  const { columns } = words.sheet.reportTable;
  return {
    title: sections.authority,
    columns: [
      { title: columns.at, width: 2, kind: 'datetime' },
      { title: columns.label, width: 2, kind: 'text' },
      { title: columns.body, width: 6, kind: 'text' },
      { title: columns.acknowledged, width: 2, kind: 'datetime' },
    ],
    rows: authorityReports.map((each) => [each.reportedAt, each.label, each.body, each.acknowledgedAt]),
  };
}

function entryTable(entries: readonly EntryView[]) {
  const { columns } = words.sheet.entryTable;
  return {
    title: sections.entries,
    columns: [
      { title: columns.at, width: 2, kind: 'datetime' },
      { title: columns.who, width: 2, kind: 'text' },
      { title: columns.body, width: 8, kind: 'text' },
    ],
    rows: entries.map((entry) => [entry.at, entry.title, entry.body]),
  };
}
