import { recordScope } from '#platform/scope/record-scope.ts';
import { placesPermissions } from '../contract/places.contract.ts';

/** 拠点 are nobody's secret: every reader sees every row. */
export const siteRecords = recordScope({
  kind: 'site',
  table: 'sites',
  calledBy: 'name',
  readBy: [placesPermissions.read],
});
