import type { Draft, ImportedBy, ImportedChange } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { JsonValue } from '#platform/db/json.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { assetsImportWords as words } from '../contract/assets-import.messages.ts';
import { upsertAssetRows } from './asset-rows.public.ts';
import type { AssetRowInput } from './asset-rows.rules.ts';
import { withdrawAssets } from './withdraw-assets.ts';

const factKeys = [
  'classCode',
  'procurer',
  'serialNo',
  'acquiredOn',
  'priceYen',
  'warrantyUntil',
  'os',
  'osBuild',
  'encrypted',
  'ipAddress',
  'macAddress',
  'simNo',
  'imageName',
  'loanPool',
  'note',
] as const;
const insideKeys = ['cpu', 'memoryGb', 'storageGb'] as const;
const placeKeys = { status: 'status', site: 'siteId', room: 'roomId', department: 'departmentId', staffNo: 'userId' };
/** Texts the ledger never has as null. */
const filled: Readonly<Record<string, JsonValue>> = { serialNo: '', note: '', procurer: 'central', loanPool: false };

/** Writes devices as a file says, through the ledger's own bulk use case: all of them, or none with the first refusal. */
export async function importAssets(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  await write(ctx, changes, words.basis(by.runNo));
}

/** Puts the former values back, and takes out what was new: each with a movement of its own, for the ledger forgets nothing. */
export async function takeBackAssets(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const restored = changes.flatMap(({ before, after, ...change }) =>
    before === null ? [] : [{ ...change, before: { ...before, ...after }, after: before }],
  );
  await write(ctx, restored, words.undoBasis(by.runNo));
  const added = changes.filter((change) => change.before === null);
  await withdrawAssets(
    ctx,
    added.flatMap((change) => change.id ?? []),
    { basis: words.undoBasis(by.runNo), reason: words.withdrawal(by.runNo) },
  );
}

async function write(ctx: Ctx, changes: readonly ImportedChange[], basis: string): Promise<void> {
  const day = today(ctx.clock.now());
  const byDay = Map.groupBy(changes, (change) => String(change.after.movedOn ?? day));
  for (const [movedOn, part] of [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const plans = await upsertAssetRows(ctx, part.map(rowOf), { movedOn, basis });
    const refused = plans.find((plan) => plan.outcome === 'refused');
    if (refused) throw refused.refusal;
  }
}

function rowOf({ key, before, after }: ImportedChange): AssetRowInput {
  const { model } = after;
  const facts: Record<string, JsonValue> = model === undefined ? {} : { modelId: model };
  for (const name of factKeys) if (name in after) facts[name] = after[name] ?? filled[name] ?? null;
  if (insideKeys.some((name) => name in after)) facts.configuration = insideOf({ ...before, ...after });
  const placement: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(placeKeys)) {
    if (name in after && !(name === 'status' && after.status === null)) placement[field] = after[name] ?? null;
  }
  return { assetTag: key, facts, placement } as AssetRowInput;
}

const insideOf = (draft: Draft) => Object.fromEntries(insideKeys.map((name) => [name, draft[name] ?? null]));
