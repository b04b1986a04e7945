import type { StagedCall } from '#platform/rpc/handlers.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { assetsRefusals, type ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { chosenConditions } from './asset-conditions.ts';
import { bulkListBook } from './bulk-list-book.ts';
import { movementsToRegister } from './bulk-lists.reads.ts';
import { holdBulkLists, insertBulkList } from './bulk-lists.repo.ts';

/**
 * 一括登録一覧を作る (§4-4): takes every movement that stands on no list yet, and never twice.
 * Unanswered: the workbook is written of what was recorded, and can be printed again. @throws assets.nothingToRegister
 */
export async function makeBulkList(input: { chosen: ChosenAssets | null }, call: StagedCall): Promise<File> {
  const made = await call.write((ctx) => recordBulkList(ctx, input.chosen));
  return downloadBook(bulkListBook(made.list, made.rows), assetsWords.files.bulk(made.list.listNo));
}

/** The list on record, with its lines. */
export async function recordBulkList(ctx: Ctx, chosen: ChosenAssets | null) {
  await holdBulkLists(ctx);
  const rows = await movementsToRegister(ctx, chosen && chosenConditions(ctx, chosen));
  if (rows.length === 0) throw assetsRefusals.nothingToRegister();
  const { id, list_no: listNo } = await insertBulkList(
    ctx,
    rows.map((row) => row.id),
  );
  ctx.audit.record({
    action: 'assets.makeBulkList',
    entity: 'bulkRegistrationList',
    entityId: id,
    changes: { listNo: [null, listNo], movements: [null, rows.length] },
  });
  return { list: { id, listNo, madeAt: ctx.clock.now(), madeBy: ctx.actor.name }, rows };
}
