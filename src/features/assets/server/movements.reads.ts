import { sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetStatus } from '../contract/asset.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import type { MovementKind, MovementRow } from '../contract/movement.ts';
import { assetRecords } from './assets.scope.public.ts';

/** The ledger of one device, newest first. */
export async function movementsOf(ctx: Ctx, assetId: string): Promise<MovementRow[]> {
  const rows = await movementQuery(ctx)
    .modifyFront(keptPlan)
    .where('moves.asset_id', '=', assetId)
    .where(assetRecords.namedFor(ctx.actor, 'moves.asset_id'))
    .orderBy('moves.seq', 'desc')
    .execute();
  const seqs = new Map(rows.map((row) => [row.id, row.seq]));
  const corrections = new Map(rows.flatMap((row) => (row.corrects_id ? [[row.corrects_id, row.seq] as const] : [])));
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    movedOn: row.moved_on,
    kind: row.kind,
    from: { words: fromWords(row), status: row.from_status as AssetStatus | null },
    to: { words: toWords(row), status: row.to_status as AssetStatus | null },
    handOverAt: [row.hand_over, row.hand_over_room].filter((part) => part !== null).join(' ') || null,
    basis: row.basis,
    reason: row.reason,
    protection: row.protection,
    authorityReportedOn: row.authority_reported_on,
    recordedBy: row.recorded_by_name,
    recordedAt: row.recorded_at,
    corrects: row.corrects_id ? (seqs.get(row.corrects_id) ?? null) : null,
    correctedBy: corrections.get(row.id) ?? null,
    listNo: row.for_registration ? (row.list_no ?? 0) : null,
  }));
}

/**
 * Movements with everything they name. The caller narrows and orders them. Names are looked up row by row: twelve joins
 * cost more to plan than to read.
 */
export function movementQuery(ctx: Ctx) {
  return ctx.tx
    .selectFrom('asset_movements as moves')
    .where(isMade('moves'))
    .leftJoin('bulk_registration_items as item', 'item.movement_id', 'moves.id')
    .leftJoin('bulk_registration_lists as list', 'list.id', 'item.list_id')
    .selectAll('moves')
    .select([
      sql<string | null>`(select name from sites where id = moves.from_site_id)`.as('from_site'),
      sql<string | null>`(select name from rooms where id = moves.from_room_id)`.as('from_room'),
      sql<string | null>`(select full_name from departments where id = moves.from_department_id)`.as('from_department'),
      sql<string | null>`(select name from staff_members where id = moves.from_user_id)`.as('from_user'),
      sql<string | null>`(select name from sites where id = moves.to_site_id)`.as('to_site'),
      sql<string | null>`(select name from rooms where id = moves.to_room_id)`.as('to_room'),
      sql<string | null>`(select full_name from departments where id = moves.to_department_id)`.as('to_department'),
      sql<string | null>`(select name from staff_members where id = moves.to_user_id)`.as('to_user'),
      sql<string | null>`(select staff_no from staff_members where id = moves.to_user_id)`.as('to_staff_no'),
      sql<string | null>`(select name from sites where id = moves.hand_over_site_id)`.as('hand_over'),
      sql<string | null>`(select name from rooms where id = moves.hand_over_room_id)`.as('hand_over_room'),
      'list.list_no',
    ]);
}

interface Ends {
  readonly kind: MovementKind;
  readonly counterpart: string | null;
  readonly from_status: string | null;
  readonly to_status: string | null;
  readonly from_site: string | null;
  readonly from_room: string | null;
  readonly from_department: string | null;
  readonly from_user: string | null;
  readonly to_site: string | null;
  readonly to_room: string | null;
  readonly to_department: string | null;
  readonly to_user: string | null;
}

const cameFromOutside = new Set<MovementKind>(['acquired', 'backFromRepair']);

/** 納入業者, 保守業者（本庁舎）, 桑名建設事務所 用地課 岡本, or 桑名庁舎 情報機器室. */
export function fromWords(row: Ends): string | null {
  if (cameFromOutside.has(row.kind) && row.counterpart) return withSite(row.counterpart, row.from_site);
  return endWords(row.from_status, row.from_site, row.from_room, row.from_department, row.from_user);
}

export function toWords(row: Ends): string | null {
  if (row.kind === 'sentToRepair' && row.counterpart) return withSite(row.counterpart, row.to_site);
  // In the desk's hand for repair: where it is, not whose.
  const atDesk = row.kind === 'takenIn' || (row.kind === 'backFromRepair' && row.to_status === 'repairing');
  if (atDesk && row.to_site) return endWords(null, row.to_site, row.to_room, null, null);
  return endWords(row.to_status, row.to_site, row.to_room, row.to_department, row.to_user);
}

const withSite = (name: string, site: string | null) => (site ? words.movements.withSite(name, site) : name);
const withPeople = new Set(['inUse', 'lent', 'repairing']);

function endWords(
  status: string | null,
  site: string | null,
  room: string | null,
  department: string | null,
  user: string | null,
): string | null {
  if (status === 'disposed' || status === 'withdrawn') return words.statuses[status];
  const people = [department, user].filter((part) => part !== null).join(' ');
  if (people && (status === null || withPeople.has(status))) return people;
  const place = [site, room].filter((part) => part !== null).join(' ');
  return place || people || null;
}

/** Orders a list of movements as they happened. */
export const inOrder = sql`moves.moved_on, moves.recorded_at, moves.asset_id, moves.seq`;
