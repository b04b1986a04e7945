import { randomUUID } from 'node:crypto';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Total } from '#kernel/page.ts';
import { platformRefusals } from '../refusals.ts';
import type { Executor } from './executor.ts';

/** How a page is cut: by a sort value that is never null, then by id. */
export interface PageCut {
  readonly sort: RawBuilder<string> | RawBuilder<number>;
  readonly id: RawBuilder<string>;
  readonly direction: 'asc' | 'desc';
  readonly cursor?: string | null;
  readonly limit: number;
}

const cursorShape = z.tuple([z.union([z.string(), z.number()]), z.string()]);

/** Behind it stand the ids that are left. Nobody outside knows it, so no client asks for a whole list by a cursor of their own. */
const wholeMark = `${randomUUID()} `;
/** The cursor of whoever reads a list to its end (read-all-pages.ts): which rows, in which order, is asked once. */
export const fromTheTop = wholeMark;

/**
 * Reads one page after the cursor, by comparing (sort, id): the hundredth page costs what the first does.
 * @throws platform.badCursor for a cursor that is not ours
 */
export async function keysetPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  cut: PageCut,
): Promise<{ rows: O[]; nextCursor: string | null }> {
  if (cut.cursor?.startsWith(wholeMark)) return partOfWhole(query, cut, cut.cursor.slice(wholeMark.length));
  const order = sql.raw(cut.direction);
  let paged = query
    .select([sql<string | number>`${cut.sort}`.as('cut_sort'), sql<string>`${cut.id}`.as('cut_id')])
    .orderBy(sql`${cut.sort} ${order}`)
    .orderBy(sql`${cut.id} ${order}`)
    .limit(sql.lit(cut.limit + 1));
  if (cut.cursor) {
    const [value, id] = readCursor(cut.cursor);
    const after = sql.raw(cut.direction === 'asc' ? '>' : '<');
    paged = paged.where(sql<boolean>`(${cut.sort}, ${cut.id}) ${after} (${value}, ${id}::uuid)`);
  }
  const found = (await paged.execute().catch((error: unknown) => {
    throw cut.cursor && isUnfitValue(error) ? platformRefusals.badCursor() : error;
  })) as (O & Cut)[];
  const rows = found.slice(0, cut.limit);
  const last = rows.at(-1);
  const nextCursor = found.length > cut.limit && last ? writeCursor(last.cut_sort, last.cut_id) : null;
  return { rows: rows.map(withoutCut), nextCursor };
}

/**
 * A part of a list that is read to its end while its rows change: each row once, wherever its sort value has gone since,
 * as it is when it is read. What does not belong to the list any more is left out.
 */
async function partOfWhole<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  cut: PageCut,
  left: string,
): Promise<{ rows: O[]; nextCursor: string | null }> {
  const ids = left === '' ? await idsInOrder(query, cut) : left.split(',');
  const found = (await query
    .select(sql<string>`${cut.id}`.as('cut_id'))
    .where(sql<boolean>`${cut.id} = any(${ids.slice(0, cut.limit)}::uuid[])`)
    .execute()) as (O & Cut)[];
  const byId = new Map(found.map((row) => [row.cut_id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const rest = ids.slice(cut.limit);
  return { rows: rows.map(withoutCut), nextCursor: rest.length > 0 ? wholeMark + rest.join(',') : null };
}

async function idsInOrder<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>, cut: PageCut) {
  const order = sql.raw(cut.direction);
  const rows = await query
    .clearSelect()
    .select(sql<string>`${cut.id}`.as('cut_id'))
    .orderBy(sql`${cut.sort} ${order}`)
    .orderBy(sql`${cut.id} ${order}`)
    .execute();
  return (rows as unknown as { cut_id: string }[]).map((row) => row.cut_id);
}

interface Cut {
  readonly cut_sort: string | number;
  readonly cut_id: string;
}

function withoutCut<O>(row: O & Cut): O {
  const { cut_sort: _sort, cut_id: _id, ...rest } = row;
  return rest as O;
}

/** Class 22 of SQLSTATE: a value that its column cannot read, as only a cursor made by somebody else holds. */
function isUnfitValue(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^22/.test(String(error.code));
}

function writeCursor(value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function readCursor(cursor: string): [string | number, string] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw platformRefusals.badCursor();
  }
}

const cap = 20_000;

/** Counts the matching rows, exactly up to a cap; past it the screen shows "20,000+". */
export async function countCapped<DB, TB extends keyof DB, O>(
  executor: Executor,
  query: SelectQueryBuilder<DB, TB, O>,
): Promise<Total> {
  const limited = query
    .clearSelect()
    .select(sql`1`.as('one'))
    .limit(sql.lit(cap + 1));
  const counted = sql<{ count: number }>`select count(*)::int as count from (${limited}) as counted`;
  const { rows } = await counted.execute(executor);
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, cap), capped: count > cap };
}
