import { featureClient } from '#ui/rpc/client.ts';
import type { recordsContract } from '../contract/records.contract.ts';

export const records = featureClient<typeof recordsContract>('records');
