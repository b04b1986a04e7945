import { recordThings } from '#features/records/server/record-things.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { bookingsContract } from '../contract/bookings.contract.ts';
import { unscopedThings } from './booked-things.public.ts';
import { bookingsProcedures } from './bookings.procedures.ts';
import { kitRecords } from './bookings.scope.ts';

export const bookingsModule: FeatureModule = {
  name: 'bookings',
  contract: bookingsContract,
  procedures: bookingsProcedures,
  scopes: [kitRecords],
  slots: [recordThings.fill(unscopedThings)],
};
