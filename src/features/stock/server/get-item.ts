import { recordsOf } from '#features/records/server/related.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import { type StockAction, type StockItemView, stockItemView } from '../contract/stock.ts';
import { stockPermissions } from '../contract/stock-request.process.ts';
import { openRequestsOf } from './request.reads.ts';
import { holdersOf, movementsOf, readItem, roomsOfItem } from './stock.reads.ts';

const may = (ctx: Ctx, permission: keyof typeof stockPermissions) =>
  stockPermissions[permission].roles.includes(ctx.actor.role);

/** Kinds of things that come back from whom they were given to. */
const lasting = ['spare', 'hub', 'fixture', 'tool'];

/** What the reader may do with an item next. */
function actionsOn(ctx: Ctx, item: Pick<StockItemView, 'kind' | 'closed' | 'refill'>): StockAction[] {
  const orders: StockAction[] = may(ctx, 'order') ? ['order'] : [];
  if (!may(ctx, 'handle')) return item.closed ? [] : orders;
  if (item.closed) return ['revise'];
  const refill: StockAction[] = item.refill === null ? ['refill'] : [];
  const fit: StockAction[] = item.kind === 'part' ? ['fit'] : [];
  return [...refill, 'received', ...fit, 'moved', 'returned', 'corrected', 'opening', ...orders, 'revise'];
}

/** One item with where it lies, who has it, what happened to it and what is asked for. @throws stock.absent */
export async function getItem(ctx: Ctx, { id }: { id: string }): Promise<StockItemView> {
  const item = await readItem(ctx, id);
  if (!item) throw refused.absent();
  const movements = await movementsOf(ctx, item);
  const asked = new Set(await openRequestsOf(ctx, item));
  const records = asked.size > 0 ? await recordsOf(ctx, 'stockRequest') : [];
  return stockItemView.parse({
    ...item,
    rooms: await roomsOfItem(ctx, item),
    // What is used up is with nobody.
    holders: lasting.includes(item.kind) ? await holdersOf(ctx, item) : [],
    movements,
    movementCount: movements[0]?.of ?? 0,
    requests: records.filter((record) => asked.has(record.id)),
    actions: actionsOn(ctx, item as StockItemView),
  });
}
