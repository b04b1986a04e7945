import type { Source, Violation } from './source.ts';

const readings = /^src\/features\/[^/]+\/server\/(?!.*\.(?:test|fixture|job|repo)\.ts$).*\.ts$/;
/** Where a list may be cut after it was read. */
const shown =
  /^src\/(?:features\/[^/]+\/(?:server|web)|ui|app\/web)\/(?!(?:kit|stories)\/)(?!.*\.(?:test|fixture|job|repo)\.tsx?$).*\.tsx?$/;
/** A declaration of a file with the comment above it. */
const declarations =
  /(?:^\/\*\*[\s\S]*?\*\/\n|(?:^\/\/[^\n]*\n)+)?^(?:export )?(?:async )?(?:function|const) \w+[\s\S]*?(?=^(?:\/\*\*|\/\/|export |const |function |async )|$(?![\s\S]))/gm;
const limits = /\.limit\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)|\blimit (\$\{[^}]*\}|\d+)/g;
/** One row is looked for, or one more than is shown, to know whether there are more. */
const isWhole = (asked: string) => /^(?:sql\.lit\()?1\)?$|\+ 1\b/.test(asked.trim());
/** Says how many there are in all, or why what it leaves out is missed by nobody. */
const saysRest = /count\(\*\) over|countAll|countCapped|keysetPage|\bCapped:/;

/** What is cut from its beginning: a name with its fields, or what a call gave. */
const cuts = /([\w.?]+|(?:trim\(\))|[)\]])\s*\.slice\(\s*0,(?!\s*-)\s*([^()]*(?:\([^()]*\))?[^()]*)\)/g;
/** Texts and their letters are no list that somebody misses a line of. */
const isText = /(?:^|\.)(?:text|body|href|chars|digits|hash|value|key|label|name|subject|asked|type|title|trim\(\))$/;
/** A declaration that speaks of the length of what it cuts says how many there are; one that takes the rest too loses none. */
const saysLength = (declaration: string, name: string, end: string) =>
  name.length > 1 && [`${name}.length`, `${name}.slice(${end})`].some((said) => declaration.includes(said));

/** A list that ends at a number says how many there are, or is told in words (`Capped: why`) to need no end: none ends silently. */
export function capViolations(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(declarations)].flatMap(([declaration]) => {
      if (saysRest.test(declaration)) return [];
      const ends = [
        ...(readings.test(path) ? limitsOf(declaration) : []),
        ...(shown.test(path) ? cutsOf(declaration) : []),
      ];
      return ends.map((end) => ({
        law: 'a list says how many there are',
        path,
        what: `${/(?:function|const) (\w+)/.exec(declaration)?.[1]} ends at ${end} and tells no total`,
      }));
    }),
  );
}

const limitsOf = (declaration: string): string[] =>
  [...declaration.matchAll(limits)]
    .map(([, call, statement]) => call ?? statement ?? '')
    .filter((end) => !isWhole(end));

function cutsOf(declaration: string): string[] {
  return [...declaration.matchAll(cuts)]
    .filter(
      ([, name = '', end = '']) => !isText.test(name.replaceAll('?', '')) && !saysLength(declaration, name, end.trim()),
    )
    .map(([, , end = '']) => end.trim());
}
