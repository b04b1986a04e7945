import { z } from 'zod';
import { recordLine } from '#features/records/contract/record.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';

export const scanInput = z.object({ code: z.string().trim().min(1).max(60) });

/** A record whose thing passes over the desk: what is next, and when. */
export const counterLine = recordLine
  .pick({ id: true, entity: true, noun: true, number: true, title: true, stateWords: true, tone: true, href: true })
  .extend({
    tags: z.array(z.string()),
    /** The next step at the counter; null for a record of the thing that waits for none. */
    step: z.object({ name: z.string(), label: z.string() }).nullable(),
    /** From when it is fetched, or until when it is due; null for what has no time. */
    at: instant.nullable(),
    /** Open days past its day. */
    late: z.number().int(),
  });
export type CounterLine = z.infer<typeof counterLine>;

/** The device whose label was read: what it is, where it is, and what can begin with it. */
export const thingRead = z.object({
  id: z.uuid(),
  tag: z.string(),
  model: z.string(),
  status: z.string(),
  place: z.string(),
  begins: z.array(z.object({ label: z.string(), href: z.string() })),
});
export type ThingRead = z.infer<typeof thingRead>;

export const scanned = z.object({
  /** What waits: one opens at once, several are chosen from. */
  lines: z.array(counterLine),
  thing: thingRead.nullable(),
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  words: z.string(),
});
export type Scanned = z.infer<typeof scanned>;

const done = z.array(
  counterLine.pick({ id: true, entity: true, number: true, title: true, href: true }).extend({ at: instant }),
);

/** What the day brings to the counter, and what of it is done. */
export const deskQueue = z.object({
  handOvers: z.array(counterLine),
  returns: z.array(counterLine),
  overdue: z.array(counterLine),
  handedOver: done,
  tookBack: done,
  /** On the next open day. */
  next: z.object({ day: civilDate, handOvers: z.number().int(), returns: z.number().int() }),
  /** Lines beyond what is shown. */
  more: z.number().int(),
});
export type DeskQueue = z.infer<typeof deskQueue>;
