import { takeStep } from '#features/records/server/take-step.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import { knowledgeKind } from './knowledge.kind.ts';
import { insertReview } from './manuals.repo.ts';

/** 点検を記録: a manual was read and found right as it is. @throws knowledge.notReviewable, waiting, renewalOpen, reviewedInFuture */
export const reviewManual = takeStep(knowledgeKind, 'review', async (ctx, item, review) => {
  if (review.on > today(ctx.clock.now())) throw refused.reviewedInFuture();
  await insertReview(ctx, item, review);
  return { changes: { reviewed_on: [null, review.on], note: [null, review.note] } };
});
