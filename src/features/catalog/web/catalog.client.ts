import { featureClient } from '#ui/rpc/client.ts';
import type { catalogContract } from '../contract/catalog.contract.ts';

export const catalog = featureClient<typeof catalogContract>('catalog');
