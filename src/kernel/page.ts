import { z } from 'zod';
import { civilDate } from './civil-date.ts';

/** What a list asks for: a page of at most 200 rows from an opaque cursor. */
export const pageInput = z.object({
  cursor: z.string().max(400).nullish(),
  limit: z.number().int().min(1).max(200).default(50),
});

/** How many rows match. `capped` means "at least": the screen shows 1000+. */
export const total = z.object({ count: z.number().int(), capped: z.boolean() });
export type Total = z.infer<typeof total>;

/** A page of rows of one shape. `nextCursor` is null on the last page. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total, nextCursor: z.string().nullable() });
}

/** Conditions a list can be narrowed by, in the shapes the list kit sends. */
export const filterOf = {
  text: z.string().max(200),
  flag: z.literal(true),
  /** Civil dates, both ends included; null is open. */
  days: z.object({ from: civilDate.nullable(), to: civilDate.nullable() }),
  ids: z.array(z.uuid()).max(100),
  choice: <const T extends readonly [string, ...string[]]>(values: T) =>
    z.union([
      z.object({ in: z.array(z.enum(values)).max(100) }),
      z.object({ notIn: z.array(z.enum(values)).max(100) }),
    ]),
};

export type ChoiceFilter<T extends string> = { in: T[] } | { notIn: T[] };
export type DaysFilter = z.infer<typeof filterOf.days>;

/**
 * What a list procedure takes: view, free text, conditions, order and page. Views and sort keys are closed lists; a condition
 * it does not know is refused: dropped, it would show everything.
 */
export function listInput<
  const V extends readonly [string, ...string[]],
  const S extends readonly [string, ...string[]],
  F extends z.ZodRawShape,
>(shape: { views: V; sorts: S; filters: F }) {
  return pageInput.strict().extend({
    view: z.enum(shape.views).default(shape.views[0] as never),
    q: z.string().max(200).default(''),
    sort: z
      .object({ key: z.enum(shape.sorts), dir: z.enum(['asc', 'desc']) })
      .nullable()
      .default(null),
    filters: z
      .strictObject(shape.filters)
      .partial()
      .default({} as never),
  });
}

/** Either what is typed, or ids whose names are wanted. */
export const lookupInput = z.object({
  q: z.string().max(100).default(''),
  ids: z.array(z.uuid()).max(100).default([]),
  limit: z.number().int().min(1).max(50).default(20),
});
export type LookupInput = z.infer<typeof lookupInput>;
