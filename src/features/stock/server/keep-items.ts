import { today } from '#kernel/calendar/civil.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockItemDraft, StockItemView } from '../contract/stock.ts';
import { getItem } from './get-item.ts';
import { findItemByCode, holdItem, insertItem, itemColumns, moveStock, updateItem } from './stock.repo.ts';
import { itemProblem } from './stock.rules.ts';

interface Revision {
  readonly id: string;
  readonly version: number;
  readonly draft: StockItemDraft;
}

/** 品目を登録 (§13-3). @throws stock.codeTaken and what its kind needs */
export async function createItem(ctx: Ctx, draft: StockItemDraft): Promise<StockItemView> {
  await refuseBadItem(ctx, draft, null, 0);
  const id = await insertItem(ctx, draft);
  note(ctx, 'createItem', id, changesBetween(null, itemColumns(draft)));
  return getItem(ctx, { id });
}

/**
 * 直す. Another 発注点 stands among its movements: what it makes short is owed a 補充の依頼, too.
 * @throws stock.absent and those of 登録; StaleVersion on a conflict
 */
export async function reviseItem(ctx: Ctx, { id, version, draft }: Revision): Promise<StockItemView> {
  const before = await holdItem(ctx, id);
  await refuseBadItem(ctx, draft, id, before.quantity);
  const after = await updateItem(ctx, { id, version }, itemColumns(draft));
  if (before.reorder_point !== draft.reorderPoint) {
    const reason = words.pointChanged(before.reorder_point, draft.reorderPoint);
    const on = today(ctx.clock.now());
    await moveStock(ctx, { ...before, ...after }, { kind: 'pointChanged', quantity: 0, on, reason });
  }
  note(ctx, 'reviseItem', id, changesBetween(before, itemColumns(draft)));
  return getItem(ctx, { id });
}

async function refuseBadItem(ctx: Ctx, draft: StockItemDraft, selfId: string | null, held: number): Promise<void> {
  const problem = itemProblem(draft, held);
  if (problem) throw problem;
  // Two who give the same number come one after the other.
  await lockUntilCommit(ctx, 'stock_items');
  const holder = await findItemByCode(ctx, draft.code);
  if (holder && holder.id !== selfId) throw refused.codeTaken({ code: draft.code });
}

function note(ctx: Ctx, verb: string, entityId: string, changes: ReturnType<typeof changesBetween>): void {
  ctx.audit.record({ action: `stock.${verb}`, entity: 'stockItem', entityId, changes });
}
