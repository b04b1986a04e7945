import { featureClient } from '#ui/rpc/client.ts';
import type { accountsContract } from '../contract/accounts.contract.ts';

export const accounts = featureClient<typeof accountsContract>('accounts');

/** The settings page reads the account under a key of its own: the app is not built anew when a setting changes. */
export const ownKey = ['accounts', 'own'];
