import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { RelatedBlock } from '../contract/ticket-parts.ts';

/** A place that 受付 leaves for higher features: 修理と代替機 and the like on a ticket's page. Null: nothing to show. */
export const relatedSlot = defineSlot<(ctx: Ctx, ticketId: string) => Promise<RelatedBlock | null>>('tickets.related');
