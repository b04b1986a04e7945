import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/** A source file as the laws read it: path from the repository's root, text, and the modules it imports. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The text without comments and without the contents of strings and templates. */
  readonly code: string;
  /** Import specifiers, `#x` and relative ones resolved to repository paths. */
  readonly imports: readonly string[];
}

export interface Violation {
  readonly law: string;
  readonly path: string;
  readonly what: string;
}

const importPattern =
  /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm;

/** Makes a Source of a path and its text. */
export function sourceOf(path: string, text: string): Source {
  const withoutComments = stripComments(text);
  const imports = [...withoutComments.matchAll(importPattern)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((specifier) => resolve(path, specifier));
  return { path, text, code: stripStrings(withoutComments), imports };
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier;
}

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

function stripStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'/g, "''").replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}

/** Every TypeScript source below the folders given, from the repository's root. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8'))),
  );
}

/** Which table belongs to which owner: `migrations/0006_places.sql` says its tables are those of `places`. */
export function readTableOwners(root: string): Map<string, string> {
  const owners = new Map<string, string>();
  for (const file of readdirSync(join(root, 'migrations')).sort()) {
    const owner =
      file
        .replace(/^\d+_/, '')
        .replace(/\.sql$/, '')
        .split('-')[0] ?? '';
    const sql = readFileSync(join(root, 'migrations', file), 'utf8');
    // A table that was dropped belongs to whoever makes one of its name again.
    for (const [, verb, table = ''] of sql.matchAll(/(create|drop) table (?:if (?:not )?exists )?(\w+)/gi)) {
      if (verb?.toLowerCase() === 'drop') owners.delete(table);
      else if (!owners.has(table)) owners.set(table, owner);
    }
    // A table that another feature takes over says so in the database itself.
    for (const [, table = '', next = ''] of sql.matchAll(/comment on table (\w+) is 'owner: (\w+)'/gi)) {
      owners.set(table, next);
    }
  }
  return owners;
}
