import { featureClient } from '#ui/rpc/client.ts';
import type { contractContract } from '../contract/contract.contract.ts';

export const contract = featureClient<typeof contractContract>('contract');
