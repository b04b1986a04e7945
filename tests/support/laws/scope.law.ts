import type { Source, Violation } from './source.ts';

/** Tables whose rows are not for everybody who may ask, with their parts. */
const narrowed = [
  'tickets',
  'ticket_(?:entries|attachments|clocks|links|escalations|authority_reports|flash_reports|interviews|mentions)',
  'assets',
  'asset_movements',
  'staff_members',
  'knowledge_(?:items|attachments|editions)',
  'files',
  'import_runs',
].join('|');

const rooms = /^src\/features\/[^/]+\/server\/(?:(?!\.test\.ts$)[^/])+\.ts$/;
const reads = new RegExp(`selectFrom\\(\\s*['"](?:${narrowed})\\b|(?<!delete )\\bfrom (?:${narrowed})\\b`, 'i');
/** A row is named from outside: by its id, or by that of the record it is a part of. */
const byId = /(?:where|eb)\(\s*['"](?:\w+\.)?(?:id|\w+_id)['"],\s*['"](?:=|in)['"]|\b(?:id|\w+_id) = (?:any\()?\$\{/;
const asksScope =
  /\b(?!unscoped)\w*[sS]cope\w*\(|\b\w+Records\.(?:where|seenBy|namedFor|sees)\(|ctx\.actor\.(?:id|agentId)/;
/** What is written or indexed is not shown: a row that is changed was read before, and search asks the scope of its hits. */
const writes = /\.insertInto\(|\bindexDocuments\(/;
const danger = /^unscoped[A-Z]/;

/** A row by id that is read without asking the scope of this reader. The dangerous name says so, with a reason beside it. */
export function scopeViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => rooms.test(path))
    .flatMap(({ path, text }) =>
      topLevel(text)
        .filter(({ body }) => reads.test(body) && byId.test(body) && !asksScope.test(body) && !writes.test(body))
        .filter(({ name, doc }) => !danger.test(name) || doc === '')
        .map(({ name }) => ({
          law: 'a row by id is read in a scope',
          path,
          what: `${name} reads by id without a scope`,
        })),
    );
}

interface Part {
  readonly name: string;
  readonly doc: string;
  readonly body: string;
}

/** The functions and constants of a file, each with the comment above it. */
function topLevel(text: string): Part[] {
  const heads = [...text.matchAll(/^(?:export )?(?:async )?(?:function|const) (\w+)/gm)];
  return heads.map((head, at) => ({
    name: head[1] ?? '',
    doc: /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.exec(text.slice(0, head.index))?.[0] ?? '',
    body: text.slice(head.index, heads[at + 1]?.index ?? text.length),
  }));
}
