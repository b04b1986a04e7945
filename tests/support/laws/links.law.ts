import type { Source, Violation } from './source.ts';

const tests = /\.test\.tsx?$/;
/** An address with conditions, as it is written: `/assets?f.deviceClass=${code}`. */
const addresses = /['"`](\/[a-z/-]+)\?([^'"`\s]*f\.[^'"`\s]*)/g;
const conditions = /\bf\.(\w+)=/g;
const pages = /path: '(\/[a-z/-]+)'/g;

/** The feature whose list stands at an address. */
function homesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of sources) {
    const feature = /^src\/features\/(\w+)\/web\/\w+\.web\.ts$/.exec(path)?.[1];
    if (!feature) continue;
    for (const [, at = ''] of text.matchAll(pages)) found.set(at, feature);
    for (const [, at = ''] of text.matchAll(/home: '(\/[a-z/-]+)'/g)) found.set(at, feature);
  }
  return found;
}

/** Whether a list of the feature takes a condition: its contract says so by a filter of this name. */
const takes = (sources: readonly Source[], feature: string, key: string) =>
  sources.some(
    ({ path, text }) => path.startsWith(`src/features/${feature}/contract/`) && text.includes(` ${key}: filterOf`),
  );

/** A link to a list with a condition that the list does not know opens it whole: the reader sees more than the link said. */
export function linkViolations(sources: readonly Source[]): Violation[] {
  const homes = homesOf(sources);
  return sources
    .filter(({ path }) => path.startsWith('src/') && !tests.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(addresses)].flatMap(([, at = '', asked = '']) => {
        const feature = homes.get(at);
        if (!feature) return [];
        return [...asked.matchAll(conditions)]
          .map(([, key = '']) => key)
          .filter((key) => !takes(sources, feature, key))
          .map((key) => ({
            law: 'a link asks by conditions the list knows',
            path,
            what: `${at} has no condition ${key}`,
          }));
      }),
    );
}
