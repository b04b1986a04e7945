import type { Role } from '#kernel/actor.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import type { Linked } from '../../../scripts/schema/read-links.ts';
import { actorOf } from '../world.ts';
import type { Source } from './source.ts';

/** Tables whose rows are nobody's: what every reader may be shown, and what the machinery keeps for itself. Each with why. */
export const nobodys: Readonly<Record<string, string>> = {
  accounts_throttles: 'counts of wrong tries by address: no record of a kind',
  accounts_verifications: 'the sign-in library’s own',
  asset_current_builds: 'which OS build is the newest of a branch: public',
  audit_batches: 'the chain, read with the permission of 監査 alone',
  audit_head: 'the chain, read with the permission of 監査 alone',
  audit_records: 'read with the permission of 監査 alone, which sees every line',
  business_systems: 'the catalogue: a name that every page may show',
  calendar_days: '開庁日 are public',
  device_classes: 'the catalogue: a name that every page may show',
  device_models: 'the catalogue: a name that every page may show',
  device_policies: 'rows of the contract',
  duty_judgements: 'counts of duties, no record of a person',
  failed_jobs: 'the machinery’s own',
  import_mappings: 'which heading is which column: no record of a person',
  import_numbers: 'a counter',
  record_numbers: 'a counter',
  schema_migrations: 'the machinery’s own',
  search_documents: 'words without names: each provider asks the scope of its hits',
  settings: 'of the installation',
  software_products: 'the catalogue: a name that every page may show',
  staged_changes: 'the machinery’s own',
  ticket_numbers: 'a counter',
  vendors: 'the catalogue: a name that every page may show',
};

/** Which rows belong to somebody, and whose scope says so. */
export interface OwnedTables {
  /** Tables that are read in a scope, each with the tables whose scope covers its rows. */
  readonly covers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns by which one row can be named from outside. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** `ticketRecords` → the table of its kind. */
  readonly scopes: ReadonlyMap<string, string>;
}

const roles: readonly Role[] = ['administrator', 'manager', 'agent', 'authority', 'coordinator', 'staff', 'auditor'];

/**
 * A table is owned unless every role sees every row of its kind, it stands in `nobodys`, or all that it hangs on is not owned
 * either. So one that is built tomorrow is owned until something says otherwise.
 */
export function ownedTables(
  links: readonly Linked[],
  scopes: Iterable<RecordScope>,
  sources: readonly Source[],
): OwnedTables {
  const kinds = [...scopes];
  const names = new Map(links.map((link) => [link.table, link.names]));
  const scoped = new Set(kinds.map((scope) => scope.table));
  const open = new Set([...Object.keys(nobodys), ...[...scoped].filter((table) => isForAll(kinds, table))]);
  const isOpenPart = ({ table, names: parents }: Linked) =>
    !open.has(table) && !scoped.has(table) && parents.length > 0 && parents.every((parent) => open.has(parent));
  for (let found = links.filter(isOpenPart); found.length > 0; found = links.filter(isOpenPart)) {
    for (const { table } of found) open.add(table);
  }
  const coverOf = (table: string, seen: readonly string[] = []): readonly string[] =>
    scoped.has(table) || seen.includes(table)
      ? [table]
      : [
          table,
          ...(names.get(table) ?? []).filter((one) => !open.has(one)).flatMap((one) => coverOf(one, [...seen, table])),
        ];
  const owned = links.filter(({ table }) => !open.has(table));
  return {
    covers: new Map(owned.map(({ table }) => [table, new Set(coverOf(table))])),
    keys: new Map(owned.map(({ table, keys }) => [table, keys])),
    scopes: scopesIn(sources, kinds),
  };
}

function scopesIn(sources: readonly Source[], kinds: readonly RecordScope[]): Map<string, string> {
  const declared = /const (\w+Records)\b[^=\n]*= \w+\(\s*(?:\{\s*kind: )?'(\w+)'/g;
  const found = sources
    .filter(({ path }) => /\.scope(?:\.public)?\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(declared)]);
  const tableOf = new Map(kinds.map(({ kind, table }) => [kind, table]));
  return new Map(found.map(([, name = '', kind = '']) => [name, tableOf.get(kind) ?? '']));
}

/** Tables with a scope whose name the law cannot read. */
export function unreadScopes({ scopes }: OwnedTables, kinds: Iterable<RecordScope>): string[] {
  const read = new Set(scopes.values());
  return [...kinds].filter(({ table }) => !read.has(table)).map(({ kind }) => kind);
}

/** Every role sees every row, whichever kinds the table keeps. */
function isForAll(kinds: readonly RecordScope[], table: string): boolean {
  const ofTable = kinds.filter((scope) => scope.table === table);
  return ofTable.every((scope) => roles.every((role) => scope.where(actorOf(role)) === null));
}

/** Exceptions that are no table, or whose rows a scope gives to some readers only. */
export function nobodysGone(links: readonly Linked[], scopes: Iterable<RecordScope>): string[] {
  const narrow = new Set([...scopes].filter(({ reach }) => reach !== undefined).map(({ table }) => table));
  const known = new Set(links.map(({ table }) => table));
  return Object.keys(nobodys).filter((table) => !known.has(table) || narrow.has(table));
}
