import { z } from 'zod';

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
