import type { Actor } from '#kernel/actor.ts';
import { overseers } from '#kernel/actor.ts';
import { type AccountAction, type AccountRole, type AccountState, accountRoles } from '../contract/account.ts';

/**
 * Roles whose accounts the actor may make and change. A manager is the contractor's: those who approve, audit or keep
 * the product (県担当, 監査, システム管理者) and other managers are the administrator's to keep.
 */
export function manageableRoles(actor: Actor): readonly AccountRole[] {
  if (actor.role === 'administrator') return accountRoles;
  if (actor.role === 'manager') return ['agent', 'coordinator', 'staff'];
  return [];
}

/** Those who watch over the ones that keep the accounts: nobody who is watched may become one of them. */
export const isWatcher = (role: AccountRole): boolean => role === 'auditor';

interface AccountRow {
  readonly id: string;
  readonly role: AccountRole;
  readonly state: AccountState;
  readonly secondFactor: boolean;
}

/** What the actor may do with an account now. Nobody acts on the own account here: that is 自分の設定. */
export function accountActions(actor: Actor, row: AccountRow): AccountAction[] {
  if (row.id === actor.id || !manageableRoles(actor).includes(row.role)) return [];
  if (row.state === 'disabled') return ['enable'];
  const actions: AccountAction[] = ['revise'];
  if (!isWatcher(row.role)) actions.push('resetPassword');
  if (row.secondFactor && !isWatcher(row.role)) actions.push('resetSecondFactor');
  if (row.state === 'locked') actions.push('unlock');
  return [...actions, 'disable'];
}

const accountEntities = new Set(['account', 'token']);

/** Whose history the actor may read: overseers that of the desk's records, managers and auditors everything. */
export function mayReadHistory(actor: Actor, entity: string): boolean {
  if (actor.role === 'manager' || actor.role === 'auditor') return true;
  if (actor.role === 'administrator') return accountEntities.has(entity) || entity === 'setting';
  return (overseers as readonly string[]).includes(actor.role) && !accountEntities.has(entity);
}
