import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetStatus, Procurer } from '../contract/asset.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import type { MovementDraft, MoveResult, PolicyView } from '../contract/movement.ts';
import { assetScope } from './assets.policy.ts';
import { refreshCurrentBuilds } from './assets.repo.ts';
import { indexAssets } from './index-assets.ts';
import { policiesOn, policyOf } from './policies.reads.ts';
import { recordMoves, toResult } from './record-moves.ts';

/** A device as other features name it. */
export interface AssetRef {
  readonly id: string;
  readonly assetTag: string;
  readonly classCode: string;
  readonly procurer: Procurer;
  readonly modelId: string;
  readonly model: string;
  readonly serialNo: string;
  readonly status: AssetStatus;
  readonly loanPool: boolean;
  readonly siteId: string | null;
  readonly departmentId: string | null;
  readonly userId: string | null;
  readonly user: string | null;
  readonly warrantyUntil: string | null;
  readonly acquiredOn: string | null;
}

function refs(ctx: Ctx) {
  return ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models as models', 'models.id', 'assets.model_id')
    .leftJoin('staff_members as users', 'users.id', 'assets.user_id')
    .select([
      'assets.id',
      'assets.asset_tag as assetTag',
      'assets.class_code as classCode',
      'assets.procurer',
      'assets.model_id as modelId',
      'models.name as model',
      'assets.serial_no as serialNo',
      'assets.status',
      'assets.loan_pool as loanPool',
      'assets.site_id as siteId',
      'assets.department_id as departmentId',
      'assets.user_id as userId',
      'users.name as user',
      'assets.warranty_until as warrantyUntil',
      'assets.acquired_on as acquiredOn',
    ])
    .where(assetScope(ctx.actor) ?? sql<boolean>`true`);
}

/** The device by id or 管理番号, in the actor's scope; undefined when there is none. One statement. */
export function findAsset(ctx: Ctx, which: { id: string } | { tag: string }): Promise<AssetRef | undefined> {
  const query = refs(ctx);
  const found =
    'id' in which
      ? query.where('assets.id', '=', which.id)
      : query.where('assets.asset_tag', '=', normalizeAssetTag(which.tag));
  return found.executeTakeFirst();
}

/** What the contract says today of a device's class and procurer; null when nothing does. */
export const policyFor = async (
  ctx: Ctx,
  device: Pick<AssetRef, 'classCode' | 'procurer' | 'acquiredOn'>,
): Promise<PolicyView | null> => policyOf(await policiesOn(ctx, today(ctx.clock.now())), device);

/**
 * Records a movement in the caller's transaction, for the process that proves it: 貸出, 修理, 配付, 廃棄処分. The rules of
 * the contract hold; only 廃棄 is open here and not to the hand. @throws assets.absent and the refusals of a movement
 */
export async function recordMovement(ctx: Ctx, assetId: string, movement: MovementDraft): Promise<void> {
  const [move] = await recordMoves(ctx, [assetId], movement, { byProcess: true });
  if (!move) throw assetsRefusals.absent();
  if (move.outcome !== 'moved') throw move.outcome;
}

/** The same for many devices; what one is refused for is listed, not thrown. */
export async function recordMovements(
  ctx: Ctx,
  assetIds: readonly string[],
  movement: MovementDraft,
): Promise<MoveResult[]> {
  return (await recordMoves(ctx, assetIds, movement, { byProcess: true })).map(toResult);
}

/** Puts devices into the search index again: for those who change the names it holds (people, 所属). */
export const reindexAssets = (ctx: Pick<Ctx, 'tx'>, ids: readonly string[]): Promise<void> => indexAssets(ctx, ids);

/** Reads from the ledger which OS build is in general use: after a patch cycle, and after devices were loaded. */
export const refreshBuilds = (ctx: Pick<Ctx, 'tx' | 'clock'>): Promise<void> => refreshCurrentBuilds(ctx);
