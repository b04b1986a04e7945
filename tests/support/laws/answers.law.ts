import { type Part, partsOf, takenFrom } from './parts.ts';
import type { Source, Violation } from './source.ts';

const wired = /\b(\w+): (staged\([^\n]*)/g;
/** The unit that gives the answer, or words for why no unit does. */
const answers = /\bcall\.answer\(|\btakeInFile\(/;
const isSaid = /\bUnanswered:/;

/**
 * A write of several units gives its answer from the last of them, which holds what the contract refuses back. Looked at is
 * the deed itself and what it calls in its own feature, never a neighbour in the same file.
 */
export function answerViolations(sources: readonly Source[]): Violation[] {
  const files = new Map(sources.map((source) => [source.path, source]));
  return sources
    .filter(({ path }) => /^src\/features\/[^/]+\/server\/\w[\w-]*\.procedures\.ts$/.test(path))
    .flatMap((source) => {
      const contracts = source.imports.map((path) => files.get(path)?.text ?? '').filter((text) => text !== '');
      const writes = (name: string) => contracts.some((text) => new RegExp(`\\b${name}: writes\\w*\\(`).test(text));
      return [...source.text.matchAll(wired)]
        .filter(([, name = '', deed = '']) => writes(name) && !isAnswered(source, deed, files))
        .map(([, name]) => ({
          law: 'answers are looked at before the last commit',
          path: source.path,
          what: `${name} answers after its last unit`,
        }));
    });
}

/** Whether what these words name comes to an answer, here or in the files of the feature they are taken from. */
function isAnswered(
  source: Source,
  words: string,
  files: ReadonlyMap<string, Source>,
  seen = new Set<Part>(),
): boolean {
  const own = partsOf(source.text);
  const taken = takenFrom(source);
  return [...words.matchAll(/\b\w+\b/g)].some(([name]) => {
    const from = taken.get(name);
    const file = from === undefined ? source : files.get(from);
    if (!file || featureOf(file) !== featureOf(source)) return false;
    const part = (file === source ? own : partsOf(file.text)).find((each) => each.name === name);
    if (!part || seen.has(part) || [...seen].some((each) => each.body === part.body)) return false;
    seen.add(part);
    return answers.test(part.body) || isSaid.test(part.doc) || isAnswered(file, part.body, files, seen);
  });
}

const featureOf = ({ path }: Source) => path.split('/')[2];
