import type { Role } from '#kernel/actor.ts';
import type { AuditTrust } from '#platform/audit/audit-trust.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import { defineSlot } from '#platform/use-case/module.ts';

/** Every permission of the product with the roles that hold it; the composition root fills it at boot. */
export const permissionCatalogue = defineSlot<ReadonlyMap<string, readonly Role[]>>('accounts.permissionCatalogue');

/** Who sees which records, by kind, as search and live updates ask it too; the composition root fills it at boot. */
export const recordScopes = defineSlot<ReadonlyMap<string, RecordScope>>('accounts.recordScopes');

/** The last filling counts, as with `catalogue`. */
export const scopeOf = (kind: string): RecordScope | undefined => recordScopes.fillings().at(-1)?.get(kind);

/** Every scope, by its kind. */
export const allScopes = (): readonly RecordScope[] => [...(recordScopes.fillings().at(-1)?.values() ?? [])];

/** The product's secret: second factors are encrypted with it. Filled at boot with what `createAuth` is given. */
export const secondFactorKey = defineSlot<string>('accounts.secondFactorKey');

/** The last filling counts: a process that builds the product anew brings its own. */
export function catalogue(): ReadonlyMap<string, readonly Role[]> {
  return permissionCatalogue.fillings().at(-1) ?? new Map();
}

/** @throws when the composition root did not fill it */
export function factorKey(): string {
  const key = secondFactorKey.fillings().at(-1);
  if (key === undefined) throw new Error('slot accounts.secondFactorKey is empty');
  return key;
}

/** Reads what verifying the audit rests on besides the database. Filled at boot. */
export const auditTrust = defineSlot<() => Promise<AuditTrust>>('accounts.auditTrust');

/** @throws when the composition root did not fill it */
export function readAuditTrust(): Promise<AuditTrust> {
  const read = auditTrust.fillings().at(-1);
  if (read === undefined) throw new Error('slot accounts.auditTrust is empty');
  return read();
}
