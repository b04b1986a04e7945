import { setImmediate as breathe } from 'node:timers/promises';
import type { StagedRows } from '#platform/db/collect-writes.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PlannedWork, planWork } from '#platform/use-case/plan-work.ts';
import { makeChange } from '#platform/use-case/staged-change.ts';
import type { ImportDefinition, ImportedChange } from './import-definition.public.ts';
import { type Carrying, type Step, tellProgress } from './step.ts';

/**
 * Works out what the rows write, a turn at a time, and writes ahead what nobody sees before the change is made: others are
 * answered in between. A ledger whose rows follow from one another's writing (a tree) is written at once, when it is made.
 */
export async function planRows(
  call: Carrying,
  step: Step,
  { definition, change }: { definition: ImportDefinition; change: StagedRows },
  changes: readonly ImportedChange[],
  write: (ctx: Ctx, part: readonly ImportedChange[]) => Promise<void>,
): Promise<Pick<PlannedWork, 'carryOut'>> {
  const making = (carryOut: (ctx: Ctx) => Promise<void>) => ({
    carryOut: async (ctx: Ctx) => {
      await carryOut(ctx);
      await makeChange(ctx, change);
    },
  });
  if (definition.readsItsWrites) return making((ctx) => write(ctx, changes));
  const turn = definition.inTurns ?? changes.length;
  const planned: PlannedWork[] = [];
  for (let start = 0; start < changes.length; start += turn) {
    const part = changes.slice(start, start + turn);
    const plan = await call.read((ctx) => planWork(ctx, (planning) => write(planning, part), change));
    await call.write((ctx) => plan.stage(ctx));
    planned.push(plan);
    await tellProgress(call, step, start + part.length);
    await breathe();
  }
  return making(async (ctx) => {
    for (const part of planned) await part.carryOut(ctx);
  });
}
