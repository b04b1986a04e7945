import { step } from '#features/records/server/take-step.public.ts';
import { reportKind } from './report.kind.ts';
import { notChecked } from './weekly-reports.repo.ts';

/** 受理する, by 県. */
export const acceptReport = step(reportKind, 'accept', ({ actor, clock }) => ({
  patch: { accepted_by: actor.id, accepted_by_name: actor.name, accepted_at: clock.now() },
}));

/** 差し戻す, by 県, with the reason; the desk makes it anew. */
export const returnReport = step(reportKind, 'returnIt', (_ctx, _report, { reason }) => ({
  patch: { submitted_by: null, submitted_by_name: null, submitted_at: null, ...notChecked },
  entry: { body: reason },
  reason,
}));
