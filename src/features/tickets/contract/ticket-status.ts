import type { TicketStatus } from './ticket.ts';

/** The sign and colour of each state (visual language: 受付 ring, 対応中 half, 回答待ち bars, 解決 and 完了 checks). */
export const statusTone = {
  received: 'new',
  inProgress: 'active',
  waiting: 'waiting',
  resolved: 'resolved',
  closed: 'closed',
} as const satisfies Record<TicketStatus, string>;
