import { featureClient } from '#ui/rpc/client.ts';
import type { assetsContract } from '../contract/assets.contract.ts';

export const assets = featureClient<typeof assetsContract>('assets');
