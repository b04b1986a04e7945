import { featureClient } from '#ui/rpc/client.ts';
import type { accountsContract } from '../contract/accounts.contract.ts';

export const accounts = featureClient<typeof accountsContract>('accounts');

/** The settings page reads the account under a key of its own: the app is not built anew when a setting changes. */
export const ownKey = ['accounts', 'own'];

/** What an act on an account makes untrue. */
export const accountReads = [
  accounts.query.get.key(),
  accounts.query.history.key(),
  accounts.query.list.key(),
  ['list', 'accounts'],
] as const;

/** What an act on a change makes untrue: once confirmed, the account too. */
export const changeReads = [
  ...accountReads,
  accounts.query.listChanges.key(),
  accounts.query.changeNotice.key(),
] as const;

/** What one's own second factor makes untrue. */
export const secondFactorReads = [ownKey, accounts.query.listSessions.key()] as const;
