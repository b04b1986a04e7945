import { z } from 'zod';
import { recordPage } from '#features/records/contract/record.ts';
import { recordRow } from '#features/records/contract/record-procedures.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { text } from '#kernel/contract/texts.ts';
import { deliveryKinds } from './delivery.process.ts';

/** 県の指示: which device, for whom or where to, until when. An exchange names the device that comes back, too. */
export const deliveryDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid().optional(),
  kind: z.enum(deliveryKinds),
  assetTag: z.string().trim().min(1).max(60),
  oldTag: text(60),
  userId: z.uuid().nullable().default(null),
  toSiteId: z.uuid().nullable().default(null),
  orderedBy: z.string().trim().min(1).max(80),
  orderedOn: civilDate,
  dueOn: agreedDay,
  reason: text(400),
});
export type DeliveryDraft = z.infer<typeof deliveryDraft>;

/** What a page shows of the table as it is: each field is a column. */
export const deliveryFacts = z.object({
  kind: z.enum(deliveryKinds),
  pairId: z.uuid().nullable(),
  orderedBy: z.string(),
  orderedOn: civilDate,
  dueOn: civilDate,
  reason: z.string(),
  userName: z.string(),
  image: z.string(),
  patchedOn: civilDate.nullable(),
  registered: z.string(),
  preparedAt: instant.nullable(),
  appointedFor: instant.nullable(),
  appointedSiteId: z.uuid().nullable(),
  appointedRoomId: z.uuid().nullable(),
  receiverDepartment: z.string().nullable(),
  receiverName: z.string().nullable(),
  receiverContact: z.string().nullable(),
  handedAt: instant.nullable(),
  handedSiteId: z.uuid().nullable(),
  handedRoomId: z.uuid().nullable(),
  works: z.boolean().nullable(),
  fault: z.string(),
  inspectedAt: instant.nullable(),
  reportedTo: z.string(),
  reportedAt: instant.nullable(),
  wipeTool: z.string(),
  wipeVersion: z.string(),
  wipeMethod: z.string(),
  wipedBy: z.string(),
  wipedAt: instant.nullable(),
  accessories: z.string(),
  accessoriesState: z.string(),
  countedAt: instant.nullable(),
  storage: z.string(),
  storageToldBy: z.string(),
  keptAt: instant.nullable(),
  way: z.string(),
  carrier: z.string(),
  protection: z.string(),
  agreedWith: z.string(),
  agreedOn: civilDate.nullable(),
  departedAt: instant.nullable(),
  arrivedAt: instant.nullable(),
});

export const deliveryView = recordPage.extend(deliveryFacts.shape).extend({
  assetId: z.uuid(),
  assetTag: z.string(),
  className: z.string(),
  model: z.string(),
  serialNo: z.string(),
  department: z.string(),
  userId: z.uuid().nullable(),
  fromSite: z.string().nullable(),
  toSite: z.string().nullable(),
  appointedSite: z.string().nullable(),
  /** Rooms in which the clauses let it pass from hand to hand, the usual one first; null where they name none. */
  rooms: z.array(z.object({ id: z.uuid(), name: z.string() })).nullable(),
  handedSite: z.string().nullable(),
  pairNumber: z.string().nullable(),
  /** What the contract says of it, each with its clause. */
  rules: z.array(z.object({ label: z.string(), value: z.string(), clause: z.string() })),
});
export type DeliveryView = z.infer<typeof deliveryView>;

export const deliveryRow = recordRow.extend({
  kind: z.enum(deliveryKinds),
  assetTag: z.string(),
  className: z.string(),
  department: z.string(),
  userName: z.string(),
  place: z.string(),
  dueOn: civilDate,
  appointedFor: instant.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  overdue: z.boolean(),
  assignee: z.string().nullable(),
});
export type DeliveryRow = z.infer<typeof deliveryRow>;
