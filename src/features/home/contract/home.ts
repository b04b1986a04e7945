import { z } from 'zod';
import { dutyStrip } from '#features/contract/contract/duty-strip.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { due } from './handover.ts';
import { setupView } from './setup.ts';

/** What a line of the queue lets one do where it stands. */
export const homePress = z.object({
  call: z.string(),
  input: z.record(z.string(), z.unknown()),
  label: z.string(),
  ask: z
    .object({
      words: z.string(),
      go: z.string(),
      text: z.object({ name: z.string(), label: z.string(), max: z.number().int() }).optional(),
    })
    .nullable(),
  said: z.string(),
});
export type HomePressView = z.infer<typeof homePress>;

export const homeLine = z.object({
  id: z.string(),
  href: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  note: z.string().nullable(),
  byName: z.string().nullable(),
  since: instant.nullable(),
  /** How long it has waited, in words. */
  waited: z.object({ waited: z.string(), level: z.enum(['ok', 'warn', 'breach']) }).nullable(),
  due: due.nullable(),
  state: z
    .object({ tone: z.enum(['new', 'active', 'waiting', 'resolved', 'closed', 'plain']), word: z.string() })
    .nullable(),
  press: homePress.optional(),
  otherPress: homePress.optional(),
});
export type HomeLineView = z.infer<typeof homeLine>;

/** Periods in a row: the weeks of a half year. */
export const homeStrip = z.object({
  title: z.string(),
  count: z.string(),
  note: z.string(),
  cells: z.array(
    z.object({
      key: z.string(),
      standing: z.enum(['done', 'late', 'missing', 'waiting', 'open', 'ahead']),
      words: z.string(),
    }),
  ),
});
export type HomeStripView = z.infer<typeof homeStrip>;

export const homeBlock = z.object({
  key: z.string(),
  kind: z.enum(['waiting', 'course', 'things', 'reading']),
  title: z.string(),
  hint: z.string().optional(),
  strip: homeStrip.optional(),
  count: z.number().int(),
  uncounted: z.boolean().optional(),
  allHref: z.string().nullable(),
  lines: z.array(homeLine),
});
export type HomeBlockView = z.infer<typeof homeBlock>;

/** The home of one person. */
export const homeView = z.object({
  asOf: instant,
  today: civilDate,
  /** The 所属 whose home this is; null when it is one person's. */
  departmentOwn: z.string().nullable(),
  /** All that waits for them. */
  waiting: z.number().int(),
  /** For the administrator of an installation that does not work yet. */
  setup: setupView,
  /** How the duties of this half year stand, for who judges the contract. */
  duties: dutyStrip.nullable(),
  /** Every sort of what may wait for them, also those of which nothing does. */
  waits: z.array(homeBlock.pick({ key: true, title: true, count: true })),
  blocks: z.array(homeBlock),
});
export type HomeView = z.infer<typeof homeView>;
