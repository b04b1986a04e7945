import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';
import { accessory } from './kit.ts';

/** A thing of a booking: booked, out, back or freed. */
export const bookedThing = z.object({
  id: z.uuid(),
  assetId: z.uuid(),
  assetTag: z.string(),
  className: z.string(),
  model: z.string(),
  accessories: z.array(accessory),
  handedOverAt: instant.nullable(),
  returnedAt: instant.nullable(),
  condition: z.string(),
  missing: z.string(),
  active: z.boolean(),
});
export type BookedThing = z.infer<typeof bookedThing>;

/** The things of a booking that are booked or out: what came back or was freed is none of it any more. */
export const activeThings = ({ items }: { readonly items: readonly BookedThing[] }) =>
  items.filter(({ active }) => active);
