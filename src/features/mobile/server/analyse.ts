import { addDays, addMonths, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import {
  type Analysed,
  type AnalysisBoard,
  type AnalysisDraft,
  type AnalysisMaterial,
  type AnalysisView,
  clusterWithin,
  monthWithin,
} from '../contract/analysis.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import {
  unscopedAnalyses,
  unscopedClusters,
  unscopedMaterial,
  unscopedMonths,
  unscopedNameOf,
} from './analysis.reads.ts';
import { figuresOf } from './figures.rules.ts';
import { insertAnalysis } from './mobile.repo.ts';
import { readSettings } from './upkeep.reads.ts';

const clusterSettings = async (ctx: Ctx) => {
  const { clusterFaults: faults, clusterDays: days } = await readSettings(ctx);
  return { faults, days };
};

/** What is owed: months that are over and have no analysis, clusters nobody looked at. And what was found before. */
export async function readAnalysisBoard(ctx: Ctx): Promise<AnalysisBoard> {
  const now = ctx.clock.now();
  const day = today(now);
  const calendar = await readCalendar(ctx.tx);
  const months = (await unscopedMonths(ctx, (await readNames(ctx.tx)).from)).map((row) => {
    const dueOn = addDays(addMonths(row.month, 1), monthWithin - 1);
    return { ...row, dueOn, overdue: row.analysisId === null && dueOn < day };
  });
  const clusters = (await unscopedClusters(ctx, await clusterSettings(ctx))).map((row) => {
    const dueOn = addOpenDays(calendar, today(row.since), clusterWithin);
    return { ...row, dueOn, overdue: dueOn < day };
  });
  return { months, clusters, analyses: await unscopedAnalyses(ctx) };
}

/** The tickets and figures of a month or a cluster, as they are now. @throws mobile.nothingToAnalyse, mobile.monthRuns */
export async function readMaterial(ctx: Ctx, of: Analysed): Promise<AnalysisMaterial> {
  if ('month' in of && instantAt(addMonths(of.month, 1), '00:00') > ctx.clock.now()) throw refused.monthRuns();
  const rows = await unscopedMaterial(ctx, of, await clusterSettings(ctx));
  if (rows.length === 0) throw refused.nothingToAnalyse();
  const subject =
    'month' in of
      ? words.analysis.monthOf(formatWareki(of.month))
      : words.analysis.clusterOf(await unscopedNameOf(ctx, of.cluster));
  const tickets = rows.map(({ id, ticketNo, subject: what }) => ({ id, ticketNo, subject: what }));
  return { subject, figures: figuresOf(rows), tickets };
}

/** 分析を記録 (§7-2, 7-3): the tickets and figures are the server's own; the finding is the desk's. @throws mobile.monthTaken */
export async function analyse(ctx: Ctx, { of, finding, suspicion }: AnalysisDraft): Promise<AnalysisView> {
  const { subject, figures, tickets } = await readMaterial(ctx, of);
  const id = await insertAnalysis(ctx, {
    subject,
    finding,
    suspicion,
    month: 'month' in of ? of.month : null,
    cluster: 'cluster' in of ? of.cluster : null,
    figures: JSON.stringify(figures),
    ticket_ids: tickets.map((ticket) => ticket.id),
  });
  if (!id) throw refused.monthTaken();
  ctx.audit.record({
    action: 'mobile.analyse',
    entity: 'mobileAnalysis',
    entityId: id,
    changes: { subject: [null, subject], finding: [null, finding], suspicion: [null, suspicion] },
  });
  return analysisOf(ctx, id);
}

/** @throws mobile.analysisAbsent */
export async function analysisOf(ctx: Ctx, id: string): Promise<AnalysisView> {
  const [analysis] = await unscopedAnalyses(ctx, id);
  if (!analysis) throw refused.analysisAbsent();
  return analysis;
}
