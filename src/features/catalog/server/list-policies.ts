import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DeviceClassCode } from '../contract/device-class.ts';
import { mayEdit } from './catalog.policy.ts';
import { readClasses, readPoliciesOn } from './policies.reads.ts';

/** 方針表: class × procurer as it is in force on a day, today when none is given. */
export async function listPolicies(ctx: Ctx, { on }: { on: string | null }) {
  const day = on ?? today(ctx.clock.now());
  const classes = await readClasses(ctx);
  return {
    on: day,
    classes: classes.map((one) => ({ ...one, code: one.code as DeviceClassCode })),
    rows: await readPoliciesOn(ctx, day),
    mayRevise: mayEdit(ctx.actor),
  };
}
