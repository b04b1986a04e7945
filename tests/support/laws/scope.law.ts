import type { OwnedTables } from './owned-tables.ts';
import { type Part, partsOf, takenFrom } from './parts.ts';
import type { Source, Violation } from './source.ts';
import { unitsOf } from './units.ts';

/** What runs by the clock has no reader. */
const noReader = /\.job\.ts$/;
const rooms = /^src\/(?:features|app)\/(?!demo\/)(?:(?!\.(?:test|fixture)\.tsx?$).)+\.tsx?$/;
const danger = /^unscoped[A-Z]/;
/** Bound to the reader: their own rows. */
const own =
  /\b(\w+)['"],\s*['"]=['"],\s*ctx\.actor\.(?:id|agentId|staffMemberId)\b|\b(\w+) = \$\{ctx\.actor\.(?:id|agentId|staffMemberId)\}/g;

/** How sure a scope is: asked of the very rows, or of the head that was found before. */
type Proof = 'asked' | 'head';
type Proofs = Map<string, Proof>;

/**
 * A row that is named from outside is read in the scope of its own kind. Proof is: the scope of that kind, or of the record the
 * row is a part of, asked here or in a condition made elsewhere; for a part, a head found in its scope before; a key taken from
 * a head that was handed in; or rows bound to the reader. The scope of another kind is none. The dangerous name says that nobody
 * asked, with a reason beside it.
 */
export function scopeViolations(sources: readonly Source[], owned: OwnedTables): Violation[] {
  const files = new Map(sources.filter(({ path }) => rooms.test(path)).map((one) => [one.path, partsOf(one.text)]));
  const taken = new Map(sources.filter(({ path }) => files.has(path)).map((one) => [one.path, takenFrom(one)]));
  const known = new Map<Part, Proofs>();

  function proofsOf(path: string, part: Part, open: readonly Part[] = []): Proofs {
    const before = known.get(part);
    if (before || open.includes(part)) return before ?? new Map();
    const found: Proofs = new Map();
    for (const [, name = ''] of part.body.matchAll(asked)) {
      const table = owned.scopes.get(name);
      if (table) found.set(table, 'asked');
    }
    if (askedOfKind.test(part.body)) found.set('records', 'asked');
    for (const [, quoted, bare] of part.body.matchAll(own)) {
      for (const table of ownedBy(quoted ?? bare ?? '', owned)) found.set(table, 'asked');
    }
    for (const { from, callee, waits } of calledBy(path, part)) {
      if (danger.test(callee.name)) continue;
      for (const [table, proof] of proofsOf(from, callee, [...open, part])) {
        if (found.get(table) !== 'asked') found.set(table, waits && runs.test(callee.body) ? 'head' : proof);
      }
    }
    if (open.length === 0) known.set(part, found);
    return found;
  }

  /** What a function reads itself, or through a part of a statement that is made elsewhere. */
  function readsOf(path: string, part: Part, open: readonly Part[] = []): Read[] {
    const parts = calledBy(path, part).filter(({ callee }) => !open.includes(callee) && !runs.test(callee.body));
    return [
      ...readsIn(part.body),
      ...(givesBack.test(part.body) ? parts.flatMap(({ callee }) => writesIn(callee.body)) : []),
      ...parts.flatMap(({ from, callee }) => readsOf(from, callee, [...open, part]).map(asPart)),
    ];
  }

  function calledBy(path: string, part: Part) {
    return [...part.body.matchAll(called)].flatMap(([, waits, name = '']) => {
      const from = files.get(path)?.some((one) => one.name === name) ? path : taken.get(path)?.get(name);
      const callee = from ? files.get(from)?.find((one) => one.name === name) : undefined;
      return from && callee && callee !== part ? [{ from, callee, waits: waits !== undefined }] : [];
    });
  }

  const isBare = (path: string, part: Part) =>
    uncovered(part, { reads: readsOf(path, part), proofs: proofsOf(path, part) }, owned).length > 0 ||
    (proofsOf(path, part).size > 0 && isBareBeside(path, part));
  /** A statement of its own is covered by what it is made of, not by what stands beside it. */
  const isBareBeside = (path: string, part: Part) =>
    unitsOf(part).some(
      ({ own, whole }) => uncovered(own, { reads: readsIn(own.body), proofs: proofsOf(path, whole) }, owned).length > 0,
    );
  return [...files].flatMap(([path, parts]) =>
    parts
      .filter(() => !noReader.test(path))
      .filter(({ name, doc }) => !danger.test(name) || doc === '')
      .filter((part) => isBare(path, part))
      .map(({ name }) => ({
        law: 'a row by id is read in a scope',
        path,
        what: `${name} reads by id without a scope`,
      })),
  );
}

