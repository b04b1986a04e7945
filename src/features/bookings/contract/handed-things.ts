import { z } from 'zod';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { text } from '#kernel/contract/texts.ts';
import { assetIds } from './booking.ts';
import { accessory } from './kit.ts';

/**
 * What goes out of a booking: the things that were read at the counter, with the small things that go along; what was booked and
 * stays here.
 */
export const handedThings = {
  assetIds,
  leftOut: z.array(z.uuid()).max(30).default([]),
  accessories: z
    .array(z.object({ assetId: z.uuid(), items: z.array(accessory).max(20) }))
    .max(30)
    .default([]),
};

const handed = z.object(handedThings);
export type HandedThings = z.output<typeof handed>;

/** What comes back, each thing once: in which condition, and what of it is missing. */
export const returnedThings = z
  .array(z.object({ assetId: z.uuid(), condition: text(200), missing: text(200) }))
  .min(1)
  .max(30)
  .refine(...eachOnce<{ assetId: string }>(({ assetId }) => assetId));
