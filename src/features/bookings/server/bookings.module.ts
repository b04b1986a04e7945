import type { FeatureModule } from '#platform/use-case/module.ts';
import { bookingsContract } from '../contract/bookings.contract.ts';
import { bookingsProcedures } from './bookings.procedures.ts';
import { kitRecords } from './bookings.scope.ts';

export const bookingsModule: FeatureModule = {
  name: 'bookings',
  contract: bookingsContract,
  procedures: bookingsProcedures,
  scopes: [kitRecords],
};
