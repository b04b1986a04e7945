import type { AnyRouter } from '@orpc/server';
import type { Role } from '#kernel/actor.ts';
import { dutyChecks } from '#platform/duty/duty-check.ts';
import { metaOf } from '#platform/rpc/serve.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';

/** The product put together: one router, and what the features bring to the platform. */
export interface Product {
  readonly modules: readonly FeatureModule[];
  readonly router: AnyRouter;
  readonly permissions: ReadonlyMap<string, readonly Role[]>;
  /** Who sees which records, by their kind. */
  readonly scopes: ReadonlyMap<string, RecordScope>;
}

/** Thrown at boot when the features contradict each other or the contract (law 13). */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/**
 * Composes the product. Refuses a duplicate feature, a procedure without permission, one permission name with two sets
 * of roles, two scopes of one kind of record, a subscription to an unknown event, a duplicate job, two checks of one duty and a duty the register does not know.
 */
export function compose(modules: readonly FeatureModule[], dutyIds: ReadonlySet<string>): Product {
  const problems = [
    ...duplicates(
      'feature',
      modules.map((module) => module.name),
    ),
    ...duplicates(
      'job',
      modules.flatMap((module) => (module.jobs ?? []).map((job) => job.name)),
    ),
    ...duplicates(
      'scope',
      modules.flatMap((module) => (module.scopes ?? []).map((scope) => scope.kind)),
    ),
    ...duplicates(
      'check of a duty',
      modules.flatMap((module) => (module.duties ?? []).map((check) => check.duty)),
    ),
    ...modules.flatMap(procedureProblems),
    ...modules.flatMap((module) => dutyProblems(module, dutyIds)),
  ];
  const permissions = collectPermissions(modules, problems);
  if (problems.length > 0) throw new CompositionError(problems.join('\n'));
  fillSlotsOf(modules);
  const router = Object.fromEntries(modules.map((module) => [module.name, module.procedures])) as AnyRouter;
  const scopes = modules.flatMap((module) => module.scopes ?? []);
  return { modules, router, permissions, scopes: new Map(scopes.map((scope) => [scope.kind, scope])) };
}

/** What the features bring for each other's slots, and their checks. May be called twice. */
export function fillSlotsOf(modules: readonly FeatureModule[]): void {
  for (const module of modules) for (const filling of module.slots ?? []) filling.apply();
  for (const module of modules) for (const check of module.duties ?? []) dutyChecks.fill(check).apply();
}

function duplicates(what: string, names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name)).map((name) => `duplicate ${what}: ${name}`);
}

function procedureProblems(module: FeatureModule): string[] {
  return Object.entries(module.contract)
    .filter(([, procedure]) => !metaOf(procedure).permission?.name.startsWith(`${module.name}.`))
    .map(([name]) => `procedure without a permission of its feature: ${module.name}.${name}`);
}

function dutyProblems(module: FeatureModule, known: ReadonlySet<string>): string[] {
  return (module.duties ?? [])
    .filter((check) => !known.has(check.duty))
    .map((check) => `unknown duty in ${module.name}: ${check.duty}`);
}

function collectPermissions(modules: readonly FeatureModule[], problems: string[]): Map<string, readonly Role[]> {
  const found = new Map<string, readonly Role[]>();
  for (const procedure of modules.flatMap((module) => Object.values(module.contract))) {
    const permission = metaOf(procedure).permission;
    if (!permission) continue;
    const roles = found.get(permission.name);
    if (roles && roles.join() !== permission.roles.join()) problems.push(`two meanings of ${permission.name}`);
    found.set(permission.name, permission.roles);
  }
  return found;
}
