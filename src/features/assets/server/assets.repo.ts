import { type Selectable, sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { ahead, stagedRowsOf } from '#platform/db/collect-writes.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { isMade, stageCopies, stageNew } from '#platform/db/staged-rows.ts';
import { StaleVersion, updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetFacts, Placement } from '../contract/asset.ts';
import { assetRecords } from './assets.scope.public.ts';

export type AssetRecord = Selectable<Schema['assets']>;
type MovementInsert = Omit<
  Selectable<Schema['asset_movements']>,
  'id' | 'change_id' | 'recorded_by' | 'recorded_by_name' | 'recorded_at'
>;

const chunk = 2000;

export function findAssetRecord(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('assets')
    .selectAll()
    .where('id', '=', id)
    .where(assetRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** Reads devices for a movement and holds them until the transaction ends; always in one order, so nobody waits in a ring. */
export function lockAssets(ctx: Ctx, ids: readonly string[]) {
  return ctx.tx
    .selectFrom('assets')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(assetRecords.seenBy(ctx.actor))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** @throws StaleVersion when someone saved since the version the user saw. Call it on a locked row. */
export function expectVersion(record: AssetRecord, version: number): void {
  if (record.version !== version) throw new StaleVersion('assets', record.id, { ...record });
}

/** The facts as columns. */
export function factColumns(facts: AssetFacts) {
  return {
    asset_tag: facts.assetTag,
    class_code: facts.classCode,
    procurer: facts.procurer,
    model_id: facts.modelId,
    serial_no: facts.serialNo,
    acquired_on: facts.acquiredOn,
    price_yen: facts.priceYen,
    warranty_until: facts.warrantyUntil,
    configuration: JSON.stringify(facts.configuration),
    os: facts.os,
    os_build: facts.osBuild,
    encrypted: facts.encrypted,
    ip_address: facts.ipAddress,
    mac_address: facts.macAddress,
    sim_no: facts.simNo,
    image_name: facts.imageName,
    loan_pool: facts.loanPool,
    note: facts.note,
  };
}

export function placementColumns(place: Placement) {
  return {
    status: place.status,
    site_id: place.siteId,
    room_id: place.roomId,
    department_id: place.departmentId,
    user_id: place.userId,
  };
}

export function placementOf(record: AssetRecord): Placement {
  return {
    status: record.status,
    siteId: record.site_id,
    roomId: record.room_id,
    departmentId: record.department_id,
    userId: record.user_id,
  };
}

export interface NewAsset {
  readonly id: string;
  readonly facts: AssetFacts;
  readonly placement: Placement;
  readonly movedOn: string;
}

export async function insertAssets(ctx: Ctx, assets: readonly NewAsset[]): Promise<void> {
  const at = ctx.clock.now();
  const rows = assets.map((asset) => ({
    id: asset.id,
    ...factColumns(asset.facts),
    configuration: asset.facts.configuration,
    ...placementColumns(asset.placement),
    last_moved_on: asset.movedOn,
    created_at: at,
    updated_at: at,
  }));
  const staged = stagedRowsOf(ctx.tx);
  if (staged) await stageNew(ctx.tx, staged, 'assets', rows);
  else await insertMany(ctx, 'assets', rows);
}

/** What an update of devices names: the ledger, or its next rows while a change is only staged. */
async function devicesToUpdate(ctx: Ctx, devices: readonly { id: string; version?: number }[]) {
  const staged = stagedRowsOf(ctx.tx);
  return staged ? stageCopies(ctx.tx, staged, 'assets', devices) : { update: sql`update assets`, where: sql`true` };
}

/** One parameter for a whole chunk: thirty columns of ten thousand lines would be three hundred thousand. */
async function insertMany(ctx: Ctx, table: 'assets' | 'asset_movements', rows: readonly object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  for (let start = 0; start < rows.length; start += chunk) {
    const part = JSON.stringify(rows.slice(start, start + chunk));
    // Movements of a change stand in the ledger before it is made, and are read by nobody.
    const begin = table === 'asset_movements' && stagedRowsOf(ctx.tx) ? ahead : sql``;
    await sql`${begin}insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(ctx.tx);
  }
}

/** @throws StaleVersion when someone saved first. */
export function updateFacts(ctx: Ctx, at: { id: string; version: number }, facts: AssetFacts) {
  return updateVersioned(ctx.tx, 'assets', at, { ...factColumns(facts), updated_at: ctx.clock.now() });
}

/** Facts of many devices at once; the rows are locked by the caller. */
export async function updateManyFacts(ctx: Ctx, changed: readonly { id: string; facts: AssetFacts }[]): Promise<void> {
  const at = ctx.clock.now();
  for (let start = 0; start < changed.length; start += chunk) {
    const rows = changed.slice(start, start + chunk).map(({ id, facts }) => ({ id, ...factColumns(facts) }));
    const { update, where } = await devicesToUpdate(ctx, rows);
    await sql`${update} as kept set
        class_code = new.class_code, procurer = new.procurer, model_id = new.model_id, serial_no = new.serial_no,
        acquired_on = new.acquired_on, price_yen = new.price_yen, warranty_until = new.warranty_until,
        configuration = new.configuration::jsonb, os = new.os, os_build = new.os_build, encrypted = new.encrypted,
        ip_address = new.ip_address, mac_address = new.mac_address, sim_no = new.sim_no, image_name = new.image_name,
        loan_pool = new.loan_pool, note = new.note, version = kept.version + 1, updated_at = ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(
        id uuid, class_code text, procurer text, model_id uuid, serial_no text, acquired_on date, price_yen integer,
        warranty_until date, configuration text, os text, os_build text, encrypted boolean, ip_address text,
        mac_address text, sim_no text, image_name text, loan_pool boolean, note text)
      where kept.id = new.id and ${where}`.execute(ctx.tx);
  }
}

export interface Placed {
  readonly id: string;
  /** As it was read, where a change is worked out before it is made. */
  readonly version?: number;
  readonly to: Placement;
  readonly counterpart: string | null;
  readonly movedOn: string;
}

/** Where devices stand from now on; the rows are locked by the caller. */
export async function placeAssets(ctx: Ctx, placed: readonly Placed[]): Promise<void> {
  for (let start = 0; start < placed.length; start += chunk) {
    const part = placed.slice(start, start + chunk);
    const rows = part.map(({ id, to, counterpart, movedOn }) => ({
      id,
      ...placementColumns(to),
      counterpart,
      moved_on: movedOn,
    }));
    const { update, where } = await devicesToUpdate(ctx, part);
    await sql`${update} as kept set
        status = new.status, site_id = new.site_id, room_id = new.room_id, department_id = new.department_id,
        user_id = new.user_id, counterpart = new.counterpart, last_moved_on = new.moved_on,
        version = kept.version + 1, updated_at = ${ctx.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(
        id uuid, status text, site_id uuid, room_id uuid, department_id uuid, user_id uuid, counterpart text, moved_on date)
      where kept.id = new.id and ${where}`.execute(ctx.tx);
  }
}

/** Adds entries to the ledger, with who writes them and when. Gives their ids in the same order. */
export async function insertMovements(ctx: Ctx, movements: readonly MovementInsert[]): Promise<string[]> {
  const by = { recorded_by: ctx.actor.id, recorded_by_name: ctx.actor.name, recorded_at: ctx.clock.now() };
  const change_id = stagedRowsOf(ctx.tx)?.changeId ?? null;
  const rows = movements.map((movement) => ({ id: newId(), ...movement, ...by, change_id }));
  await insertMany(ctx, 'asset_movements', rows);
  return rows.map((row) => row.id);
}

/** An entry that says nothing beside where it led. */
export const bareMovement = {
  counterpart: null,
  hand_over_site_id: null,
  hand_over_room_id: null,
  protection: null,
  authority_reported_on: null,
  basis: null,
  reason: null,
  corrects_id: null,
} as const;

export function movementEnds(from: Placement | null, to: Placement) {
  return {
    from_status: from?.status ?? null,
    from_site_id: from?.siteId ?? null,
    from_room_id: from?.roomId ?? null,
    from_department_id: from?.departmentId ?? null,
    from_user_id: from?.userId ?? null,
    to_status: to.status,
    to_site_id: to.siteId,
    to_room_id: to.roomId,
    to_department_id: to.departmentId,
    to_user_id: to.userId,
  };
}

/** The number of each device's last entry. */
export async function lastSeqs(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.tx
    .selectFrom('asset_movements')
    .select(['asset_id', (eb) => eb.fn.max('seq').as('seq')])
    .where(sql<boolean>`asset_id = any(${ids}::uuid[])`)
    .where(isMade('asset_movements'))
    .where(assetRecords.namedFor(ctx.actor, 'asset_id'))
    .groupBy('asset_id')
    .execute();
  return new Map(rows.map((row) => [row.asset_id, Number(row.seq)]));
}

/**
 * The newest build in general use, per branch: one that at least a twentieth of the branch runs, so that the few devices
 * of a test ring do not make everything else late. Reads the whole ledger: for imports and patch cycles.
 */
export async function refreshCurrentBuilds(ctx: Pick<Ctx, 'tx' | 'clock'>): Promise<void> {
  await sql`insert into asset_current_builds (branch, revision, updated_at)
    select branch, max(revision), ${ctx.clock.now()} from (
      select split_part(os_build, '.', 1) as branch, split_part(os_build, '.', 2)::integer as revision, count(*) as devices,
        sum(count(*)) over (partition by split_part(os_build, '.', 1)) as of_branch
      from assets where os_build ~ '^\\d{1,9}\\.\\d{1,9}$' and status not in ('disposed', 'withdrawn') group by 1, 2
    ) as builds where devices * 20 >= of_branch group by branch
    on conflict (branch) do update set revision = excluded.revision, updated_at = excluded.updated_at
      where asset_current_builds.revision <> excluded.revision`.execute(ctx.tx);
}
