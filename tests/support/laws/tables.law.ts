import { featureRanks } from './imports.law.ts';
import type { Source, Violation } from './source.ts';

const servers = /^src\/features\/(\w+)\/server\/.*\.ts$/;
const tests = /\.test\.ts$/;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/** The tables a source reads: by the builder, and in SQL of its own. */
function tablesRead(text: string): Set<string> {
  const code = withoutComments(text);
  return new Set([
    ...[...code.matchAll(/(?:selectFrom|[jJ]oin|\bfrom)\(\s*\[?\s*['"](\w+)/g)].map((match) => match[1] ?? ''),
    ...[...code.matchAll(/\b(?:from|join)\s+(\w+)\b/gi)].map((match) => match[1] ?? ''),
  ]);
}

/** Reads of a table of a higher owner, `feature table`, each with the reason why no event or slot stands there instead. */
export const upwardReads: Readonly<Record<string, string>> = {
  'catalog departments': 'a business system names the 所属 that owns it: its name, by a foreign key',
  'catalog agents': 'who confirmed a window last: the name, by a foreign key',
  'catalog assets': 'how many devices a model has, beside it in the list: a count, none of their facts',
  'knowledge tickets':
    'what is asked often and not written yet, and where an item was used: read in the scope of tickets',
  'records agents': 'who a record is with: the name, by a foreign key',
};

/** A feature's SQL reads its own tables, those of lower owners, and the platform's. */
export function rankViolations(sources: readonly Source[], owners: ReadonlyMap<string, string>): Violation[] {
  return upwardOf(sources, owners)
    .filter(({ feature, table }) => !(`${feature} ${table}` in upwardReads))
    .map(({ path, feature, table, owner }) => ({
      law: 'tables are read by rank',
      path,
      what: `${feature} reads ${table} of ${owner}, which stands above it or beside it`,
    }));
}

/** Exceptions that are read no more. */
export function upwardGone(sources: readonly Source[], owners: ReadonlyMap<string, string>): string[] {
  const found = new Set(upwardOf(sources, owners).map(({ feature, table }) => `${feature} ${table}`));
  return Object.keys(upwardReads).filter((read) => !found.has(read));
}

function upwardOf(sources: readonly Source[], owners: ReadonlyMap<string, string>) {
  return sources
    .filter(({ path }) => servers.test(path) && !tests.test(path))
    .flatMap(({ path, text }) => {
      const feature = servers.exec(path)?.[1] ?? '';
      return [...tablesRead(text)].flatMap((table) => {
        const owner = owners.get(table) ?? feature;
        const [own, other] = [featureRanks[feature], featureRanks[owner]];
        const isUp = owner !== feature && other !== undefined && (own === undefined || other >= own);
        return isUp ? [{ path, feature, table, owner }] : [];
      });
    });
}
