import { featureClient } from '#ui/rpc/client.ts';
import type { accountsContract } from '../contract/accounts.contract.ts';

export const accounts = featureClient<typeof accountsContract>('accounts');
