import type { Ctx } from '#platform/use-case/context.ts';
import type { EntryView } from '../contract/entry.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { lockReadableTicket, saveTicket, writeEntries } from './change-ticket.ts';
import { meetClocks } from './clocks.repo.ts';
import { getEntry } from './entries.reads.ts';
import { findEntry, insertMentions, type NewEntry } from './entries.repo.ts';
import { mayCorrect } from './entry-words.rules.ts';
import { findSent } from './find-sent.ts';
import { countAgents } from './references.reads.ts';
import { lockFor, refuseAction } from './ticket.kind.ts';

interface EntryInput {
  readonly id: string;
  readonly entryId?: string | undefined;
  readonly body: string;
  readonly shared: boolean;
  readonly mentions: readonly string[];
}

/**
 * 経過を書く. Needs no version: two people may write at once. A shared one is an answer to the requester and meets the
 * clock of the first answer (§3-1). The same one sent twice is written once.
 * @throws tickets.absent, tickets.mentionAbsent, tickets.entryIdTaken
 */
export async function addEntry(ctx: Ctx, input: EntryInput): Promise<EntryView> {
  const ticket = await lockReadableTicket(ctx, input.id);
  const sent = await findSent(ctx, ticket.id, input.entryId, input.body);
  if (sent) return getEntry(ctx, sent.id);
  refuseAction(ctx, ticket, 'addEntry');
  const mentions = [...new Set(input.mentions)];
  if (mentions.length > 0 && (await countAgents(ctx, mentions)) !== mentions.length) throw refused.mentionAbsent();
  const kind = input.shared ? 'message' : 'note';
  const entry: NewEntry = { id: input.entryId, kind, body: input.body, shared: input.shared };
  const isFirstAnswer = input.shared && ticket.first_answered_at === null;
  const [written] = isFirstAnswer ? await answerFirst(ctx, ticket, entry) : await writeEntries(ctx, ticket.id, [entry]);
  if (!written) throw refused.entryAbsent();
  await insertMentions(ctx, written, mentions);
  noteEntry(ctx, ticket.id, written);
  return getEntry(ctx, written.id);
}

type Ticket = Awaited<ReturnType<typeof lockReadableTicket>>;

async function answerFirst(ctx: Ctx, ticket: Ticket, entry: NewEntry) {
  await meetClocks(ctx, ticket.id, { kinds: ['firstAnswer'] });
  const patch = { first_answered_at: ctx.clock.now() };
  return (await saveTicket(ctx, ticket, { patch, entries: [entry] })).entries;
}

/**
 * 訂正: a new line that names the old one, which stays as it is.
 * @throws tickets.entryAbsent, tickets.entryNotYours
 */
export async function correctEntry(ctx: Ctx, input: { id: string; entryId: string; body: string }): Promise<EntryView> {
  const ticket = await lockFor(ctx, input.id, 'addEntry');
  const entry = await findEntry(ctx, ticket.id, input.entryId);
  if (!entry) throw refused.entryAbsent();
  if (!mayCorrect(ctx.actor, entry)) throw refused.entryNotYours();
  const correction: NewEntry = { kind: 'correction', body: input.body, shared: entry.shared, correctsId: entry.id };
  const [written] = await writeEntries(ctx, ticket.id, [correction]);
  if (!written) throw refused.entryAbsent();
  noteEntry(ctx, ticket.id, written);
  return getEntry(ctx, written.id);
}

function noteEntry(ctx: Ctx, ticketId: string, entry: { seq: number; kind: string }): void {
  ctx.audit.record({
    action: entry.kind === 'correction' ? 'tickets.correctEntry' : 'tickets.addEntry',
    entity: 'ticket',
    entityId: ticketId,
    changes: { entry: [null, entry.seq] },
  });
}
