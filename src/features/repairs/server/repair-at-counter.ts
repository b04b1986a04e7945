import { sql } from 'kysely';
import { type CounterProcess, clockAt, oneDevice } from '#features/counter/server/counter-process.public.ts';
import { repairKind } from './repair.kind.ts';

/** What of 修理 passes over the counter: devices taken in, picked up by the vendor and brought back, given back. */
export const repairsAtCounter: CounterProcess = {
  ...oneDevice(repairKind),
  stops: [
    {
      step: 'takeIn',
      way: 'in',
      when: sql<boolean>`records.state in ('received', 'diagnosed', 'decided') and repairs.taken_in_at is null`,
      // Nobody agreed on a day: whoever has it brings it.
      at: sql`null`,
    },
    {
      step: 'sendOut',
      way: 'out',
      when: sql<boolean>`records.state = 'decided' and repairs.vendor_at is not null`,
      at: clockAt('vendorVisit'),
    },
    { step: 'receiveBack', way: 'in', when: sql<boolean>`records.state = 'atVendor'`, at: clockAt('vendorBack') },
    { step: 'giveBack', way: 'out', when: sql<boolean>`records.state = 'treated'`, at: clockAt('giveBack') },
  ],
};
