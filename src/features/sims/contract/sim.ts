import { z } from 'zod';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';

export const simStates = ['inUse', 'spare', 'stopped'] as const;
export type SimState = (typeof simStates)[number];

const text = (max: number) => z.string().trim().min(1).max(max);

/** What a form sends (§4-4): the line, its contract, and where the card is. */
export const simDraft = z.object({
  cardNo: text(40),
  lineNo: text(40),
  contractNo: text(40),
  carrier: text(60),
  state: z.enum(simStates),
  /** The device it sits in; only of one in use. */
  assetId: z.uuid().nullable(),
  stoppedOn: agreedDay.nullable(),
  note: z.string().trim().max(400),
});
export type SimDraft = z.infer<typeof simDraft>;

export const simRow = z.object({
  id: z.uuid(),
  cardNo: z.string(),
  lineNo: z.string(),
  contractNo: z.string(),
  carrier: z.string(),
  state: z.enum(simStates),
  assetId: z.uuid().nullable(),
  assetTag: z.string().nullable(),
  stoppedOn: civilDate.nullable(),
  checkedOn: civilDate.nullable(),
  /** In use, and not compared within half a year, in a device that is not in use, or not the card its ledger names. */
  unsure: z.boolean(),
});
export type SimRow = z.infer<typeof simRow>;

export const simEntryKinds = ['registered', 'revised', 'checked'] as const;
export const simView = simRow.extend({
  version: z.number().int(),
  note: z.string(),
  /** The card the device's own ledger names. */
  namedByDevice: z.string().nullable(),
  entries: z.array(
    z.object({ id: z.uuid(), at: instant, kind: z.enum(simEntryKinds), body: z.string(), actorName: z.string() }),
  ),
  actions: z.array(z.enum(['check', 'revise'])),
});
export type SimView = z.infer<typeof simView>;

export const simCheck = z.object({ on: agreedDay, note: text(400) });
