import type { Ctx } from '#platform/use-case/context.ts';
import { ticketDeadlines } from '../contract/deadline-rules.data.ts';
import type { CauseDraft } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { causeProblem, needsFlashReport } from './cause.rules.ts';
import { momentOf } from './change-ticket.ts';
import { insertClock, listOpenClocks, voidClocks } from './clocks.repo.ts';
import { startClock } from './clocks.rules.ts';
import { whatWas } from './counted.rules.ts';
import type { NewEntry } from './entries.repo.ts';
import { readAsset, readKnowledge } from './references.reads.ts';
import { listAuthorityReports, listFlashReports } from './reports.repo.ts';
import { findInterview, type TicketPatch, type TicketRecord, toInterviewDraft } from './tickets.repo.ts';
import { ticketCauseInCentralPc, ticketCauseSet } from './tickets-events.public.ts';

/**
 * What a cause means (§3-2): unknown starts the clock of the report to 県, a system or network that of the 速報, a
 * central PC is announced to repairs, a department's device gets the note on support.
 * Gives the columns and the lines to save. @throws the refusals of `causeProblem`, tickets.knowledgeAbsent
 */
export async function applyCause(
  ctx: Ctx,
  ticket: TicketRecord,
  cause: CauseDraft,
  systemId: string | null,
): Promise<{ patch: TicketPatch; entries: NewEntry[] }> {
  const knowledgeId = cause.knowledgeId ?? ticket.knowledge_id;
  const knowledge = knowledgeId ? await readKnowledge(ctx, knowledgeId) : undefined;
  if (cause.knowledgeId && !knowledge) throw refused.knowledgeAbsent();
  const asset = (ticket.asset_id ? await readAsset(ctx, ticket.asset_id) : null) ?? null;
  const interview = await findInterview(ctx, ticket.id);
  const problem = causeProblem({
    ticketKind: ticket.kind,
    kind: cause.kind,
    interview: interview ? toInterviewDraft(interview) : null,
    asset,
    businessSystemId: systemId,
    knowledgeKind: knowledge?.kind ?? null,
  });
  if (problem) throw problem;
  const awaitsAuthority = await turnAuthorityClock(ctx, ticket, cause.kind === 'unknown');
  await turnFlashClock(ctx, ticket, needsFlashReport(cause.kind) ? systemId : null);
  await announce(ctx, ticket, cause);
  const text = cause.text || (cause.kind === 'known' ? (knowledge?.cause ?? '') : '');
  const data = { text, systemId, ...whatWas(ticket, { business_system_id: systemId }) };
  return {
    patch: {
      cause_kind: cause.kind,
      cause: text,
      measure: cause.measure,
      cause_set_at: ctx.clock.now(),
      knowledge_id: knowledgeId,
      business_system_id: systemId,
      awaits_authority: awaitsAuthority,
    },
    entries: causeEntries(cause, asset?.assetTag ?? null, data),
  };
}

/** Starts the clock for a cause that is unknown and was not reported yet, stops it for any other. */
async function turnAuthorityClock(ctx: Ctx, ticket: TicketRecord, isUnknown: boolean): Promise<boolean> {
  const reports = await listAuthorityReports(ctx, ticket.id);
  const awaitsReceipt = reports.some((report) => report.acknowledged_at === null);
  if (!isUnknown) {
    await voidClocks(ctx, ticket.id, { kinds: ['authorityReport'] });
    return awaitsReceipt;
  }
  const clocks = await listOpenClocks(ctx, ticket.id);
  const isRunning = clocks.some((clock) => clock.kind === 'authorityReport');
  if (reports.length > 0 || isRunning) return isRunning || awaitsReceipt;
  const { now, calendar } = await momentOf(ctx);
  await insertClock(ctx, ticket.id, startClock('authorityReport', ticketDeadlines.authorityReport, calendar, now));
  return true;
}

/** `systemId`: whose owner must be told; null when nobody. */
async function turnFlashClock(ctx: Ctx, ticket: TicketRecord, systemId: string | null): Promise<void> {
  const wasTold = systemId !== null && (await isFlashSent(ctx, ticket.id, systemId));
  if (systemId === null || wasTold) return voidClocks(ctx, ticket.id, { kinds: ['flashReport'] });
  const clocks = await listOpenClocks(ctx, ticket.id);
  if (clocks.some((clock) => clock.kind === 'flashReport')) return;
  const { now, calendar } = await momentOf(ctx);
  await insertClock(ctx, ticket.id, startClock('flashReport', ticketDeadlines.flashReport, calendar, now), systemId);
}

export async function isFlashSent(ctx: Ctx, ticketId: string, systemId: string | null): Promise<boolean> {
  const reports = await listFlashReports(ctx, ticketId);
  return reports.some((report) => report.business_system_id === systemId);
}

async function announce(ctx: Ctx, ticket: TicketRecord, cause: CauseDraft): Promise<void> {
  const fact = { ticketId: ticket.id, ticketNo: ticket.ticket_no };
  await ctx.events.emit(ticketCauseSet, { ...fact, cause: cause.kind });
  if (cause.kind !== 'centralPc' || !ticket.asset_id) return;
  await ctx.events.emit(ticketCauseInCentralPc, { ...fact, assetId: ticket.asset_id });
}

function causeEntries(cause: CauseDraft, assetTag: string | null, data: object): NewEntry[] {
  const texts = [words.causeIs(words.causes[cause.kind], cause.text), cause.measure].filter((text) => text !== '');
  const entries: NewEntry[] = [{ kind: 'cause', body: texts.join('\n'), data: { cause: cause.kind, ...data } }];
  if (cause.kind === 'departmentDevice') {
    entries.push({ kind: 'supportNote', body: assetTag ? words.supportNote(assetTag) : words.supportNoteNoAsset });
  }
  if (cause.kind === 'centralPc' && assetTag) entries.push({ kind: 'supportNote', body: words.centralNote(assetTag) });
  return entries;
}
