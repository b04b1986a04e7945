import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetRow } from '../contract/asset.ts';
import type { AssetCounts } from '../contract/asset-view.ts';
import type { AssetListInput, AssetQuery, ChosenAssets } from '../contract/assets.contract.ts';
import { assetConditions, chosenConditions, liveCondition, waitsForList, workConditions } from './asset-conditions.ts';
import { assetScope } from './assets.policy.ts';
import { assetRecords } from './assets.scope.public.ts';

/**
 * A page of the ledger as the list shows it: three statements, whatever the conditions. The page is cut first and its
 * rows are joined afterwards: planning nine joins under an order costs more than the rows.
 */
export async function listAssets(ctx: Ctx, input: AssetListInput) {
  const where = assetConditions(ctx, input);
  const [page, total] = await Promise.all([
    keysetPage(sortable(ctx, input).select('assets.id').where(where), {
      sort: sortOf(input),
      id: sql<string>`assets.id`,
      direction: input.sort?.dir ?? 'asc',
      cursor: input.cursor,
      limit: input.limit,
    }),
    countCapped(ctx.tx, ctx.tx.selectFrom('assets').where(where)),
  ]);
  return {
    rows: await rowsByIds(
      ctx,
      page.rows.map((row) => row.id),
    ),
    nextCursor: page.nextCursor,
    total,
  };
}

async function rowsByIds(ctx: Ctx, ids: readonly string[]): Promise<AssetRow[]> {
  if (ids.length === 0) return [];
  const rows = await rowQuery(ctx)
    .modifyFront(keptPlan)
    .where(sql<boolean>`assets.id = any(${ids}::uuid[])`)
    .where(assetRecords.seenBy(ctx.actor))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Every chosen row at once, in the order of the list, for files: one statement. `limit` + 1 rows say there are more. */
export async function readChosen(ctx: Ctx, chosen: ChosenAssets, limit?: number): Promise<AssetRow[]> {
  const direction = chosen.query.sort?.dir === 'desc' ? sql`desc` : sql`asc`;
  const query = rowQuery(ctx)
    .where(chosenConditions(ctx, chosen))
    .orderBy(sql`${sortOf(chosen.query)} ${direction}, assets.id ${direction}`);
  const rows = await (limit === undefined ? query : query.limit(limit + 1)).execute();
  return rows.map(toRow);
}

/** The ids a mass action works on, in the reader's scope. */
export async function chosenIds(ctx: Ctx, chosen: ChosenAssets): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .select('id')
    .where(chosenConditions(ctx, chosen))
    .orderBy('asset_tag')
    .execute();
  return rows.map((row) => row.id);
}

function sortOf({ sort }: Pick<AssetQuery, 'sort'>): RawBuilder<string> | RawBuilder<number> {
  const keys = {
    assetTag: sql<string>`assets.asset_tag`,
    classCode: sql<number>`classes.sort_order`,
    model: sql<string>`models.name`,
    department: sql<string>`coalesce(departments.sort_path, '~')`,
    user: sql<string>`coalesce(users.reading, '~')`,
    place: sql<number>`coalesce(sites.sort_order, 999999)`,
    status: sql<string>`assets.status`,
    movedOn: sql<string>`coalesce(assets.last_moved_on::text, '')`,
    warrantyUntil: sql<string>`coalesce(assets.warranty_until::text, '')`,
    osBuild: sql<string>`coalesce(assets.os_build, '')`,
    acquiredOn: sql<string>`coalesce(assets.acquired_on::text, '')`,
    priceYen: sql<number>`coalesce(assets.price_yen, -1)`,
    lastSeenAt: sql<number>`coalesce(extract(epoch from assets.last_seen_at)::bigint, 0)`,
  };
  return keys[sort?.key ?? 'assetTag'];
}

/** The devices with the one table their order needs. */
function sortable(ctx: Ctx, { sort }: Pick<AssetQuery, 'sort'>) {
  return ctx.tx
    .selectFrom('assets')
    .$if(sort?.key === 'classCode', (query) =>
      query.innerJoin('device_classes as classes', 'classes.code', 'assets.class_code'),
    )
    .$if(sort?.key === 'model', (query) => query.innerJoin('device_models as models', 'models.id', 'assets.model_id'))
    .$if(sort?.key === 'department', (query) => query.leftJoin('departments', 'departments.id', 'assets.department_id'))
    .$if(sort?.key === 'user', (query) => query.leftJoin('staff_members as users', 'users.id', 'assets.user_id'))
    .$if(sort?.key === 'place', (query) => query.leftJoin('sites', 'sites.id', 'assets.site_id'));
}

