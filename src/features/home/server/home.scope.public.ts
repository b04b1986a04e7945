import { recordScope } from '#platform/scope/record-scope.ts';
import { homePermissions } from '../contract/home.contract.ts';

export const handoverRecords = recordScope({
  kind: 'handover',
  table: 'closing_handovers',
  readBy: [homePermissions.read],
});
