import { featureClient } from '#ui/rpc/client.ts';
import type { reportsContract } from '../contract/reports.contract.ts';

export const reports = featureClient<typeof reportsContract>('reports');
