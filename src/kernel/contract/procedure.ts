import { oc } from '@orpc/contract';
import type { Role } from '../actor.ts';

/** What every procedure declares about itself. Boot refuses one without a permission. */
export interface ProcedureMeta {
  /** `<feature>.<verb>`; null only on the bare builder, which boot refuses. */
  readonly permission: Permission | null;
  /** A write runs in a transaction and leaves an audit record. */
  readonly effect: 'read' | 'write';
  /** True when reading it is itself audited: exports and bulk reads of personal data. */
  readonly audited: boolean;
}

/** A permission and the roles that hold it. Rows may narrow it further: see each feature's policy. */
export interface Permission {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Declares a feature's permissions: `permissions('assets', { read: ['agent'] })` gives `read.name === 'assets.read'`. */
export function permissions<const T extends Record<string, readonly Role[]>>(
  feature: string,
  roles: T,
): { readonly [K in keyof T]: Permission } {
  const entries = Object.entries(roles).map(([verb, who]) => [verb, { name: `${feature}.${verb}`, roles: who }]);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: Permission };
}

const bare = oc.$meta<ProcedureMeta>({ permission: null, effect: 'read', audited: false });

/** A procedure that changes nothing. */
export const reads = (permission: Permission) => bare.meta({ permission, effect: 'read', audited: false });

/** A read that leaves an audit record: an export or a bulk read of personal data. */
export const exports = (permission: Permission) => bare.meta({ permission, effect: 'read', audited: true });

/** A procedure that changes something. */
export const writes = (permission: Permission) => bare.meta({ permission, effect: 'write', audited: true });
