import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import type { Source, Violation } from './source.ts';

// In this process: neither the Java nor the native build is looked for.
process.env.RECHECK_BACKEND = 'pure';
// Nor a worker, whose answer is sometimes missing on a busy machine.
process.env.RECHECK_SYNC_BACKEND = 'pure';

const law = 'expressions are linear';
/** `// expression-ignore: why`, anywhere before the expression in its statement, or right above that. */
const lifted = /\bexpression-ignore: \S/;
/** Milliseconds for one expression. What cannot be judged in this time is too complicated to be believed. */
const patience = 15_000;

interface Expression {
  readonly text: string;
  readonly pattern: string | null;
  readonly flags: string;
}

/**
 * Expressions that may take more than one look at each character: text from outside makes them take seconds or hours. By
 * automata, so "linear" is proved and not guessed; what the proof does not know (look-arounds, back references, an
 * expression put together at run time) is a violation too.
 */
export function expressionViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => source.path.startsWith('src/') && !/\.(?:test|fixture)\.tsx?$/.test(source.path))
    .filter((source) => /\bRegExp\b|\//.test(source.code))
    .flatMap((source) =>
      expressionsOf(source).flatMap((expression) => {
        const what = problemOf(expression);
        return what === null ? [] : [{ law, path: source.path, what: `${what}: ${expression.text}` }];
      }),
    );
}

const judged = new Map<string, string | null>();

function problemOf({ pattern, flags }: Expression): string | null {
  if (pattern === null) return 'an expression made at run time';
  const key = `${flags}/${pattern}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  const found = checkSync(pattern, flags, { checker: 'automaton', timeout: patience });
  const why =
    found.status === 'vulnerable' ? found.complexity.summary : found.status === 'unknown' ? found.error.kind : '';
  const problem = found.status === 'safe' ? null : `not linear (${why})`;
  judged.set(key, problem);
  return problem;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

function expressionsOf({ path, text }: Source): Expression[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Expression[] = [];
  let behind = 0;
  for (const statement of program.body as unknown as Node[]) {
    const from = behind;
    behind = statement.end;
    walk(statement, (node) => {
      const isMade = /^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp';
      if ((!node.regex && !isMade) || lifted.test(text.slice(from, node.start))) return;
      const { pattern = null, flags = '' } = node.regex ?? {};
      found.push({ text: text.slice(node.start, node.end), pattern, flags });
    });
  }
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) visit(value as Node);
    for (const part of Object.values(value)) walk(part, visit);
  }
}
