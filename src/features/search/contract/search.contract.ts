import { z } from 'zod';
import { roles } from '#kernel/actor.ts';
import { countOf, permissions, readsPersons } from '#kernel/contract/procedure.ts';

export const searchPermissions = permissions('search', { find: roles });

/** One found record: where it is, and what tells it apart. */
export const hit = z.object({
  kind: z.string(),
  id: z.uuid(),
  href: z.string(),
  /** 受付番号, 管理番号, 職員番号. */
  code: z.string().nullable(),
  title: z.string(),
  note: z.string().nullable(),
});
export type Hit = z.infer<typeof hit>;

export const searchContract = {
  find: readsPersons(searchPermissions.find, countOf('groups', 'hits'))
    .input(z.object({ q: z.string().trim().max(100), perKind: z.number().int().min(1).max(50).default(6) }))
    .output(
      z.object({
        groups: z.array(
          z.object({
            title: z.string(),
            hits: z.array(hit),
            /** How many more there are; `capped`: at the least. */
            more: z.number().int(),
            capped: z.boolean(),
          }),
        ),
      }),
    ),
};
