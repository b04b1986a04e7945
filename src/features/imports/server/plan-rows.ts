import { setImmediate as breathe } from 'node:timers/promises';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PlannedWork, planWork } from '#platform/use-case/plan-work.ts';
import type { ImportDefinition, ImportedChange } from './import-definition.public.ts';
import { type Carrying, type Step, tellProgress } from './step.ts';

/**
 * Works out what the rows write, a turn at a time, without writing anything: others are answered in between. A ledger whose
 * rows follow from one another's writing (a tree) is written at once, when it is made.
 */
export async function planRows(
  call: Carrying,
  step: Step,
  definition: ImportDefinition,
  changes: readonly ImportedChange[],
  write: (ctx: Ctx, part: readonly ImportedChange[]) => Promise<void>,
): Promise<PlannedWork> {
  if (definition.readsItsWrites) return { carryOut: (ctx) => write(ctx, changes) };
  const turn = definition.inTurns ?? changes.length;
  const planned: PlannedWork[] = [];
  for (let start = 0; start < changes.length; start += turn) {
    const part = changes.slice(start, start + turn);
    planned.push(await call.read((ctx) => planWork(ctx, (planning) => write(planning, part))));
    await tellProgress(call, step, start + part.length);
    await breathe();
  }
  return {
    carryOut: async (ctx) => {
      for (const part of planned) await part.carryOut(ctx);
    },
  };
}
