import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { CardBlock } from '../contract/caller.ts';

/** A place for higher features: 貸出中 and the like on the card of whoever calls. Null: nothing to show. */
export const callerCardSlot =
  defineSlot<(ctx: Ctx, staffMemberId: string) => Promise<CardBlock | null>>('intake.callerCard');
