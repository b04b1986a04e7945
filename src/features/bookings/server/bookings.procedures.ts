import { read, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { bookingsContract } from '../contract/bookings.contract.ts';
import { findFreeThings } from './find-free-things.ts';
import { keepKit, readKits } from './keep-kit.ts';
import { readCalendarOf } from './read-bookings.ts';

export const bookingsProcedures = serve(bookingsContract, {
  calendar: read(readCalendarOf),
  freeThings: read(findFreeThings),
  kits: read(readKits),
  keepKit: write(keepKit),
});
