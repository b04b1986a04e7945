import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { CardBlock } from '../contract/intake.ts';
import type { RelatedBlock } from '../contract/ticket-parts.ts';

// Places that 受付 leaves for higher features. A filling gives null when it has nothing to show.

/** 貸出中 and the like on the caller card. */
export const callerCardSlot =
  defineSlot<(ctx: Ctx, staffMemberId: string) => Promise<CardBlock | null>>('tickets.callerCard');

/** 修理と代替機 and the like on the ticket's page. */
export const relatedSlot = defineSlot<(ctx: Ctx, ticketId: string) => Promise<RelatedBlock | null>>('tickets.related');
