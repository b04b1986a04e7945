import { z } from 'zod';
import { agreedInstant, civilDate, instant } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { stateTones } from '#kernel/process.ts';
import { loanPools } from './loan-pools.data.ts';

/** Things that are booked together, each once. */
export const assetIds = z
  .array(z.uuid())
  .min(1)
  .max(30)
  .refine(...eachOnce<string>((id) => id));

/** What is free of a pool in a whole time. */
export const freeAsked = z.object({
  pool: z.enum(loanPools),
  fromAt: agreedInstant,
  dueAt: agreedInstant,
  needsCurrent: z.boolean().default(false),
  q: z.string().max(60).default(''),
  kitId: z.uuid().nullable().default(null),
});
export type FreeAsked = z.infer<typeof freeAsked>;

export const freeThing = z.object({
  id: z.uuid(),
  assetTag: z.string(),
  model: z.string(),
  className: z.string(),
  kit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type FreeThing = z.infer<typeof freeThing>;

/** A bar of the calendar. */
export const booking = z.object({
  assetId: z.uuid(),
  recordId: z.uuid(),
  href: z.string(),
  number: z.string(),
  state: z.string(),
  tone: z.enum(stateTones),
  words: z.string(),
  fromAt: instant,
  toAt: instant,
  /** Handed over and not back. */
  out: z.boolean(),
  overdue: z.boolean(),
});

export const bookingCalendar = z.object({
  days: z.array(
    z.object({ day: civilDate, open: z.boolean(), handOvers: z.number().int(), returns: z.number().int() }),
  ),
  things: z.array(
    z.object({
      assetId: z.uuid(),
      assetTag: z.string(),
      model: z.string(),
      className: z.string(),
      kit: z.string().nullable(),
    }),
  ),
  bars: z.array(booking),
  /** Things of the pool that are free all the time shown and therefore left out, by class. */
  freeElsewhere: z.number().int(),
});
export type BookingCalendar = z.infer<typeof bookingCalendar>;
