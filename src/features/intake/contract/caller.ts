import { z } from 'zod';
import { ticketStatus } from '#features/tickets/contract/ticket.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';

/** What the intake's one box found. `matched` says by what. */
export const callerCandidate = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    id: z.uuid(),
    name: z.string(),
    reading: z.string(),
    departmentName: z.string(),
    siteName: z.string().nullable(),
    extension: z.string().nullable(),
    matched: z.enum(['extension', 'phone', 'staffNo', 'name', 'reading']),
  }),
  z.object({
    kind: z.literal('asset'),
    id: z.uuid(),
    assetTag: z.string(),
    className: z.string(),
    modelName: z.string(),
    /** The user of the device: the caller card to show. */
    staffMemberId: z.uuid().nullable(),
    userName: z.string().nullable(),
    departmentName: z.string().nullable(),
    matched: z.enum(['assetTag', 'serialNo']),
  }),
  z.object({
    kind: z.literal('ticket'),
    id: z.uuid(),
    ticketNo: z.string(),
    subject: z.string(),
    status: ticketStatus,
    staffMemberId: z.uuid().nullable(),
    requesterName: z.string(),
    departmentName: z.string().nullable(),
    matched: z.literal('ticketNo'),
  }),
]);
export type CallerCandidate = z.infer<typeof callerCandidate>;

export const callerResult = z.object({
  candidates: z.array(callerCandidate),
  /** 内線が1名と一致; what to do when nothing was found. */
  words: z.string(),
  /** True when one candidate is surely meant: the card opens by itself. */
  isCertain: z.boolean(),
  /** True when more match than are shown: the list has all of them. */
  isCapped: z.boolean(),
});
export type CallerResult = z.infer<typeof callerResult>;

const cardTicket = z.object({
  id: z.uuid(),
  ticketNo: z.string(),
  subject: z.string(),
  status: ticketStatus,
  receivedAt: instant,
});

/** A block that a higher feature adds to the card: 貸出中. */
export const cardBlock = z.object({
  title: z.string(),
  lines: z.array(z.object({ code: z.string(), href: z.string(), text: z.string(), end: z.string() })),
});
export type CardBlock = z.infer<typeof cardBlock>;

export const callerCard = z.object({
  id: z.uuid(),
  name: z.string(),
  reading: z.string(),
  staffNo: z.string(),
  departmentId: z.uuid(),
  departmentName: z.string(),
  departmentFullName: z.string(),
  siteId: z.uuid().nullable(),
  siteName: z.string().nullable(),
  roomName: z.string().nullable(),
  extension: z.string().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  leftOn: civilDate.nullable(),
  note: z.string(),
  devices: z.array(
    z.object({
      id: z.uuid(),
      assetTag: z.string(),
      classCode: z.string(),
      className: z.string(),
      modelId: z.uuid(),
      modelName: z.string(),
      warrantyUntil: civilDate.nullable(),
      status: z.string(),
    }),
  ),
  blocks: z.array(cardBlock),
  openTickets: z.array(cardTicket),
  /** Of this 年度, newest first, the newest few. */
  history: z.object({ label: z.string(), count: z.number().int(), tickets: z.array(cardTicket) }),
  department: z.object({
    coordinators: z.array(z.object({ id: z.uuid(), name: z.string(), extension: z.string().nullable() })),
    openCount: z.number().int(),
  }),
});
export type CallerCard = z.infer<typeof callerCard>;
