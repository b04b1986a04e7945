import { featureClient } from '#ui/rpc/client.ts';
import type { disposalsContract } from '../contract/disposals.contract.ts';

export const disposals = featureClient<typeof disposalsContract>('disposals');
