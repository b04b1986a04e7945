import { featureClient } from '#ui/rpc/client.ts';
import type { homeContract } from '../contract/home.contract.ts';

export const home = featureClient<typeof homeContract>('home');
