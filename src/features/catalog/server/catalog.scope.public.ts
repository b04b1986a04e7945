import { recordScope } from '#platform/scope/record-scope.ts';
import { catalogPermissions } from '../contract/catalog.contract.ts';

// The catalogue is nobody's secret: every reader sees every row.
const readBy = [catalogPermissions.read];

export const systemRecords = recordScope({ kind: 'businessSystem', table: 'business_systems', readBy });
export const policyRecords = recordScope({ kind: 'devicePolicy', table: 'device_policies', readBy });
export const modelRecords = recordScope({ kind: 'deviceModel', table: 'device_models', readBy });
export const softwareRecords = recordScope({ kind: 'software', table: 'software_products', readBy });
export const vendorRecords = recordScope({ kind: 'vendor', table: 'vendors', readBy });
