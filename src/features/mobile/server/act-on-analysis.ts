import type { z } from 'zod';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AnalysisView, analysisReportDraft, improvementDraft } from '../contract/analysis.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { analysisOf } from './analyse.ts';
import { unscopedImprovedBy } from './analysis.reads.ts';
import { insertImprovements, insertReport } from './mobile.repo.ts';

/** 県へ報告: a fault of mobile PCs is suspected (§7-3). @throws mobile.analysisAbsent, noSuspicion, reportedBefore */
export async function reportSuspicion(ctx: Ctx, draft: z.output<typeof analysisReportDraft>): Promise<AnalysisView> {
  const analysis = await analysisOf(ctx, draft.id);
  if (!analysis.suspicion) throw refused.noSuspicion();
  if (!(await insertReport(ctx, draft))) throw refused.reportedBefore();
  ctx.audit.record({
    action: 'mobile.reportSuspicion',
    entity: 'mobileAnalysis',
    entityId: draft.id,
    changes: { reportedTo: [null, draft.to], means: [null, draft.means], body: [null, draft.body] },
  });
  return analysisOf(ctx, draft.id);
}

/** 改善を記録 (§7-2): knowledge about it that was written or revised. @throws mobile.analysisAbsent, mobile.notImproved */
export async function addImprovements(ctx: Ctx, draft: z.output<typeof improvementDraft>): Promise<AnalysisView> {
  await analysisOf(ctx, draft.id);
  const improved = await unscopedImprovedBy(ctx, draft.id, draft.knowledgeIds);
  if (draft.knowledgeIds.some((id) => !improved.has(id))) throw refused.notImproved();
  await insertImprovements(ctx, draft);
  ctx.audit.record({
    action: 'mobile.addImprovements',
    entity: 'mobileAnalysis',
    entityId: draft.id,
    changes: { knowledge: [null, draft.knowledgeIds.join(' ')], note: [null, draft.note] },
  });
  return analysisOf(ctx, draft.id);
}
