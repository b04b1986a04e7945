import { z } from 'zod';

/** What is done to many tickets at one press. */
export const massDeeds = ['assign', 'close', 'category'] as const;
export type MassDeed = (typeof massDeeds)[number];

/** One press changes at most so many tickets. */
export const mostAtOnePress = 500;

export const massResult = z.object({
  done: z.number().int(),
  refused: z.number().int(),
  rows: z.array(z.object({ id: z.uuid(), ticketNo: z.string(), ok: z.boolean(), words: z.string() })),
});
export type MassResult = z.infer<typeof massResult>;

/** How far a press on many is. */
export const massProgress = z.object({
  id: z.uuid(),
  deed: z.enum(massDeeds),
  total: z.number().int(),
  done: z.number().int(),
  refused: z.number().int(),
  isOver: z.boolean(),
});
export type MassProgress = z.infer<typeof massProgress>;
