/**
 * 修理 of the sample (§4-8, §5-7): each that the ledger moved, 221 of them in 令和7年度 (appendix ア), from the day it was taken in to
 * the day it was back, and beside them what never left the desk: just received, on hold, settled from afar, repaired in house.
 */
import { deskRepairs, writtenOff } from './desk-repairs.ts';
import { ledgerRepair } from './ledger-repairs.ts';
import { createRng } from './prng.ts';
import type { DemoRepair } from './repair-story.ts';
import type { DemoBase } from './world.ts';

export function generateRepairs(world: DemoBase): DemoRepair[] {
  const rng = createRng(`${world.seed}/repairs`);
  const moved = world.devices.flatMap((device) =>
    device.movements.flatMap((move, i) =>
      move.kind === 'collection' && /^S\d/.test(move.basis) && move.date >= '2025-04-01'
        ? [ledgerRepair(world, device, i, rng)]
        : [],
    ),
  );
  const last = new Map<number, number>();
  for (const { fiscalYear, serial } of moved) last.set(fiscalYear, Math.max(serial, last.get(fiscalYear) ?? 0));
  const others = [...deskRepairs(world, rng), ...writtenOff(world)].map((one) => {
    const serial = (last.get(one.fiscalYear) ?? 0) + 1;
    last.set(one.fiscalYear, serial);
    return { ...one, serial };
  });
  return [...moved, ...others];
}
