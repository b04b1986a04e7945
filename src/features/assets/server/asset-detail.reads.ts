import { type RawBuilder, sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetFacts } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import { type AssetRelated, type AssetSubject, assetRelated, readyFor } from './asset-related.public.ts';
import { assetActions, assetScope } from './assets.policy.ts';
import { isBehind } from './assets.reads.ts';
import type { AssetRecord } from './assets.repo.ts';
import { warrantyMonthsLeft } from './assets.rules.ts';
import { possibleMoves } from './movement-steps.rules.ts';
import { movementsOf } from './movements.reads.ts';
import { deviceOf, policiesOn, policyOf } from './policies.reads.ts';

/** One device with its policy, its ledger and what other features know of it. @throws assets.absent */
export async function getAsset(ctx: Ctx, input: { id: string } | { tag: string }): Promise<AssetView> {
  const row = await findNamed(ctx, input);
  if (!row) throw assetsRefusals.absent();
  const day = today(ctx.clock.now());
  const [policies, movements] = await Promise.all([policiesOn(ctx, day), movementsOf(ctx, row.id)]);
  const policy = policyOf(policies, deviceOf(row));
  const subject: AssetSubject = {
    id: row.id,
    assetTag: row.asset_tag,
    classCode: row.class_code,
    status: row.status,
    loanPool: row.loan_pool,
    userId: row.user_id,
    departmentId: row.department_id,
    policy,
  };
  const moves = possibleMoves({ status: row.status, loanPool: row.loan_pool }, policy);
  return {
    ...named(row),
    warrantyMonthsLeft: warrantyMonthsLeft(row.warranty_until, day),
    policy,
    movements,
    ...(await relatedOf(ctx, subject)),
    actions: assetActions(ctx.actor, { status: row.status, moves: moves.length, corrects: movements.length > 0 }),
    possibleMoves: moves,
  };
}

async function relatedOf(ctx: Ctx, subject: AssetSubject) {
  const [found, readiness] = await Promise.all([
    Promise.all<AssetRelated>(assetRelated.fillings().map((provider) => provider(ctx, subject))),
    readyFor(ctx, subject.id),
  ]);
  const ready = readiness.map(({ clause: _, ...line }) => ({
    ...line,
    group: 'configuration' as const,
    note: null,
  }));
  return {
    related: found.flatMap((one) => one.sections ?? []),
    facts: [...found.flatMap((one) => one.facts ?? []), ...ready],
    otherActions: found.flatMap((one) => one.actions ?? []),
  };
}

type NamedRecord = NonNullable<Awaited<ReturnType<typeof findNamed>>>;

function findNamed(ctx: Ctx, input: { id: string } | { tag: string }) {
  const which: RawBuilder<boolean> =
    'id' in input
      ? sql<boolean>`assets.id = ${input.id}::uuid`
      : sql<boolean>`assets.asset_tag = ${normalizeAssetTag(input.tag)}`;
  return ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models as models', 'models.id', 'assets.model_id')
    .leftJoin('staff_members as users', 'users.id', 'assets.user_id')
    .modifyFront(keptPlan)
    .selectAll('assets')
    .select([
      'models.name as model_name',
      'models.maker',
      sql<string>`(select name from device_classes where code = assets.class_code)`.as('class_name'),
      sql<string | null>`(select name from sites where id = assets.site_id)`.as('site_name'),
      sql<string | null>`(select name from rooms where id = assets.room_id)`.as('room_name'),
      sql<string | null>`(select full_name from departments where id = assets.department_id)`.as('department_name'),
      'users.name as user_name',
      'users.staff_no',
      'users.extension',
      sql<
        number | null
      >`(select revision from asset_current_builds where branch = split_part(assets.os_build, '.', 1))`.as(
        'newest_revision',
      ),
    ])
    .where(which)
    .where(assetScope(ctx.actor) ?? sql<boolean>`true`)
    .executeTakeFirst();
}

/** The facts a form holds, of a stored device. */
export function factsOf(row: AssetRecord): AssetFacts {
  const inside = (row.configuration ?? {}) as { cpu?: string; memoryGb?: number; storageGb?: number };
  return {
    assetTag: row.asset_tag,
    classCode: row.class_code,
    procurer: row.procurer,
    modelId: row.model_id,
    serialNo: row.serial_no,
    acquiredOn: row.acquired_on,
    priceYen: row.price_yen,
    warrantyUntil: row.warranty_until,
    configuration: {
      cpu: inside.cpu ?? null,
      memoryGb: inside.memoryGb ?? null,
      storageGb: inside.storageGb ?? null,
    },
    os: row.os,
    osBuild: row.os_build,
    encrypted: row.encrypted,
    ipAddress: row.ip_address,
    macAddress: row.mac_address,
    simNo: row.sim_no,
    imageName: row.image_name,
    loanPool: row.loan_pool,
    note: row.note,
  };
}

const pair = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null);

function named(row: NamedRecord) {
  const user = pair(row.user_id, row.user_name);
  return {
    ...factsOf(row),
    id: row.id,
    version: row.version,
    className: row.class_name,
    modelName: row.model_name,
    maker: row.maker,
    status: row.status,
    site: pair(row.site_id, row.site_name),
    room: pair(row.room_id, row.room_name),
    department: pair(row.department_id, row.department_name),
    user: user && { ...user, staffNo: row.staff_no ?? '', extension: row.extension },
    counterpart: row.counterpart,
    osBehind: isBehind(row.os_build, row.newest_revision),
    lastSeenAt: row.last_seen_at,
    lastMovedOn: row.last_moved_on,
  };
}
