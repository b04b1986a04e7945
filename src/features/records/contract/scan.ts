import { z } from 'zod';

export const scanInput = z.object({ code: z.string().trim().min(1).max(60) });

/** What a code read at a counter opens: a record and its next step, with what was read of it. */
export const scanned = z.object({
  recordId: z.uuid().nullable(),
  assetId: z.uuid().nullable(),
  words: z.string(),
});
export type Scanned = z.infer<typeof scanned>;
