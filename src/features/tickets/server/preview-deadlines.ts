import type { Ctx } from '#platform/use-case/context.ts';
import type { Level } from '../contract/ticket.ts';
import { momentOf } from './change-ticket.ts';
import { registrationClocks } from './clocks.rules.ts';
import { dateTimeWords } from './due-words.ts';
import { unscopedClauseOf } from './named-by-form.reads.ts';
import { priorityOf } from './ticket.rules.ts';

/** 「一次回答の期限 11.24 17:15」 while the form is filled in: the browser computes no deadline. */
export async function previewDeadlines(
  ctx: Ctx,
  input: { receivedAt?: string | undefined; impact: Level; urgency: Level; categoryId?: string | null },
) {
  const { now, calendar } = await momentOf(ctx);
  const receivedAt = input.receivedAt ?? now;
  const priority = priorityOf(input.impact, input.urgency);
  const clause = await unscopedClauseOf(ctx, input.categoryId ?? null);
  const clocks = registrationClocks({ priority, clause }, calendar, receivedAt);
  const of = (kind: 'firstAnswer' | 'resolution') => {
    const dueAt = clocks.find((clock) => clock.kind === kind)?.due_at ?? receivedAt;
    return { dueAt, words: dateTimeWords(dueAt) };
  };
  return { receivedAt, priority, firstAnswer: of('firstAnswer'), resolution: of('resolution') };
}
