import { z } from 'zod';
import { agreedInstant, civilDate, instant } from '#kernel/civil-date.ts';
import { needed } from '#kernel/contract/texts.ts';

export const byodKinds = ['stop', 'register', 'change'] as const;
export type ByodKind = (typeof byodKinds)[number];

export const byodDevice = z.object({
  /** What tells it: 電話番号, 端末名 or 管理番号. */
  name: needed(80),
  user: z.string().trim().max(80).default(''),
  note: z.string().trim().max(200).default(''),
});
export type ByodDevice = z.infer<typeof byodDevice>;

export const byodDraft = z.object({
  kind: z.enum(byodKinds),
  askedBy: needed(100),
  askedAt: agreedInstant,
  /** 受付番号 of the ticket it came by; none for a letter. */
  ticketNo: z.string().trim().max(20).default(''),
  devices: z.array(byodDevice).min(1).max(500),
});
export type ByodDraft = z.infer<typeof byodDraft>;

export const byodRequest = z.object({
  id: z.uuid(),
  kind: z.enum(byodKinds),
  askedBy: z.string(),
  askedAt: instant,
  ticketId: z.uuid().nullable(),
  ticketNo: z.string().nullable(),
  deviceCount: z.number().int(),
  /** So many that the staff registers them from a list. */
  bulk: z.boolean(),
  dueAt: instant,
  overdue: z.boolean(),
  list: z.object({ madeAt: instant, byName: z.string() }).nullable(),
});
export type ByodRequest = z.infer<typeof byodRequest>;

/** One request with its devices; the ones of a change stand in the ledger. */
export const byodView = byodRequest.extend({
  devices: z.array(byodDevice.extend({ assetId: z.uuid().nullable() })),
});
export type ByodView = z.infer<typeof byodView>;

/** Why a BYOD goes elsewhere (§8-2): its person moves or leaves, or a change was asked for. */
export const byodMoveCauses = ['transfer', 'left', 'change'] as const;
export type ByodMoveCause = (typeof byodMoveCauses)[number];

/** One that the ledger does not follow yet. */
export const byodMove = z.object({
  id: z.string(),
  assetId: z.uuid(),
  assetTag: z.string(),
  cause: z.enum(byodMoveCauses),
  day: civilDate,
  who: z.string(),
  destination: z.string().nullable(),
  dueAt: instant,
  overdue: z.boolean(),
});
export type ByodMove = z.infer<typeof byodMove>;

/** Open days after that day by which it stands in the ledger. */
export const moveWithin = 5;

/** Open days after it was asked for by which the list is there. */
export const listWithin = 1;
