import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';
import { ticketStatus } from './ticket.ts';

/** A ticket as its requester sees it: no word of the desk's inside. */
export const ownTicketView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ticketNo: z.string(),
  status: ticketStatus,
  /** あなたの返事待ち, 対応中. */
  statusWords: z.string(),
  /** True when the requester's answer is waited for. */
  needsReply: z.boolean(),
  subject: z.string(),
  body: z.string(),
  requesterName: z.string(),
  departmentName: z.string().nullable(),
  assetTag: z.string().nullable(),
  assigneeName: z.string().nullable(),
  receivedAt: instant,
  resolvedAt: instant.nullable(),
  /** 今日 17:15 までに回答します. */
  dueWords: z.string().nullable(),
  answer: z.string(),
  messages: z.array(
    z.object({ id: z.uuid(), at: instant, actorName: z.string(), isMine: z.boolean(), body: z.string() }),
  ),
  attachments: z.array(z.object({ fileId: z.uuid(), name: z.string(), sizeBytes: z.number().int() })),
  actions: z.array(z.enum(['sendMessage', 'attach', 'reopenOwn'])),
});
export type OwnTicketView = z.infer<typeof ownTicketView>;
