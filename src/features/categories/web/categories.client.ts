import { featureClient } from '#ui/rpc/client.ts';
import type { categoriesContract } from '../contract/categories.contract.ts';

export const categories = featureClient<typeof categoriesContract>('categories');
