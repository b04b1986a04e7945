import { step } from '#features/records/server/take-step.public.ts';
import { draftSections, redraft } from './draft-texts.rules.ts';
import { reportKind } from './report.kind.ts';
import { withWriter } from './report-writers.rules.ts';
import { takeWeek } from './take-week.ts';
import { figuresOf, sectionsOf } from './weekly-reports.reads.ts';
import { notChecked, replaceFigures } from './weekly-reports.repo.ts';

/** 締め直す: takes the figures again. What people wrote stays and has to be confirmed anew. */
export const refreshReport = step(reportKind, 'refresh', async (ctx, report) => {
  const former = draftSections(await figuresOf(ctx, report));
  const { figures, parts } = await takeWeek(ctx, report.week_no, { from: report.from_on, to: report.to_on });
  const fresh = draftSections(figures.map((one) => ({ ...one, value: one.ids.length })));
  await replaceFigures(ctx, report.id, figures);
  return {
    patch: {
      sections: JSON.stringify(redraft(sectionsOf(report), former, fresh)),
      taken: JSON.stringify(parts),
      figures_at: ctx.clock.now(),
      ...withWriter(report, ctx.actor),
      ...notChecked,
    },
  };
});
