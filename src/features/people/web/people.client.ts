import { featureClient } from '#ui/rpc/client.ts';
import type { peopleContract } from '../contract/people.contract.ts';

export const people = featureClient<typeof peopleContract>('people');
