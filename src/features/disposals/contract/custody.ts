import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';

/**
 * Hours between two readings of the same thing, and no more. §4-12 gives none: a drive that is out lies about no longer than its clock
 * (`custody`), a device with its drive inside is read again within a day, and what is locked away within three (a weekend).
 */
export const custodyHours = { drive: 2, device: 24, locked: 72 } as const;

/** One press that read several things: who had them then, and where. */
export const custodyScan = z.object({
  at: instant,
  step: z.string(),
  holder: z.string(),
  place: z.string(),
  locked: z.boolean(),
  devices: z.number().int(),
  drives: z.number().int(),
});
export type CustodyScan = z.infer<typeof custodyScan>;

/** Nobody read it for longer than allowed; or the ledger does not say where it was. `until` null: it is so still. */
export const custodyGap = z.object({
  what: z.string(),
  from: instant.nullable(),
  until: instant.nullable(),
  holder: z.string(),
  place: z.string(),
  told: z.boolean(),
});
export type CustodyGap = z.infer<typeof custodyGap>;
