import { recordScope } from '#platform/scope/record-scope.ts';
import { accessPermissions } from '../contract/access.contract.ts';

/** Who sees users of a network sees all of them. */
export const accessRecords = recordScope({
  kind: 'accessUser',
  table: 'access_users',
  readBy: [accessPermissions.read],
});
