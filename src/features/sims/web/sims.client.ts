import { featureClient } from '#ui/rpc/client.ts';
import type { simsContract } from '../contract/sims.contract.ts';

export const sims = featureClient<typeof simsContract>('sims');

/** What an act on a SIM makes untrue. */
export const simReads = [sims.query.key(), ['list', 'sims']] as const;
