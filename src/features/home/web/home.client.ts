import { featureClient } from '#ui/rpc/client.ts';
import type { homeContract } from '../contract/home.contract.ts';

export const home = featureClient<typeof homeContract>('home');

/** What an act on a 申し送り makes untrue. */
export const handoverReads = [home.query.key(), ['list', 'handovers']] as const;
