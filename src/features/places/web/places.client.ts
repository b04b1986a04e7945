import { featureClient } from '#ui/rpc/client.ts';
import type { placesContract } from '../contract/places.contract.ts';

export const places = featureClient<typeof placesContract>('places');