/** A function that asks the database itself; any other only makes a part of a statement. */
const runs = /\.execute|\basync\b|\bawait\b|keysetPage\(|readTogether\(/;

/** Whose rows a column binds to its reader: an account by its id, else every table that has the column. */
function ownedBy(column: string, { keys }: OwnedTables): string[] {
  if (column === 'id') return ['accounts_users'];
  return [...keys].filter(([, columns]) => columns.includes(column)).map(([table]) => table);
}

const asked = /\b(\w+Records)\.(?:where|seenBy|namedFor|sees)\b/g;
const askedOfKind = /\bscope\.(?:where|seenBy|namedFor|sees)\(/;
const called = /(await )?\b([a-zA-Z]\w*)(?:<[^<>()]*>)?(?=\(|[,)\]}])/g;

interface Read {
  readonly table: string;
  /** What the statement calls it. */
  readonly alias: string;
  /** By its own id, as a name that a row read here has: it shows what that row shows. */
  readonly isName: boolean;
  /** Only a key that says whose it is means this one: a name, and a subselect that is made elsewhere. */
  readonly needsAlias: boolean;
  readonly isMain: boolean;
}

const asPart = (read: Read): Read => ({ ...read, needsAlias: read.needsAlias || !read.isMain });

/** Tables of this function that are read by a key from outside and in no scope of theirs. */
function uncovered(
  part: Part,
  { reads: all, proofs }: { reads: readonly Read[]; proofs: Proofs },
  { covers, keys }: OwnedTables,
): string[] {
  const reads = all.filter(({ table }) => covers.has(table));
  if (reads.length === 0) return [];
  const isCovered = (read: Read) =>
    [...(covers.get(read.table) ?? [])].some((by) => {
      const proof = proofs.get(by);
      return proof === 'asked' || (proof === 'head' && by !== read.table && isOfHead(part, read, by));
    });
  const bare = reads.filter((read) => !isCovered(read));
  const wanted = bare.length === reads.length ? bare : bare.filter(({ isName }) => !isName);
  return wanted.filter((read) => isKeyed(part, read, keys.get(read.table) ?? [])).map(({ table }) => table);
}

const from = /(?:selectFrom|[jJ]oin)\(\s*\[?\s*['"](\w+)(?:\s+as\s+(\w+))?['"](?=([^\n]*))/g;
const fromSql =
  /(?:(?<!delete )\b(?:from|join)\s+"?|sql`)(\w+)\b"?(?:\s+as\b)?(?:\s+(?!on\b|where\b|join\b|left\b|order\b)(\w+))?(?=([^\n]*))/gi;

/** What is taken away or changed is read when it is given back. */
const givenBack =
  /(?:deleteFrom|updateTable)\(\s*['"](\w+)(?:\s+as\s+(\w+))?['"]\)(?=(?:(?!;|\.(?:execute|selectFrom)\b)[\s\S])*\.returning)/g;
const givenBackSql = /\b(?:delete from|update)\s+"?(\w+)"?(?:\s+as\s+(\w+))?(?=(?:(?!`)[\s\S])*\breturning\b)/gi;

/** A write that stands by a name, and grows in the statements after it. */
const begun =
  /\b(?:let|const|var) (\w+)(?::[^=;]*)? =[^;{}]*?(?:deleteFrom|updateTable)\(\s*['"](\w+)(?:\s+as\s+(\w+))?['"]\)/g;
const writes = /(?:deleteFrom|updateTable)\(\s*['"](\w+)(?:\s+as\s+(\w+))?['"]\)/g;
const givesBack = /\.returning(?:All)?\(/;

function readsIn(body: string): Read[] {
  const back = [...body.matchAll(givenBack), ...body.matchAll(givenBackSql)];
  const later = [...body.matchAll(begun)].filter(([, name = '']) => givesBackLater(body, name));
  return [
    ...readsFrom(body),
    ...back.map(([, table = '', alias = table]) => asRead(table, alias)),
    ...later.map(([, , table = '', alias = table]) => asRead(table, alias)),
  ];
}

/** Some statement that names it gives back rows. */
const givesBackLater = (body: string, name: string) =>
  // expression-ignore: made of a name of a source file
  body.split(';').some((one) => givesBack.test(one) && new RegExp(`(?<![.\\w])${name}\\b`).test(one));

/** What is made elsewhere changes or removes, for who gives it back. */
const writesIn = (body: string): Read[] =>
  [...body.matchAll(writes)].map(([, table = '', alias = table]) => asRead(table, alias));

const asRead = (table: string, alias: string): Read => ({
  table,
  alias,
  isName: false,
  needsAlias: false,
  isMain: true,
});

function readsFrom(body: string): Read[] {
  return [...body.matchAll(from), ...body.matchAll(fromSql)].map(([whole, table = '', alias = table, rest = '']) => {
    const id = `(?:${alias}\\.)?id`;
    // expression-ignore: made of a name of the schema
    const byBuilder = new RegExp(`^, ['"]${id}['"], ['"]\\w+\\.\\w+['"]|^, ['"]\\w+\\.\\w+['"], ['"]${id}['"]`);
    // expression-ignore: made of a name of the schema
    const bySql = new RegExp(`^ (?:on|where) (?:${id} = \\w+\\.\\w+|\\w+\\.\\w+ = ${id})(?![\\w(])`);
    const isMain = whole.startsWith('selectFrom');
    const isName = !isMain && (byBuilder.test(rest) || bySql.test(rest));
    return { table, alias, isName, needsAlias: isName, isMain };
  });
}

/** What a function compares columns with, in each way that is written. */
const comparisons = ({ body }: Part) =>
  [byBuilder, bySql, bySqlBackwards, bySqlOfRef, bySet].flatMap((way) => [...body.matchAll(way)].map(asComparison));

function asComparison({ groups = {} }: RegExpMatchArray) {
  return { of: groups.of ?? '', key: groups.key ?? '', value: groups.value ?? '' };
}

/** A part is that of the head when the head is named beside it: by its own id alone it may be another's. */
function isOfHead(part: Part, { alias }: Read, head: string): boolean {
  const one = head.replace(/ies$/, 'y').replace(/s$/, '');
  return comparisons(part).some(({ of, key }) => {
    const stem = key.replace(/_id$/, '');
    return stem !== key && (of === '' || of === `${alias}.`) && (one.endsWith(stem) || one.startsWith(stem));
  });
}

/** A key of the table is compared with something that comes from outside: no column, and no head that was handed in. */
function isKeyed(part: Part, { alias, needsAlias }: Read, keys: readonly string[]): boolean {
  const compared = comparisons(part)
    .filter(({ of, key }) => keys.includes(key) && (of === '' ? !needsAlias : of === `${alias}.`))
    .map(({ value }) => value);
  const objects = [...part.body.matchAll(byObject)].flatMap(([, inside = '']) => inside.split(','));
  const named = objects
    .map((one) => one.replaceAll(/['"]/g, '').split(':'))
    .filter(([key = '']) => keys.includes(key.trim()));
  const values = [...compared, ...named.map(([key = '', value = key]) => value)];
  return values.some((value) => !isGiven(part, value.trim()));
}

const byBuilder =
  /(?:where|eb|on|and|or)\(\s*(?:sql\.ref\()?['"](?<of>\w+\.)?(?<key>\w+)['"]\)?,\s*['"](?:=|in|is not distinct from)['"],\s*(?=(?<value>[^\n]*))/g;
const bySql =
  /(?<of>\b\w+\.)?\b(?<key>\w+)"?(?:::\w+)?(?:\s?=\s?(?:any ?\()?| in \((?:select unnest\()?| in )\$\{(?<value>[^}]*)\}/g;
const bySqlBackwards = /\$\{(?<value>[^{}]*)\}(?:::\w+)?\s?=\s?(?<of>\b\w+\.)?\b(?<key>\w+)\b(?!\.)/g;
const bySqlOfRef = /\$\{sql\.ref\(['"](?<of>\w+\.)?(?<key>\w+)['"]\)\}(?:::\w+)?\s?(?:=|in)\s?\$\{(?<value>[^}]*)\}/g;
const bySet = /idsCondition\(sql\.ref\(['"](?<of>\w+\.)?(?<key>\w+)['"]\), (?=(?<value>[^\n]*))/g;
const byObject = /\beb\.and\(\{([^}]*)\}/g;

/** Another column, a constant, the reader's own, or a field of a head. */
function isGiven({ heads }: Part, value: string): boolean {
  if (/^(?:sql\.ref\b|['"]|null\b|\d|eb\.ref\(|ctx\.actor\.)/.test(value)) return true;
  const [, base = '', field] = /^(?:\[?\.\.\.)?(\w+)(?:\.(\w+))?/.exec(value) ?? [];
  return heads.has(base) && (field !== undefined || heads.get(base) === 'taken apart');
}
