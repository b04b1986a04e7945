import type { Actor } from '#kernel/actor.ts';
import { overseers } from '#kernel/actor.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import {
  type AccountAction,
  type AccountPatch,
  type AccountRole,
  type AccountState,
  accountRoles,
} from '../contract/account.ts';
import type { ChangeAction, ChangeState } from '../contract/account-change.ts';

/**
 * Roles whose accounts the actor may make and change. A manager is the contractor's: those who approve, audit or keep
 * the product (県担当, 監査, システム管理者) and other managers are the administrator's to keep.
 */
export function manageableRoles(actor: Actor): readonly AccountRole[] {
  if (actor.role === 'administrator') return accountRoles;
  if (actor.role === 'manager') return ['agent', 'coordinator', 'staff'];
  return [];
}

const guarded: readonly AccountRole[] = ['administrator', 'manager', 'authority', 'auditor'];

/** Roles with rights that an administrator lacks, or that keep the accounts: nobody alone gets hold of such an account. */
export const isGuarded = (role: AccountRole): boolean => guarded.includes(role);

const alwaysSecond: readonly AccountAction[] = ['resetPassword', 'resetSecondFactor', 'enable'];

/** Whether another administrator has to confirm the action on an account of this role. Of 直す it depends on the fields. */
export function needsSecond(role: AccountRole, action: AccountAction): boolean {
  if (action === 'disable') return role === 'auditor';
  return isGuarded(role) && alwaysSecond.includes(action);
}

/** Whether another administrator has to confirm: a guarded role, before or after, with anything changed but the name. */
export function needsSecondToRevise(before: AccountPatch, draft: AccountPatch): boolean {
  const same = (['role', 'email', 'agentId', 'staffMemberId', 'departmentId'] as const).every(
    (field) => (before[field] ?? null) === (draft[field] ?? null),
  );
  return !same && (isGuarded(before.role) || isGuarded(draft.role));
}

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
  const actions: AccountAction[] = ['revise', 'resetPassword'];
  if (row.secondFactor) actions.push('resetSecondFactor');
  if (row.state === 'locked') actions.push('unlock');
  return [...actions, 'disable'];
}

interface ChangeRow {
  readonly state: ChangeState;
  readonly requestedBy: string;
  readonly accountId: string | null;
}

/** Four eyes: who asked withdraws, another administrator decides, nobody confirms what is done to the own account. */
export function changeActions(actor: Actor, row: ChangeRow): ChangeAction[] {
  if (actor.role !== 'administrator' || row.state !== 'waiting') return [];
  if (row.requestedBy === actor.id) return ['withdraw'];
  return row.accountId === actor.id ? ['refuse'] : ['confirm', 'refuse'];
}

const accountEntities = new Set(['account', 'token', 'accountChange']);

/**
 * Whose history the actor may read: auditors everything, the others that of records they may read at all, as their scope says.
 * What is recorded of no kind of record is for those who run the place.
 */
export function mayReadHistory(actor: Actor, entity: string, scope: Pick<RecordScope, 'asks'> | undefined): boolean {
  if (actor.role === 'auditor') return true;
  if (scope ? !scope.asks(actor) : actor.role !== 'manager' && actor.role !== 'administrator') return false;
  if (actor.role === 'manager') return true;
  if (actor.role === 'administrator') return accountEntities.has(entity) || entity === 'setting';
  return (overseers as readonly string[]).includes(actor.role) && !accountEntities.has(entity);
}
