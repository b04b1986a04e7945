import { sql } from 'kysely';
import { beginsOn } from '#features/assets/server/asset-related.public.ts';
import { poolLending } from '#features/bookings/contract/loan-pools.data.ts';
import { unscopedAtCounter } from '#features/bookings/server/booked-things.public.ts';
import type { CounterProcess } from '#features/counter/server/counter-process.public.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';

const fetched = { way: 'out', at: sql`loans.from_at`, booked: true } as const;

/** What of 貸出 passes over the counter: things fetched from the day they are booked for, and brought back. */
export const loansAtCounter: CounterProcess = {
  kind: loanKind,
  ...unscopedAtCounter(sql.ref('loans.id')),
  stops: [
    { ...fetched, step: 'prepare', when: sql<boolean>`records.state = 'requested'`, ahead: true },
    { ...fetched, step: 'handOver', when: sql<boolean>`records.state = 'ready'` },
    { step: 'takeBack', way: 'in', when: sql<boolean>`records.state = 'out'`, at: sql`loans.due_at` },
  ],
};

/** 貸出を申し込む on the page of a device that some pool lends. */
export const lendAction = beginsOn(loanProcess.steps.prepare, words.request.title, (device) => {
  // What a 所属 bought is lent by nobody (§1-5).
  const pool = (device.policy?.loanSource ?? 'none') === 'none' ? null : poolLending(device);
  return pool && `/loans/new?pool=${pool}`;
});
