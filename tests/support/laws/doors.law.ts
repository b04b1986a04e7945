import type { Source, Violation } from './source.ts';

const isDoor = (path: string) => /\.public\.tsx?$/.test(path);
const isTest = (path: string) => !path.startsWith('src/') || /\.(?:test|fixture)\.tsx?$/.test(path);
const exported = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

/**
 * What a feature offers and no part of the product asks for: tests alone keep it alive, and what it was made for does not happen.
 * The rights of who moved or left once stood behind such a door.
 */
export function doorViolations(sources: readonly Source[]): Violation[] {
  const product = sources.filter(({ path }) => !isTest(path));
  const named = Map.groupBy(
    product.flatMap(({ path, code }) => [...new Set(code.match(/\w+/g))].map((word) => ({ word, path }))),
    ({ word }) => word,
  );
  return product
    .filter(({ path }) => isDoor(path))
    .flatMap(({ path, code }) =>
      [...code.matchAll(exported)].flatMap(([, name = '']) => {
        const isAsked =
          named.get(name)?.some((by) => by.path !== path) || code.split(new RegExp(`\\b${name}\\b`)).length > 2;
        return isAsked ? [] : [{ law: 'doors', path, what: `${name} is asked for by tests alone` }];
      }),
    );
}
