import { recordScope } from '#platform/scope/record-scope.ts';
import { accountsPermissions } from '../contract/accounts.contract.ts';

export const accountRecords = recordScope({
  kind: 'account',
  table: 'accounts_users',
  calledBy: 'name',
  readBy: [accountsPermissions.manage],
});

export const tokenRecords = recordScope({
  kind: 'token',
  table: 'accounts_tokens',
  calledBy: 'name',
  readBy: [accountsPermissions.manageTokens],
});

export const changeRecords = recordScope({
  kind: 'accountChange',
  table: 'accounts_changes',
  readBy: [accountsPermissions.readChanges],
});
