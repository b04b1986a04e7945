import { featureClient } from '#ui/rpc/client.ts';
import type { assetsContract } from '../contract/assets.contract.ts';

export const assets = featureClient<typeof assetsContract>('assets');

/** What an act on devices makes untrue. */
export const assetReads = [assets.query.key(), ['list', 'assets']] as const;
