import { posix } from 'node:path';
import type { Source } from './source.ts';

/** A function or constant of a file. */
export interface Part {
  readonly name: string;
  /** The comment above it. */
  readonly doc: string;
  readonly body: string;
  /** Parameters that are heads: what a loader of the server gave, not what came from outside. By name, whole or taken apart. */
  readonly heads: ReadonlyMap<string, 'whole' | 'taken apart'>;
}

/** What begins at the edge of a file: functions, constants, classes, and a default export, which needs no name. */
const begins =
  /^(?:export )?(?:default )?(?:declare )?(?:abstract )?(?:async )?(?:(?:function\*?|const|let|var|class)(?!\w) ?(\w*)|(?<=^export default ))/gm;

/** The functions, constants and classes of a file, each with the comment above it. */
export function partsOf(text: string): Part[] {
  const outside = outsideTypes(text);
  const starts = [...text.matchAll(begins)];
  return starts.map((start, at) => {
    const body = withoutComments(text.slice(start.index, starts[at + 1]?.index ?? text.length));
    return {
      name: start[1] || 'default',
      doc: /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.exec(text.slice(0, start.index))?.[0] ?? '',
      body,
      heads: headsOf(body, outside),
    };
  });
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/** What a caller sends is of a type of a contract or of the kernel. */
function outsideTypes(text: string): Set<string> {
  const imports = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)';/gm)];
  return new Set(
    imports
      .filter(([, , from = '']) => /\/contract\/|#kernel\//.test(from))
      .flatMap(([, names = '']) => names.split(',').map((name) => name.replace(/\btype\b/, '').trim())),
  );
}

/** A head has a type that the server declares (`RepairRecord`, `Pick<LoanRecord, 'id'>`), never a plain one. */
function headsOf(body: string, outside: ReadonlySet<string>): Map<string, 'whole' | 'taken apart'> {
  const heads = new Map<string, 'whole' | 'taken apart'>();
  for (const parameter of parametersOf(body)) {
    const [, names = '', type = ''] = /^(\w+|\{[^}]*\})\??: (.*)$/s.exec(parameter) ?? [];
    const [, name = ''] = /^(?:readonly )?(?:Pick<)?([A-Z]\w*)\b/.exec(type) ?? [];
    if (name === '' || plain.has(name) || outside.has(name)) continue;
    if (!names.startsWith('{')) heads.set(names, 'whole');
    else for (const each of names.slice(1, -1).split(',')) heads.set(each.replace(/^.*:/, '').trim(), 'taken apart');
  }
  return heads;
}

const plain = new Set(['Ctx', 'Pick', 'Readonly', 'ReadonlyArray', 'Array', 'Partial', 'Omit', 'Executor', 'T', 'Row']);

function parametersOf(body: string): string[] {
  const start = body.indexOf('(');
  const found: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; start >= 0 && at < body.length; at += 1) {
    const sign = body[at] ?? '';
    if ('({[<'.includes(sign)) depth += 1;
    if (')}]'.includes(sign) || (sign === '>' && body[at - 1] !== '=')) depth -= 1;
    const isEnd = depth === 0;
    if (!isEnd && !(depth === 1 && sign === ',')) continue;
    found.push(body.slice(from, at).trim());
    from = at + 1;
    if (isEnd) break;
  }
  return found.filter((one) => one !== '');
}

/** Names a file imports, each with the file it comes from. */
export function takenFrom({ path, text }: Source): Map<string, string> {
  const imports = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)';/gm)];
  return new Map(
    imports.flatMap(([, names = '', from = '']) =>
      names.split(',').map((name) => [name.replace(/\btype\b/, '').trim(), resolved(path, from)] as const),
    ),
  );
}

const resolved = (path: string, from: string) =>
  from.startsWith('#') ? `src/${from.slice(1)}` : posix.join(posix.dirname(path), from);
