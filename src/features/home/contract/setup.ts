import { z } from 'zod';

/** What has to be there before the desk can work, in the order it is done. */
export const setupKeys = [
  'names',
  'policies',
  'calendar',
  'departments',
  'sites',
  'staff',
  'assets',
  'systems',
  'agents',
  'accounts',
  'mail',
  'backup',
  'audit',
] as const;
export type SetupKey = (typeof setupKeys)[number];

export const setupItem = z.object({
  key: z.enum(setupKeys),
  title: z.string(),
  why: z.string(),
  state: z.enum(['done', 'begun', 'open']),
  /** How far it is, in figures. */
  words: z.string(),
  /** Where it is done; null when that is on the server, and `action` then says the command. */
  href: z.string().nullable(),
  action: z.string(),
});
export type SetupItem = z.infer<typeof setupItem>;

/** Null as soon as every line is done. */
export const setupView = z.object({ done: z.number().int(), items: z.array(setupItem) }).nullable();
