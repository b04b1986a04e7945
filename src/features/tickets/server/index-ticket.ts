import { addToDocument, indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { InterviewDraft } from '../contract/ticket.ts';
import type { NewEntry } from './entries.repo.ts';
import type { NamedByForm } from './named-by-form.reads.ts';
import { readTicketTexts } from './ticket-texts.reads.ts';
import type { NewTicket } from './tickets.repo.ts';

/** Keeps the ticket findable by every text of it: number, subject, answer, 聞き取り, 経過, people, device. */
export async function indexTicket(ctx: Ctx, id: string): Promise<void> {
  const found = await readTicketTexts(ctx, id);
  if (found) await indexDocuments(ctx.tx, [{ kind: 'ticket', id, at: found.at, texts: found.texts }]);
}

/**
 * Adds what new entries say. A ticket of hundreds of entries costs no more than one of two: its history is not read.
 */
export async function indexNewEntries(ctx: Ctx, id: string, entries: readonly NewEntry[]): Promise<void> {
  const texts = entries.map((entry) => entry.body);
  if (!(await addToDocument(ctx.tx, { kind: 'ticket', id, texts }))) await indexTicket(ctx, id);
}

/** The same for many, when the folding has changed. */
export async function indexTickets(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await indexTicket(ctx, id);
}

/** The same texts of a ticket that is about to be written, without reading it back. */
export function textsOfNew(
  ticket: Pick<
    NewTicket,
    'ticket_no' | 'subject' | 'body' | 'answer' | 'contact' | 'requester_name' | 'requester_reading'
  >,
  interview: InterviewDraft | null,
  { staff, department, asset, system }: NamedByForm,
  entries: readonly NewEntry[],
) {
  const { ticket_no, subject, body, answer, contact, requester_name, requester_reading } = ticket;
  return [
    ...[ticket_no, subject, body, answer, contact, requester_name, requester_reading],
    staff?.departmentName ?? department?.name,
    asset?.assetTag,
    asset?.serialNo,
    system?.name,
    ...(interview
      ? [interview.userName, interview.operation, interview.event, interview.situation, interview.stateWhenCalled]
      : []),
    ...entries.map((entry) => entry.body),
  ];
}
