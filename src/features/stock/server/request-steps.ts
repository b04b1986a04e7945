import { because, lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import { refuseAhead } from './move-items.ts';
import { requestKind } from './request.kind.ts';
import type { StockRequestRecord } from './request.reads.ts';
import { holdItem, moveStock } from './stock.repo.ts';

const { said } = words.request;

interface Handed {
  readonly quantity: number;
  readonly roomId: string;
  readonly on: string;
  readonly note: string;
}

/** Moves what was asked for, or a part of it: the rest stays open. @throws stock.onAhead, tooMany, notEnough */
async function hand(ctx: Ctx, one: StockRequestRecord, form: Handed, kind: 'issued' | 'received', holder: string) {
  const { quantity, roomId, on, note } = form;
  refuseAhead(ctx, on);
  const rest = one.quantity - one.done_quantity;
  if (quantity > rest) throw refused.tooMany({ rest });
  const item = await holdItem(ctx, one.item_id);
  const by = kind === 'issued' ? -quantity : quantity;
  await moveStock(ctx, item, { kind, quantity: by, on, roomId, requestId: one.id, holder, reason: note });
  const stay = quantity < rest;
  return {
    stay,
    patch: { done_quantity: one.done_quantity + quantity, ended_at: stay ? null : ctx.clock.now() },
    entry: {
      body: lines(said[kind](holder, words.counted(quantity, item.unit), rest - quantity), note),
      data: { quantity },
    },
  };
}

/** Every step of 払出 and 補充. */
export const requestSteps = recordSteps(requestKind, {
  /** 払い出す, as 県 ordered (§13-3). */
  issue: (ctx, one, form) => hand(ctx, one, form, 'issued', form.receiver),
  /** 受け入れる what 県 sent. */
  receive: (ctx, one, form) => hand(ctx, one, form, 'received', form.source),
  /** 県の回答: when it comes. */
  answer: (ctx, _one, { answer, expectedOn }) => ({
    patch: { answer, expected_on: expectedOn, answered_at: ctx.clock.now() },
    clocks: { arrival: onDay(expectedOn) },
    entry: { body: said.answered(answer, formatMonthDay(expectedOn)) },
  }),
  withdraw: (_ctx, _one, form) => because(form),
  cancel: (_ctx, _one, form) => because(form),
});
