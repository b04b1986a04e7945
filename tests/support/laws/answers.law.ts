import type { Source, Violation } from './source.ts';

const wired = /\b(\w+): staged\(\s*(?:\w+\(\s*)?(\w+)/g;
/** The unit that gives the answer, or words for why no unit does. */
const isAnswered = /\bcall\.answer\(|\btakeInFile\(|\bUnanswered:/;

/** A write of several units gives its answer from the last of them, which holds what the contract refuses back. */
export function answerViolations(sources: readonly Source[]): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return sources
    .filter(({ path }) => /^src\/features\/[^/]+\/server\/\w[\w-]*\.procedures\.ts$/.test(path))
    .flatMap((source) => {
      const contracts = source.imports.map((path) => byPath.get(path)?.text ?? '').filter((text) => text !== '');
      const writes = (name: string) => contracts.some((text) => new RegExp(`\\b${name}: writes\\(`).test(text));
      return [...source.text.matchAll(wired)]
        .filter(([, name = '', deed = '']) => writes(name) && !isAnswered.test(textsOf(source, deed, byPath)))
        .map(([, name]) => ({
          law: 'answers are looked at before the last commit',
          path: source.path,
          what: `${name} answers after its last unit`,
        }));
    });
}

/** The file a deed stands in, and those of what wraps it. */
function textsOf(source: Source, deed: string, byPath: ReadonlyMap<string, Source>): string {
  const line = source.text
    .split('\n')
    .find((each) => each.includes('staged(') && new RegExp(`\\b${deed}\\b`).test(each));
  const names = [...(line ?? '').matchAll(/\b(\w+)\b/g)].map(([name]) => name);
  const files = source.imports.map((path) => byPath.get(path)).filter((file) => file !== undefined);
  const holds = (text: string) => names.some((name) => new RegExp(`function ${name}\\b|const ${name}\\b`).test(text));
  return files
    .map(({ text }) => text)
    .filter(holds)
    .join('\n');
}
