import { featureClient } from '#ui/rpc/client.ts';
import type { accessContract } from '../contract/access.contract.ts';

export const access = featureClient<typeof accessContract>('access');

/** What an act on a user makes untrue. */
export const accessReads = [access.query.key(), ['list', 'access']] as const;
