import { sql } from 'kysely';
import { type CounterProcess, clockAt, oneDevice } from '#features/counter/server/counter-process.public.ts';
import type { DeliveryKind } from '../contract/delivery.process.ts';
import { deliveryKind } from './delivery.kind.ts';

const at = clockAt('appointment', 'due');
const ordered = (kind: DeliveryKind) => sql<boolean>`records.state = 'ordered' and deliveries.kind = ${kind}`;

/** What of 配付・回収・運搬 passes over the counter: handed out, collected, on its way and there. */
export const deliveriesAtCounter: CounterProcess = {
  ...oneDevice(deliveryKind),
  stops: [
    {
      step: 'prepare',
      way: 'out',
      when: sql<boolean>`${ordered('distribution')} and deliveries.prepared_at is null`,
      at,
      ahead: true,
    },
    { step: 'handOver', way: 'out', when: ordered('distribution'), at },
    { step: 'collect', way: 'in', when: ordered('collection'), at },
    { step: 'depart', way: 'out', when: ordered('transport'), at },
    { step: 'arrive', way: 'in', when: sql<boolean>`records.state = 'onWay'`, at },
  ],
};
