import type { StagedCall } from '#platform/rpc/handlers.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { BulkList } from '../contract/asset-view.ts';
import { assetsRefusals, type ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { chosenConditions } from './asset-conditions.ts';
import { bulkListBook } from './bulk-list-book.ts';
import { type BulkMovement, linesOnList, movementsOnList } from './bulk-lists.reads.ts';
import { holdBulkLists, insertBulkList } from './bulk-lists.repo.ts';

/** Lines that are read in one turn. */
const turn = 500;

/**
 * 一括登録一覧を作る (§4-4): takes every movement that stands on no list yet, and never twice.
 * Unanswered: the workbook is written of what was recorded, and can be printed again. @throws assets.nothingToRegister
 */
export async function makeBulkList(input: { chosen: ChosenAssets | null }, call: StagedCall): Promise<File> {
  const made = await call.write((ctx) => recordBulkList(ctx, input.chosen));
  return bulkListFile(call, made);
}

type MadeList = Pick<BulkList, 'id' | 'listNo' | 'madeAt' | 'madeBy'>;

/** The list on record; how many movements stand on it. */
export async function recordBulkList(ctx: Ctx, chosen: ChosenAssets | null): Promise<MadeList & { count: number }> {
  await holdBulkLists(ctx);
  const { id, listNo, count } = await insertBulkList(ctx, chosen && chosenConditions(ctx, chosen));
  if (count === 0) throw assetsRefusals.nothingToRegister();
  ctx.audit.record({
    action: 'assets.makeBulkList',
    entity: 'bulkRegistrationList',
    entityId: id,
    changes: { listNo: [null, listNo], movements: [null, count] },
  });
  return { id, listNo, count, madeAt: ctx.clock.now(), madeBy: ctx.actor.name };
}

/** Its workbook. What stands on a list never changes: it is read in turns, and others are answered in between. */
export async function bulkListFile(call: StagedCall, list: MadeList): Promise<File> {
  const lines = await call.read((ctx) => linesOnList(ctx, list));
  const rows: BulkMovement[] = [];
  for (let start = 0; start < lines.length; start += turn) {
    rows.push(...(await call.read((ctx) => movementsOnList(ctx, list, lines.slice(start, start + turn)))));
  }
  return downloadBook(bulkListBook(list, rows), assetsWords.files.bulk(list.listNo));
}
