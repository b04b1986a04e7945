import type { Source, Violation } from './source.ts';

const readings = /^src\/features\/[^/]+\/server\/(?!.*\.(?:test|fixture|job|repo)\.ts$).*\.ts$/;
/** A declaration of a file with the comment above it. */
const declarations =
  /(?:^\/\*\*[\s\S]*?\*\/\n|(?:^\/\/[^\n]*\n)+)?^(?:export )?(?:async )?(?:function|const) \w+[\s\S]*?(?=^(?:\/\*\*|\/\/|export |const |function |async )|$(?![\s\S]))/gm;
const limits = /\.limit\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)|\blimit (\$\{[^}]*\}|\d+)/g;
/** One row is looked for, or one more than is shown, to know whether there are more. */
const isWhole = (asked: string) => /^(?:sql\.lit\()?1\)?$|\+ 1\b/.test(asked.trim());
/** Says how many there are in all, or why what it leaves out is missed by nobody. */
const saysRest = /count\(\*\) over|countAll|countCapped|keysetPage|\bCapped:/;

/** A list that ends at a number says how many there are, or is told in words (`Capped: why`) to need no end: none ends silently. */
export function capViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => readings.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(declarations)].flatMap(([declaration]) => {
        if (saysRest.test(declaration)) return [];
        return [...declaration.matchAll(limits)]
          .map(([, call, statement]) => call ?? statement ?? '')
          .filter((asked) => !isWhole(asked))
          .map((asked) => ({
            law: 'a list says how many there are',
            path,
            what: `${/(?:function|const) (\w+)/.exec(declaration)?.[1]} ends at ${asked} and tells no total`,
          }));
      }),
    );
}