/** 所属 is the office, or the section of 本庁; 課・室 is what lies below it. */
const isBelow = sql<boolean>`(parents.kind = 'office' or departments.kind = 'unit') and parents.id is not null`;

function rowQuery(ctx: Ctx) {
  return ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models as models', 'models.id', 'assets.model_id')
    .innerJoin('device_classes as classes', 'classes.code', 'assets.class_code')
    .leftJoin('sites', 'sites.id', 'assets.site_id')
    .leftJoin('rooms', 'rooms.id', 'assets.room_id')
    .leftJoin('departments', 'departments.id', 'assets.department_id')
    .leftJoin('departments as parents', 'parents.id', 'departments.parent_id')
    .leftJoin('staff_members as users', 'users.id', 'assets.user_id')
    .leftJoin('asset_current_builds as newest', (join) =>
      join.on(sql<boolean>`newest.branch = split_part(assets.os_build, '.', 1)`),
    )
    .select([
      'assets.id',
      'assets.asset_tag as assetTag',
      'assets.class_code as classCode',
      'models.name as model',
      'models.maker',
      'assets.procurer',
      sql<string | null>`case when ${isBelow} then parents.name else departments.name end`.as('department'),
      sql<string | null>`case when ${isBelow} then departments.name end`.as('section'),
      'users.name as user',
      'users.staff_no as staffNo',
      'users.extension',
      'assets.counterpart',
      'sites.name as site',
      'rooms.name as room',
      'assets.status',
      'assets.last_moved_on as movedOn',
      'assets.warranty_until as warrantyUntil',
      'assets.os',
      'assets.os_build as osBuild',
      'newest.revision as newestRevision',
      'assets.serial_no as serialNo',
      'assets.acquired_on as acquiredOn',
      'assets.price_yen as priceYen',
      'assets.encrypted',
      'assets.ip_address as ipAddress',
      'assets.mac_address as macAddress',
      'assets.sim_no as simNo',
      'assets.image_name as imageName',
      'assets.last_seen_at as lastSeenAt',
      'assets.configuration',
      'assets.note',
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof rowQuery>['execute']>>[number];

function toRow({ counterpart, newestRevision, configuration, ...row }: Raw): AssetRow {
  const inside = (configuration ?? {}) as { cpu?: string; memoryGb?: number; storageGb?: number };
  const inStore = row.status === 'stored' || row.status === 'awaitingDisposal';
  return {
    ...row,
    place: counterpart ?? (inStore ? row.room : null) ?? row.site,
    osBehind: isBehind(row.osBuild, newestRevision),
    cpu: inside.cpu ?? null,
    memoryGb: inside.memoryGb ?? null,
    storageGb: inside.storageGb ?? null,
  };
}

/** Older than the revision in general use of its branch. */
export function isBehind(build: string | null, newestRevision: number | null): boolean {
  const revision = /^\d{1,9}\.(\d{1,9})$/.exec(build ?? '')?.[1];
  return revision !== undefined && newestRevision !== null && Number(revision) < newestRevision;
}

/** How many devices each view of the tree holds: two statements. */
export async function countAssets(ctx: Ctx): Promise<AssetCounts> {
  const work = workConditions(ctx.clock.now());
  const scope = assetScope(ctx.actor) ?? sql<boolean>`true`;
  const counted = (condition: RawBuilder<boolean>) => sql<number>`count(*) filter (where ${condition})::integer`;
  const classes = await ctx.tx
    .selectFrom('assets')
    .select([
      'class_code as code',
      counted(liveCondition).as('live'),
      counted(work.unused).as('unused'),
      counted(work.behind).as('behind'),
      counted(work.warranty).as('warranty'),
      counted(work.awaitingDisposal).as('awaitingDisposal'),
      counted(work.sim).as('sim'),
      counted(work.disposed).as('disposed'),
    ])
    .where(scope)
    .groupBy('class_code')
    .execute();
  const waiting = await ctx.tx
    .selectFrom('assets')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(sql<boolean>`${scope} and ${waitsForList}`)
    .executeTakeFirstOrThrow();
  const sum = (key: Exclude<keyof (typeof classes)[number], 'code'>) => classes.reduce((all, row) => all + row[key], 0);
  return {
    byClass: Object.fromEntries(classes.map((row) => [row.code, row.live])),
    all: sum('live'),
    toRegister: waiting.count,
    unused: sum('unused'),
    behind: sum('behind'),
    warranty: sum('warranty'),
    awaitingDisposal: sum('awaitingDisposal'),
    sim: sum('sim'),
    disposed: sum('disposed'),
  };
}
