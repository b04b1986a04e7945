import { matchesGlob } from 'node:path';
import { longest, onlyOnce } from '../test-run.ts';
import type { Source, Violation } from './source.ts';

/** The one way to the server of a run on PostgreSQL. */
const server = 'tests/support/test-database.ts';

const isTest = (path: string) => /\.test\.tsx?$/.test(path) && !/^tests\/(e2e|kit)\//.test(path);
/** What lies beside the code and is only seen by its address: programs that tests start. */
const reachedBy = ({ imports, text, path }: Source): string[] => [
  ...imports,
  ...[...text.matchAll(/new URL\('\.\/([^']+)'/g)].map(([, to]) => path.replace(/[^/]+$/, '') + to),
];

/** Tests of the run on PostgreSQL that never come near it: they do the same a second time. */
export function twiceViolations(sources: readonly Source[], once: readonly string[] = onlyOnce): Violation[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const reaches = (path: string, seen: Set<string>): boolean => {
    if (path === server) return true;
    const source = known.get(path);
    if (!source || seen.has(path)) return false;
    seen.add(path);
    return reachedBy(source).some((next) => reaches(next, seen));
  };
  return sources
    .filter(({ path }) => isTest(path) && !once.some((glob) => matchesGlob(path, glob)))
    .filter(({ path }) => !reaches(path, new Set()))
    .map(({ path }) => ({ law: 'runs', path, what: 'runs on PostgreSQL and never asks it' }));
}

/** What the lists of the run name and nobody has. */
export function runsGone(sources: readonly Source[]): string[] {
  const tests = sources.map(({ path }) => path).filter((path) => /\.test\.tsx?$/.test(path));
  return [...onlyOnce, ...longest].filter((glob) => !tests.some((path) => matchesGlob(path, glob)));
}

const takenInTurn = /for \(const (\w+) of \[([^;]*?)\]\)[\s{]*await (?:expect\()?\1\b/g;

/** Calls begun together and awaited one after the other: the second fails while nobody listens, and ends the whole run. */
export function unheardViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(takenInTurn)]
        .filter(([, , begun = '']) => begun.includes('('))
        .map(([, name]) => ({ law: 'heard', path, what: `${name} is begun with others and awaited after them` })),
    );
}
