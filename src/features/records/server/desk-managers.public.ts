import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';

/** Who is told of a breach, and of anything nobody has in hand: the agent ids of the managers. */
export const deskManagers = defineSlot<(ctx: Ctx) => Promise<string[]>>('records.deskManagers');
