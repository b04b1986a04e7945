import { featureClient } from '#ui/rpc/client.ts';
import type { mobileContract } from '../contract/mobile.contract.ts';

export const mobile = featureClient<typeof mobileContract>('mobile');
