import { recordScope } from '#platform/scope/record-scope.ts';
import { catalogPermissions } from '../contract/catalog.contract.ts';

// The catalogue is nobody's secret: every reader sees every row.
const readBy = [catalogPermissions.read];

export const systemRecords = recordScope({
  kind: 'businessSystem',
  table: 'business_systems',
  calledBy: 'name',
  readBy,
});
export const policyRecords = recordScope({ kind: 'devicePolicy', table: 'device_policies', readBy });
export const modelRecords = recordScope({ kind: 'deviceModel', table: 'device_models', calledBy: 'name', readBy });
export const softwareRecords = recordScope({ kind: 'software', table: 'software_products', calledBy: 'name', readBy });
export const vendorRecords = recordScope({ kind: 'vendor', table: 'vendors', calledBy: 'name', readBy });
