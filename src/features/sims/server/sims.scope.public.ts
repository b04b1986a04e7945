import { recordScope } from '#platform/scope/record-scope.ts';
import { simsPermissions } from '../contract/sims.contract.ts';

/** Who sees SIMs sees all of them. */
export const simRecords = recordScope({
  kind: 'sim',
  table: 'sims',
  calledBy: 'card_no',
  readBy: [simsPermissions.read],
});
