import type { Actor } from '#kernel/actor.ts';
import { systemActor } from '#kernel/actor.ts';
import { presentActor } from '../auth/present-actor.ts';
import { type Runtime, runRead, runWrite } from '../use-case/run.ts';
import type { Units } from './job.ts';

/** Units of work of the running product: as the software itself, or as the person whose work is carried on. */
export function unitsOf(runtime: Runtime, actor: Actor = systemActor): Units {
  return {
    read: (work) => runRead(runtime, { actor }, work),
    write: (work) => runWrite(runtime, { actor }, work),
    as: async (other) => {
      const now = await runRead(runtime, { actor }, (ctx) => presentActor(ctx, other));
      return now && unitsOf(runtime, now);
    },
  };
}
