import { recordScope } from '#platform/scope/record-scope.ts';
import { bookingsPermissions } from '../contract/bookings.contract.ts';

/** セット are the desk's: who lends sees every one. */
export const kitRecords = recordScope({
  kind: 'loanKit',
  table: 'loan_kits',
  calledBy: 'name',
  readBy: [bookingsPermissions.read],
});
