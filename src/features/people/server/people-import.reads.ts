import { sql } from 'kysely';
import type { LedgerRow, Seen } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { existsOn } from './departments.reads.ts';
import { staffRecords } from './people.scope.public.ts';
import { orderIn } from './tree.rules.ts';

/** Every 所属 there ever was, living ones first, for rows that name one. */
export function namedDepartments(ctx: Ctx) {
  return ctx.tx
    .selectFrom('departments')
    .leftJoin('departments as successor', 'successor.id', 'departments.successor_id')
    .select([
      'departments.id',
      'departments.code',
      'departments.name',
      'departments.full_name',
      'departments.parent_id',
      'departments.site_id',
      'departments.valid_from',
      'departments.valid_to',
      'successor.full_name as successor',
    ])
    .orderBy(sql`departments.valid_to is not null`)
    .orderBy('departments.sort_path')
    .execute();
}

export function namedSites(ctx: Ctx) {
  return ctx.tx.selectFrom('sites').select(['id', 'code', 'name', 'closed_on']).orderBy('sort_order').execute();
}

export function namedRooms(ctx: Ctx) {
  return ctx.tx.selectFrom('rooms').select(['id', 'site_id', 'name']).execute();
}

/** The codes of the whole ledger: what exists today and what is decided. */
export async function ledgerCodes(ctx: Ctx): Promise<string[]> {
  const day = today(ctx.clock.now());
  const rows = await ctx.tx
    .selectFrom('departments')
    .select('departments.code')
    .where(sql<boolean>`(${existsOn(day)} or departments.valid_from > ${day}::date)`)
    .orderBy('departments.sort_path')
    .execute();
  return [...new Set(rows.map((row) => row.code))];
}

/** 所属 as their workbook has them, by code. Of several with one code the living one counts, else the last one. */
export async function ledgerDepartments(ctx: Ctx, keys: readonly string[]): Promise<Map<string, LedgerRow>> {
  const rows = await ctx.tx
    .selectFrom('departments')
    .leftJoin('departments as parent', 'parent.id', 'departments.parent_id')
    .leftJoin('departments as successor', 'successor.id', 'departments.successor_id')
    .selectAll('departments')
    .select(['parent.code as parent_code', 'successor.code as successor_code'])
    .orderBy(sql`departments.valid_to is not null`)
    .orderBy('departments.valid_to', 'desc')
    .orderBy('departments.sort_path')
    .where(sql<boolean>`departments.code = any(${keys}::text[])`)
    .execute();
  const byCode = new Map<string, LedgerRow & { readonly path: string }>();
  for (const row of rows) {
    if (byCode.has(row.code)) continue;
    const draft = {
      code: row.code,
      name: row.name,
      reading: row.reading,
      kind: row.kind,
      parent: row.parent_code,
      order: orderIn(row.sort_path),
      site: row.site_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      successor: row.successor_code,
    };
    byCode.set(row.code, { id: row.id, version: row.version, label: row.name, draft, path: row.sort_path });
  }
  return new Map([...byCode].toSorted(([, a], [, b]) => (a.path < b.path ? -1 : 1)));
}

/** The numbers of the whole ledger: who is present. */
export async function ledgerNumbers(ctx: Ctx): Promise<string[]> {
  const day = today(ctx.clock.now());
  const rows = await ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id')
    .select('staff_members.staff_no')
    .where(sql<boolean>`(staff_members.left_on is null or staff_members.left_on >= ${day}::date)`)
    .where(staffRecords.seenBy(ctx.actor))
    .orderBy('departments.sort_path')
    .orderBy('staff_members.reading')
    .orderBy('staff_members.staff_no')
    .execute();
  return rows.map((row) => row.staff_no);
}

/**
 * 職員 as their workbook has them, by number. The 所属 is the one decided last, so that a file taken in before its day
 * changes nothing the second time.
 */
export async function ledgerStaff(ctx: Ctx, keys: readonly string[]): Promise<Map<string, LedgerRow>> {
  const rows = await ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id')
    .leftJoin('staff_assignments as held', (join) =>
      join.onRef('held.staff_member_id', '=', 'staff_members.id').on('held.valid_to', 'is', null),
    )
    .selectAll('staff_members')
    .select('held.department_id as decided_id')
    .orderBy('departments.sort_path')
    .orderBy('staff_members.reading')
    .orderBy('staff_members.staff_no')
    .where(sql<boolean>`staff_members.staff_no = any(${keys}::text[])`)
    .where(staffRecords.seenBy(ctx.actor))
    .execute();
  return new Map(
    rows.map((row) => [
      row.staff_no,
      {
        id: row.id,
        version: row.version,
        label: row.name,
        draft: {
          staffNo: row.staff_no,
          name: row.name,
          reading: row.reading,
          department: row.decided_id ?? row.department_id,
          site: row.site_id,
          room: row.room_id,
          extension: row.extension,
          phone: row.phone,
          mail: row.mail,
          coordinator: row.coordinator,
          leftOn: row.left_on,
          note: row.note,
        },
      },
    ]),
  );
}

interface KnownStaff {
  readonly name: string;
  readonly department_id: string;
  readonly reading: string;
}

/** Who is known by number, and how long numbers are here: Excel drops zeros in front. */
export async function knownStaff(ctx: Ctx): Promise<{ width: number; known: ReadonlyMap<string, KnownStaff> }> {
  const rows = await ctx.tx
    .selectFrom('staff_members')
    .select(['staff_no', 'name', 'reading', 'department_id'])
    .execute();
  const lengths = rows.map((row) => (/^\d+$/.test(row.staff_no) ? row.staff_no.length : 0));
  return {
    width: lengths.reduce((most, length) => Math.max(most, length), 0),
    known: new Map(rows.map((row) => [row.staff_no, row])),
  };
}

/** Which 職員 stand behind these numbers, and in which state. */
export async function staffVersions(ctx: Ctx, keys: readonly string[]): Promise<Map<string, Seen>> {
  const rows = await ctx.tx
    .selectFrom('staff_members')
    .select(['id', 'version', 'staff_no'])
    .where(staffRecords.seenBy(ctx.actor))
    .where(sql<boolean>`staff_no = any(${keys}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.staff_no, row]));
}
