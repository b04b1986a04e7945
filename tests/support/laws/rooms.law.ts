import type { Source, Violation } from './source.ts';

interface Ban {
  readonly law: string;
  /** The files it holds for. */
  readonly where: RegExp;
  /** Files it does not hold for, with the reason beside it. */
  readonly except?: RegExp;
  readonly bans: readonly (readonly [RegExp, string])[];
}

const tests = /\.test\.tsx?$/;

/** The suffix says the room, and each room has its ban list (laws 1, 3, 6, 8, 10). */
const banList: readonly Ban[] = [
  {
    law: 'rules are pure',
    where: /\.rules\.ts$/,
    bans: [
      [/\basync\b|\bawait\b|\bPromise\b/, 'waits'],
      [/Temporal\.Now|\bclock\.now\b|\bctx\b|: Clock\b/, 'reads the clock'],
      [/\bctx\b|kysely|node:/, 'reaches for I/O'],
    ],
  },
  {
    law: 'repo and reads are only SQL',
    where: /\.(repo|reads)\.ts$/,
    bans: [[/\bfetch\(|audit\.record|events\.emit|outbox\.send/, 'does more than SQL']],
  },
  {
    law: 'procedures are only wiring',
    where: /\.procedures\.ts$/,
    bans: [[/\bawait\b|\bif\s*\(|=>\s*\{|\bfunction\b/, 'holds logic']],
  },
  {
    law: 'a use case stays inside its transaction',
    where: /^src\/features\/[^/]+\/server\//,
    bans: [
      [/\.transaction\(/, 'opens a transaction'],
      [/\bfetch\(/, 'goes to the network'],
      [/\bcatch\b/, 'catches: refusals are mapped once, in the http room'],
    ],
  },
  {
    law: 'time comes from the clock',
    where: /^src\//,
    // The clock itself, the id maker, and screens that show the running time of a call.
    except:
      /^src\/(platform\/clock|kernel\/id|ui\/|features\/[^/]+\/web\/|app\/web\/|platform\/(db|jobs|threads|sheets|documents|word|charts|auth|mail|files)\/|app\/cli\/)/,
    bans: [[/\bnew Date\b|\bDate\.now\b|Temporal\.Now/, 'reads the machine clock']],
  },
  {
    law: 'days have their limits',
    where: /^src\/features\//,
    bans: [[/\bz\.iso\.(date|datetime)\(|\bz\.date\(/, 'takes days the database has not: use #kernel/civil-date.ts']],
  },
  {
    law: 'foreign bytes are looked at in a thread',
    where: /^src\/features\//,
    bans: [
      [
        /platform\/(?:files\/(?:identify-file|zip-directory)|sheets\/(?:identify-sheet|read-csv))\.ts$|\b(?:inspectBytes|parseSheet|readWorkbook)\b/,
        'looks at foreign bytes on the event loop: inspectFile and readSheet do it in a thread',
      ],
    ],
  },
  {
    law: 'danger is in the name',
    where: /^src\/features\//,
    bans: [[/dangerouslySetInnerHTML|sql\.raw\(/, 'bypasses escaping']],
  },
];

/** Files that break the ban list of their room. */
export function roomViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => !tests.test(source.path))
    .flatMap((source) =>
      banList
        .filter((ban) => ban.where.test(source.path) && !ban.except?.test(source.path))
        .flatMap((ban) =>
          ban.bans
            .filter(([pattern]) => pattern.test(source.code) || source.imports.some((name) => pattern.test(name)))
            .map(([, what]) => ({ law: ban.law, path: source.path, what })),
        ),
    );
}

const lengthExempt = /\.(data|messages|contract|generated|test)\.tsx?$|^src\/app\/demo\/|^tests\/|^bench\//;

/** Law 11: 300 lines at the most. */
export function lengthViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => !lengthExempt.test(source.path))
    .map((source) => ({ source, lines: source.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
    .map(({ source, lines }) => ({ law: 'files stay small', path: source.path, what: `${lines} lines` }));
}

// Of a literal alone: `...(x ? {} : { a })` and `...rest` stay. What stands before it is an object's or a tag's brace, or a comma.
const spreadLiteral = /[{,]\s*\.\.\.\{/g;

/** A literal spread into another says nothing more than its keys do: it stands there to save lines, and hides what is said. */
export function spreadViolations(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, code }) =>
    [...code.matchAll(spreadLiteral)].map(() => ({
      law: 'keys stand by themselves',
      path,
      what: 'a literal is spread',
    })),
  );
}

const japanese = /[\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e]/;
const wordsRoom = /\.(messages|contract|refusals|data|test)\.tsx?$|\.typ$/;

/** Words a user sees live in the feature's messages (or beside its refusals), so that they are found and kept alike. */
export function wordViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => source.path.startsWith('src/features/') && !wordsRoom.test(source.path))
    .filter((source) => japanese.test(withoutComments(source.text)))
    .map((source) => ({ law: 'words live in messages', path: source.path, what: 'Japanese text in code' }));
}

/** A wide space at the end of a line of a screen is not drawn: `{'　'}` is. */
export function lostSpaceViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path, text }) => path.endsWith('.tsx') && /　$/m.test(text))
    .map(({ path }) => ({ law: 'spaces are drawn', path, what: 'a wide space ends a line' }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

const kindTables = /^ {2}table: '(\w+)',$/gm;

/** Only the owner writes its tables: the migration's name says who that is. */
export function ownershipViolations(sources: readonly Source[], owners: ReadonlyMap<string, string>): Violation[] {
  const writes =
    /(?:insertInto|updateTable|deleteFrom|mergeInto|insertOf)\(\s*['"](\w+)|(?:updateVersioned|insertMany|updateMany|updateOwn|insertOwn)\(\s*[\w.]+,\s*['"](\w+)|\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?(\w+)/gi;
  return sources
    .filter((source) => source.path.startsWith('src/features/') && !tests.test(source.path))
    .flatMap((source) => {
      const feature = source.path.split('/')[2] ?? '';
      // The kit writes the table that a kind names.
      const code = withoutComments(source.text);
      return (
        [...code.matchAll(writes), ...(source.path.endsWith('.kind.ts') ? code.matchAll(kindTables) : [])]
          .map((match) => ({ table: match[1] ?? match[2] ?? match[3] ?? '', isRaw: match[3] !== undefined }))
          // In SQL of its own a word after `update` may be an alias or prose: what is a table has an owner.
          .filter(({ table, isRaw }) => owners.get(table) !== feature && (!isRaw || owners.has(table)))
          .map(({ table }) => table)
          .map((table) => ({
            law: 'only the owner writes',
            path: source.path,
            what: `${table} of ${owners.get(table)}`,
          }))
      );
    });
}
