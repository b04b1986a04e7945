import { featureClient } from '#ui/rpc/client.ts';
import type { patchesContract } from '../contract/patches.contract.ts';

export const patches = featureClient<typeof patchesContract>('patches');

/** 管理番号 as they are typed or pasted: each once. */
export const tagsOf = (text: string): string[] => [...new Set(text.split(/[\s、,]+/).filter(Boolean))];
