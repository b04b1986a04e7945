import { featureClient } from '#ui/rpc/client.ts';
import type { tokensContract } from '../contract/tokens.contract.ts';

export const tokens = featureClient<typeof tokensContract>('tokens');
