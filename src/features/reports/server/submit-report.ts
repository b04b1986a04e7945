import { step } from '#features/records/server/take-step.public.ts';
import { reportKind } from './report.kind.ts';
import { contentOf } from './weekly-report-view.ts';
import { insertSubmission } from './weekly-reports.repo.ts';

/** 提出する: from here on figures and words are what 県 received. @throws reports.unconfirmed, unchecked */
export const submitReport = step(reportKind, 'submit', async (ctx, report) => {
  const { actor, clock } = ctx;
  await insertSubmission(ctx, report.id, await contentOf(ctx, report));
  return { patch: { submitted_by: actor.id, submitted_by_name: actor.name, submitted_at: clock.now() } };
});
