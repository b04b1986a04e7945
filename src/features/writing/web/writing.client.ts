import { featureClient } from '#ui/rpc/client.ts';
import type { writingContract } from '../contract/writing.contract.ts';

export const writing = featureClient<typeof writingContract>('writing');
