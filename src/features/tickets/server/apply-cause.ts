import type { Ctx } from '#platform/use-case/context.ts';
import { ticketDeadlines } from '../contract/deadline-rules.data.ts';
import type { ClockKind } from '../contract/ticket.ts';
import type { CauseDraft } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { causeProblem, needsFlashReport } from './cause.rules.ts';
import { momentOf } from './change-ticket.ts';
import { listOpenClocks, voidClocks } from './clocks.repo.ts';
import { startClock } from './clocks.rules.ts';
import { whatWas } from './counted.rules.ts';
import type { NewEntry } from './entries.repo.ts';
import { readAsset, readKnowledge } from './references.reads.ts';
import { listAuthorityReports, listFlashReports } from './reports.repo.ts';
import type { TicketResult } from './ticket.kind.ts';
import { findInterview, type TicketPatch, type TicketRecord, toInterviewDraft } from './tickets.repo.ts';
import { ticketCauseInCentralPc } from './tickets-events.public.ts';

interface Applied {
  readonly patch: TicketPatch;
  readonly entries: readonly NewEntry[];
  readonly clocks: NonNullable<TicketResult['clocks']>;
}
export const noCause: Applied = { patch: {}, entries: [], clocks: [] };

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
): Promise<Applied> {
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
  const authority = await turnAuthorityClock(ctx, ticket, cause.kind === 'unknown');
  const flash = await turnFlashClock(ctx, ticket, needsFlashReport(cause.kind) ? systemId : null);
  await announce(ctx, ticket, cause);
  const text = cause.text || (cause.kind === 'known' ? (knowledge?.cause ?? '') : '');
  const data = { text, systemId, ...whatWas(ticket, { business_system_id: systemId }) };
  return {
    clocks: [...authority.clocks, ...flash],
    patch: {
      cause_kind: cause.kind,
      cause: text,
      measure: cause.measure,
      cause_set_at: ctx.clock.now(),
      knowledge_id: knowledgeId,
      business_system_id: systemId,
      awaits_authority: authority.isAwaited,
    },
    entries: causeEntries(cause, asset?.assetTag ?? null, data),
  };
}

/** Starts the clock for a cause that is unknown and was not reported yet, stops it for any other. */
async function turnAuthorityClock(ctx: Ctx, ticket: TicketRecord, isUnknown: boolean) {
  const reports = await listAuthorityReports(ctx, ticket.id);
  const awaitsReceipt = reports.some((report) => report.acknowledged_at === null);
  if (!isUnknown) {
    await voidClocks(ctx, ticket.id, { kinds: ['authorityReport'] });
    return { isAwaited: awaitsReceipt, clocks: [] };
  }
  const isRunning = await runs(ctx, ticket, 'authorityReport');
  if (reports.length > 0 || isRunning) return { isAwaited: isRunning || awaitsReceipt, clocks: [] };
  return { isAwaited: true, clocks: [{ clock: await started(ctx, 'authorityReport') }] };
}

/** `systemId`: whose owner must be told; null when nobody. */
async function turnFlashClock(ctx: Ctx, ticket: TicketRecord, systemId: string | null) {
  const reports = systemId === null ? [] : await listFlashReports(ctx, ticket.id);
  const wasTold = reports.some((report) => report.business_system_id === systemId);
  if (systemId === null || wasTold) {
    await voidClocks(ctx, ticket.id, { kinds: ['flashReport'] });
    return [];
  }
  if (await runs(ctx, ticket, 'flashReport')) return [];
  return [{ clock: await started(ctx, 'flashReport'), subjectId: systemId }];
}

const runs = async (ctx: Ctx, ticket: TicketRecord, kind: ClockKind) =>
  (await listOpenClocks(ctx, ticket.id)).some((clock) => clock.kind === kind);

async function started(ctx: Ctx, kind: 'authorityReport' | 'flashReport') {
  const { now, calendar } = await momentOf(ctx);
  return startClock(kind, ticketDeadlines[kind], calendar, now);
}

async function announce(ctx: Ctx, ticket: TicketRecord, cause: CauseDraft): Promise<void> {
  if (cause.kind !== 'centralPc' || !ticket.asset_id) return;
  const fact = { ticketId: ticket.id, ticketNo: ticket.ticket_no };
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
