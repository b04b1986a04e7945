import { madeOnce, openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockRequestDraft } from '../contract/stock.ts';
import type { StockRequestKind } from '../contract/stock-request.process.ts';
import { getRequest } from './get-request.ts';
import { holdKept } from './move-items.ts';
import { requestKind } from './request.kind.ts';
import { findRequest } from './request.reads.ts';
import { readItem } from './stock.reads.ts';
import type { StockItem } from './stock.repo.ts';

const { said } = words.request;

/** 払出の指示を記録: what 県 orders, for whom, until when (§13-3). @throws stock.askedAhead, dueRequired, dueBeforeOrder, receiverRequired */
export const orderIssue = madeOnce({ find: findRequest, get: getRequest }, async (ctx, draft: StockRequestDraft) => {
  const { dueOn, askedOn, receiver } = draft;
  if (dueOn === null) throw refused.dueRequired();
  if (dueOn < askedOn) throw refused.dueBeforeOrder();
  if (receiver === '') throw refused.receiverRequired();
  return ask(ctx, 'issue', draft, await holdKept(ctx, draft.itemId));
});

/** 補充を依頼: once for what is open still (§13-3). @throws stock.askedAhead, refillOpen */
export const requestRefill = madeOnce({ find: findRequest, get: getRequest }, async (ctx, draft: StockRequestDraft) => {
  // Two who ask for the same come one after the other.
  const item = await holdKept(ctx, draft.itemId);
  const number = (await readItem(ctx, item.id))?.refill;
  if (number) throw refused.refillOpen({ number: String(number) });
  return ask(ctx, 'refill', draft, item);
});

function ask(ctx: Ctx, kind: StockRequestKind, draft: StockRequestDraft, item: StockItem) {
  const { quantity, withName, askedOn, dueOn, receiver, reason } = draft;
  if (askedOn > today(ctx.clock.now())) throw refused.askedAhead();
  const isOrder = kind === 'issue';
  return openRecord(ctx, requestKind, {
    id: draft.id,
    title: words.request.heading(item.name, quantity, item.unit),
    clocks: isOrder && dueOn ? { due: onDay(dueOn) } : {},
    entry: { body: said.asked[kind](withName, words.counted(quantity, item.unit), receiver, reason) },
    action: isOrder ? 'stock.order' : 'stock.requestRefill',
    row: {
      kind,
      item_id: item.id,
      quantity,
      with_name: withName,
      asked_on: askedOn,
      due_on: isOrder ? dueOn : null,
      receiver: isOrder ? receiver : '',
      reason,
    },
  });
}
