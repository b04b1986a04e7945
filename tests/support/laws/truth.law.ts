import type { Source, Violation } from './source.ts';

const tests = /\.test\.tsx?$/;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/** Where texts of a fixed form are taken apart on purpose: database and spreadsheet values, whole UTC stamps in names, the sample. */
const cutsOnPurpose =
  /^src\/(platform\/db\/value-parsers|platform\/sheets\/xlsx-adapter|platform\/mail\/transport|app\/demo\/)/;

const instantCuts: readonly RegExp[] = [
  // The forms that leave a date, a minute or a second of `2026-11-24T01:42:00Z`.
  /\.(?:slice|substring|substr)\(\s*0\s*,\s*(?:10|13|16|19)\s*\)/,
  /\.(?:slice|substring|substr)\(\s*11\b/,
  /\.split\(\s*['"`]T['"`]\s*\)/,
  // The same counted from its end, and the month of what is not called a day.
  /\.slice\(\s*0\s*,\s*-\d{2}/,
  /(?<!\b(?:date|day|month)|\w(?:Date|Day|Month|_date|_day|_on))\??\.(?:slice|substring|substr)\(\s*0\s*,\s*7\s*\)/,
  // Any cut of something that is called a moment.
  /(?:\w(?:At|_at)|\bat|[iI]nstant|\bnow\(\))(?:\??\.toString\(\))?\??\.(?:slice|substring|substr|split|replace|match)\(/,
  // The same in SQL: without a zone the day is that of the database's clock.
  /(?:\w_at|[\w"}]\.at|\bnow\(\))"?\s*::\s*(?:date|time|timestamp|(?:var)?char|character)\b|\bcurrent_date\b|\bcurrent_time\b/,
  // Or compared as a text.
  /(?:\w_at|[\w"}]\.at)"?\s*::\s*text\s+(?:not\s+)?(?:i?like|similar|~)/i,
];

/** What takes a moment apart in SQL, with what it is asked of: by the database's clock, unless a zone is named. */
const takesApart =
  /(?<![.\w])(?:to_char|date_trunc|date_bin|date_part|extract|cast|date|left|right|substring|substr|split_part|starts_with|overlay|regexp_\w+)\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/gi;
const ofMoment = /(?:\w_at|[\w"}]\.at|\bnow\(\)|\bcurrent_timestamp)\b/i;
/** Seconds since 1970 and bare casts to text or to a moment are the same in every zone. */
const anyZone = /at time zone|'(?:UTC|Asia\/Tokyo)'|^\s*epoch\b|\bas\s+(?!date\b|time\b)\w+\s*$/i;

const apart = (text: string) =>
  [...text.matchAll(takesApart)].some(([, asked = '']) => ofMoment.test(asked) && !anyZone.test(asked));

/** Instants are never cut as text: 11/24 08:40 in Japan is 11/23 in `…Z`. `today(instant)` of the kernel knows the day. */
export function instantViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && !tests.test(path) && !cutsOnPurpose.test(path))
    .filter(({ text }) => {
      const bare = withoutComments(text);
      return apart(bare) || instantCuts.some((cut) => cut.test(bare));
    })
    .map(({ path }) => ({ law: 'instants are not cut as text', path, what: 'an instant cut as text' }));
}

const people =
  '(?:actor|me|self|user|account|agent|staff|staffMember|person|author|assignee|requester|approver|holder)';
/** The name to sign in with is one person's. */
const personName = `(?:\\b${people}\\??\\.name|\\b(?!username\\b)(?:\\w+By|\\w+_by|\\w*${people})(?:Name|_name))\\b`;
const named = `(?:\\w+\\??\\.)*${personName}`;
/** The name of a person on one side, and on the other what is not nothing; looked for in a list; asked of the database. */
const namesCompared = new RegExp(
  [
    `${personName}\\s*[=!]==?(?![\\s=]*(?:null\\b|undefined\\b|''|""))`,
    `[=!]==?\\s*${named}`,
    `\\b(?:includes|indexOf|lastIndexOf|has|is|startsWith|localeCompare)\\(\\s*(?:[\\w.?]+,\\s*)?${named}\\s*[,)]`,
    `\\bswitch \\(${named}\\)`,
    `['"](?:=|in|!=|<>|is not distinct from)['"],\\s*\\[?${named}`,
    `(?:=|<>|!=)\\s*(?:any\\s?\\()?\\$\\{\\[?${named}`,
  ].join('|'),
  'i',
);

/** Who somebody is, is their account. Two people can have one name, and a name can change. */
export function identityViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => path.startsWith('src/features/') && !tests.test(path))
    .filter(({ text }) => namesCompared.test(withoutComments(text)))
    .map(({ path }) => ({ law: 'people are told apart by account', path, what: 'compares a display name' }));
}

/** The view of a record that is frozen, and the tables its feature may read for it: its own. */
interface FrozenView {
  readonly entries: readonly string[];
  readonly tables: RegExp;
}

const frozenViews: readonly FrozenView[] = [
  {
    entries: ['weekly-report-view', 'report-paper', 'print-report', 'export-report', 'list-reports'].map(
      (name) => `src/features/reports/server/${name}.ts`,
    ),
    // The deadline of one that is still open runs by the calendar; its head and 経過 are its own, and go on after 提出; the
    // bytes of a file never change.
    tables: /^(?:weekly_report|records$|record_|files$|readCalendar$)/,
  },
  {
    entries: ['src/features/home/server/closed-handover.ts'],
    // Who read it is told by `handovers.reads`, which it shares its row's type with.
    tables: /^(closing_handover|web_meeting_failures|handover_acknowledgements|agents$)/,
  },
];

const tablesRead = (source: Source) =>
  [
    ...withoutComments(source.text).matchAll(/(?:selectFrom|[jJ]oin)\(\s*['"](\w+)/g),
    ...withoutComments(source.text).matchAll(
      /\b(?:from|join)\s+(\w+)(?=\s+(?:as\b|where\b|join\b|on\b|left\b|group\b|order\b)|\s*[`)])/g,
    ),
    // The calendar is edited, and is read through its own room.
    ...withoutComments(source.text).matchAll(/\b(readCalendar|nextOpenDay|previousOpenDay)\(/g),
  ].map((match) => match[1] ?? '');

/** Frozen is frozen: all a submitted record shows was stored when it was submitted. */
export function frozenViolations(sources: readonly Source[], views = frozenViews): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return views.flatMap(({ entries, tables }) =>
    entries.flatMap((entry) =>
      [...reached(entry, byPath)].flatMap((source) =>
        tablesRead(source)
          .filter((table) => !tables.test(table))
          .map((table) => ({ law: 'frozen is frozen', path: source.path, what: `${entry} reads the live ${table}` })),
      ),
    ),
  );
}

function reached(entry: string, byPath: ReadonlyMap<string, Source>): Set<Source> {
  const found = new Set<Source>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = byPath.get(path);
    if (!source || found.has(source)) continue;
    found.add(source);
    waiting.push(...source.imports.filter((target) => target.startsWith('src/features/')));
  }
  return found;
}

/** A frozen view that is gone is a law that looks at nothing. */
export const missingViews = (sources: readonly Source[]): string[] =>
  frozenViews.flatMap(({ entries }) => entries).filter((entry) => !sources.some(({ path }) => path === entry));

/** Tables that hold rows of a change before it is made (decision 0019): each reading of them asks `isMade` by its own alias. */
const aheadTable = 'asset_movements';
const aheadReading = new RegExp(
  `(?:(?:selectFrom|[a-z]+Join|using)\\(\\s*\\[?\\s*['"\`]|\\b(?:from|join|using)\\s(?:only\\s)?)${aheadTable}\\b(?:\\s(?:as\\s)?([a-z]\\w*))?`,
  'g',
);
/** What follows a table without an alias. */
const noAlias = new Set(['where', 'on', 'join', 'left', 'inner', 'cross', 'order', 'group', 'limit', 'union', 'set']);

export function aheadViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => /^src\/(?:features|app)\//.test(path) && !tests.test(path))
    .flatMap(({ path, text }) =>
      unasked(withoutComments(text)).map((alias) => ({
        law: 'what is not made is not read',
        path,
        what: `reads movements of changes that are not made (${alias})`,
      })),
    );
}

/** Aliases that are read more often than they are asked about. */
function unasked(text: string): string[] {
  const readings = [...text.matchAll(aheadReading)].map(([, alias]) =>
    alias === undefined || noAlias.has(alias) ? aheadTable : alias,
  );
  const asked = [...text.matchAll(/\bisMade\(\s*['"](\w+)['"]/g)].map(([, alias]) => alias);
  const often = (list: readonly unknown[], alias: string) => list.filter((one) => one === alias).length;
  return [...new Set(readings)].filter((alias) => often(readings, alias) > often(asked, alias));
}
