import type { Id } from './id.ts';

/** The roles of the specification (§2-3) and of the product. 管理者 `administrator` keeps accounts and settings only. */
export const roles = [
  'administrator',
  'manager',
  'agent',
  'authority',
  'coordinator',
  'staff',
  'auditor',
  'integration',
] as const;
export type Role = (typeof roles)[number];

/** The words a user sees for each role. */
export const roleWords: Record<Role, string> = {
  administrator: 'システム管理者',
  manager: 'マネージャ',
  agent: 'ヘルプデスク担当者',
  authority: '県担当',
  coordinator: '所属担当者',
  staff: '職員',
  auditor: '監査',
  integration: '外部連携',
};

/** Roles that work inside the desk: they see every department's records. */
export const deskRoles = ['manager', 'agent'] as const satisfies readonly Role[];

/** Everyone who may read the desk's operational records. */
export const overseers = ['manager', 'agent', 'authority', 'auditor'] as const satisfies readonly Role[];

/** Who acts. `system` is a job or an import run by the software itself; its role is administrator. */
export interface Actor {
  /** The account's id; the token's id for `integration`. */
  readonly id: Id;
  readonly kind: 'account' | 'token' | 'system';
  readonly role: Role;
  /** Shown in 経過 and audit records. */
  readonly name: string;
  /** The agent record of a desk account. */
  readonly agentId: Id | null;
  /** The 職員 behind a coordinator's or staff account. */
  readonly staffMemberId: Id | null;
  /** The 所属 a coordinator or staff member belongs to today. */
  readonly departmentId: Id | null;
  /** Permission names a token is limited to; null means the role decides alone. */
  readonly scopes: readonly string[] | null;
}

export const systemActor: Actor = {
  id: '00000000-0000-7000-8000-000000000000',
  kind: 'system',
  role: 'administrator',
  name: 'システム',
  agentId: null,
  staffMemberId: null,
  departmentId: null,
  scopes: null,
};

export function isDesk(actor: Actor): boolean {
  return actor.role === 'manager' || actor.role === 'agent';
}
