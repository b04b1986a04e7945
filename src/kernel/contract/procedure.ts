import { oc } from '@orpc/contract';
import type { Role } from '../actor.ts';

/**
 * What a record of the audit says of its kind: a change, or data that somebody read in bulk or took out. The view of
 * what was taken out goes by it.
 */
export type AuditEffect = 'change' | 'read' | 'export' | 'print' | 'download';

/** What every procedure declares about itself. Boot refuses one without a permission. */
export interface ProcedureMeta {
  /** `<feature>.<verb>`; null only on the bare builder, which boot refuses. */
  readonly permission: Permission | null;
  /** A write runs in a transaction and leaves an audit record. */
  readonly effect: 'read' | 'write';
  /** True when reading it is itself audited: exports and bulk reads of personal data. */
  readonly audited: boolean;
  /** How data leaves with it; null when none does. Such a call is on record, whatever its use case notes. */
  readonly takesOut: Exclude<AuditEffect, 'change'> | null;
  /** True when its rows are persons, or devices with their users. */
  readonly personal: boolean;
  /** How many persons an answer holds, where it is neither a list nor a page of them. */
  readonly personsIn?: (answer: unknown) => number;
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

const plain = { effect: 'read', audited: false, takesOut: null, personal: false } as const;
const bare = oc.$meta<ProcedureMeta>({ permission: null, ...plain });

/** A procedure that changes nothing. */
export const reads = (permission: Permission) => bare.meta({ ...plain, permission });

/** A read that gives persons, or devices with their users: many of them by one reader are put on record. */
export const readsPersons = (permission: Permission, personsIn?: (answer: unknown) => number) =>
  bare.meta({ ...plain, permission, personal: true, ...(personsIn ? { personsIn } : {}) });

/** Counts the entries of a list that an answer holds under a name, or of a list in each of them: `countOf('groups', 'hits')`. */
export const countOf =
  (key: string, inner?: string) =>
  (answer: unknown): number => {
    const list = (answer as Readonly<Record<string, unknown>> | null)?.[key];
    if (!Array.isArray(list)) return 1;
    return inner ? list.reduce((sum: number, each: unknown) => sum + countOf(inner)(each), 0) : list.length;
  };

/** A read whose every call is on record: looking through the audit itself. */
export const inspects = (permission: Permission) =>
  bare.meta({ ...plain, permission, audited: true, takesOut: 'read' });

/** Data that leaves as a workbook or text. */
export const exports = (permission: Permission) =>
  bare.meta({ ...plain, permission, audited: true, takesOut: 'export' });

/** Data that leaves as paper. */
export const prints = (permission: Permission) => bare.meta({ ...plain, permission, audited: true, takesOut: 'print' });

/** A stored file that leaves. */
export const downloads = (permission: Permission) =>
  bare.meta({ ...plain, permission, audited: true, takesOut: 'download' });

/** A read that gives a file with nobody's data in it: an empty form. */
export const givesForm = (permission: Permission) => bare.meta({ ...plain, permission });

/** A procedure that changes something. */
export const writes = (permission: Permission) => bare.meta({ ...plain, permission, effect: 'write', audited: true });

/** A change whose answer is paper. */
export const writesAndPrints = (permission: Permission) =>
  bare.meta({ ...plain, permission, effect: 'write', audited: true, takesOut: 'print' });
