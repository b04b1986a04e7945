import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compose } from '#app/server/compose.ts';
import { featureModules } from '#app/server/features.ts';
import { dutyIds } from '#features/contract/contract/duty-register.ts';
import { answerViolations } from './support/laws/answers.law.ts';
import { auditNameViolations, unnamedAtTheDoor } from './support/laws/audit-names.law.ts';
import { capViolations } from './support/laws/caps.law.ts';
import { doorViolations } from './support/laws/doors.law.ts';
import { expressionViolations } from './support/laws/expressions.law.ts';
import { formsGone, formViolations } from './support/laws/forms.law.ts';
import { importViolations } from './support/laws/imports.law.ts';
import { linkViolations } from './support/laws/links.law.ts';
import { takenTwice } from './support/laws/numbers.law.ts';
import { nobodysGone, ownedTables, unreadScopes } from './support/laws/owned-tables.ts';
import { bareViolations, seen, unsaidViolations, untoldViolations, writesOf } from './support/laws/press.law.ts';
import {
  lengthViolations,
  lostSpaceViolations,
  ownershipViolations,
  roomViolations,
  spreadViolations,
  wordViolations,
} from './support/laws/rooms.law.ts';
import { runsGone, twiceViolations, unheardViolations } from './support/laws/runs.law.ts';
import { schemaLinks } from './support/laws/schema-links.generated.ts';
import { scopeViolations } from './support/laws/scope.law.ts';
import { sizes, sizeViolations } from './support/laws/sizes.law.ts';
import { readSources, readTableOwners, type Source, sourceOf, type Violation } from './support/laws/source.ts';
import { rankViolations, upwardGone } from './support/laws/tables.law.ts';
import {
  aheadViolations,
  frozenViolations,
  identityViolations,
  instantViolations,
  missingViews,
} from './support/laws/truth.law.ts';

const root = new URL('..', import.meta.url).pathname;
const owners = readTableOwners(root);
const { scopes } = compose(featureModules, dutyIds);
const owned = ownedTables(schemaLinks, scopes.values(), readSources(root, ['src/features']));
const laws: Record<string, (sources: readonly Source[]) => Violation[]> = {
  imports: importViolations,
  rooms: roomViolations,
  length: lengthViolations,
  words: wordViolations,
  spaces: lostSpaceViolations,
  spreads: spreadViolations,
  scope: (sources) => scopeViolations(sources, owned),
  ownership: (sources) => ownershipViolations(sources, owners),
  ranks: (sources) => rankViolations(sources, owners),
  expressions: expressionViolations,
  answers: answerViolations,
  caps: capViolations,
  links: linkViolations,
  instants: instantViolations,
  identity: identityViolations,
  frozen: (sources) => frozenViolations(sources),
  ahead: aheadViolations,
  unsaid: unsaidViolations,
  bare: bareViolations,
  untold: untoldViolations,
  forms: formViolations,
  auditNames: auditNameViolations,
  sizes: (sources) => sizeViolations(sources),
  runs: (sources) => twiceViolations(sources),
  heard: unheardViolations,
  doors: doorViolations,
};

describe('the house keeps its laws', () => {
  const sources = readSources(root, ['src', 'tests', 'bench', 'scripts']);
  for (const [name, law] of Object.entries(laws)) {
    test(name, () => {
      expect(law(sources).map((violation) => `${violation.path}: ${violation.what} (${violation.law})`)).toEqual([]);
    });
  }

  test('every frozen view the law names is there', () => {
    expect(missingViews(sources)).toEqual([]);
  });

  test('what is seen instead of said is a write that there is', () => {
    const writes = writesOf(sources);
    expect(Object.keys(seen).filter((call) => !writes.has(call))).toEqual([]);
  });

  test('what the lists of the test run name is there', () => {
    expect(runsGone(sources)).toEqual([]);
  });

  test('a form that is none of the kit is one that there is', () => {
    expect(formsGone(sources)).toEqual([]);
  });

  test('what a feature may hold is close to what it holds: nothing comes back unseen', () => {
    const near = Object.fromEntries(Object.entries(sizes).map(([name, { lines }]) => [name, { lines: lines * 0.95 }]));
    expect(sizeViolations(sources, near).map(({ path }) => path)).toEqual(
      Object.keys(sizes).map((name) => `src/features/${name}`),
    );
  });

  test('a table that is read upwards is one that is read', () => {
    expect(upwardGone(sources, owners)).toEqual([]);
  });

  test('what is nobody’s is a table that no scope gives to some, and every scope has a name the law reads', () => {
    expect(nobodysGone(schemaLinks, scopes.values())).toEqual([]);
    expect(unreadScopes(owned, scopes.values())).toEqual([]);
  });

  test('what the door notes by itself has words in the audit', () => {
    expect(unnamedAtTheDoor(featureModules)).toEqual([]);
  });

  test('a number of a decision or a migration is taken once', () => {
    for (const series of ['docs/decisions', 'migrations']) expect(takenTwice(readdirSync(root + series))).toEqual([]);
  });

  test('the repository speaks of itself only', () => {
    const workshop = new RegExp(
      ['/work' + '/main', '\\.\\./' + 'shared', '\\.lib' + 'rary', 'regis' + 'try\\.npm'].join('|'),
    );
    expect(sources.filter((source) => workshop.test(source.text)).map((source) => source.path)).toEqual([]);
  });
});

describe('each wall holds: a planted violation is caught', () => {
  type Planted = [law: string, path: string, text: string, expected: string];
  const planted: Planted[] = [
    [
      ...(['auditNames', 'src/features/places/server/a.ts'] as const),
      "ctx.audit.record({ action: isNew ? 'kit.add' : 'places.create', entity: 'site' });",
      'kit.add has no words',
    ],
    [
      ...(['auditNames', 'src/platform/a.ts'] as const),
      "ctx.audit.record({ action: 'places.create', entity: 'kit' });",
      'kit has no words',
    ],
    [
      ...(['auditNames', 'src/features/reports/server/a.ts'] as const),
      "import '#platform/audit/audit-writer.ts'; const write = writeIn(reportKind, 'kit.write', () => ({}));",
      'kit.write has no words',
    ],
    [
      'doors',
      'src/features/places/server/a.public.ts',
      'export const closeSites = () => 1;',
      'closeSites is asked for',
    ],
    ['runs', 'src/platform/a.test.ts', "import { b } from './b.ts';", 'runs on PostgreSQL and never asks it'],
    [
      ...(['heard', 'src/platform/a.test.ts'] as const),
      "for (const again of [send('a'), send('b')])\n  await expect(again).rejects.toThrow();",
      'again is begun with others and awaited after them',
    ],
    ['spaces', 'src/ui/a.tsx', '<h2>\n  {title}　\n  <State />', 'a wide space ends a line'],
    ['imports', 'src/kernel/a.ts', "import { b } from '#platform/db/b.ts';", 'kernel does not see platform'],
    ['imports', 'src/kernel/a.ts', "import pg from 'pg';", 'the kernel uses no library'],
    [
      'imports',
      'src/platform/a.ts',
      "import { b } from '#features/people/contract/b.ts';",
      'platform does not see feature',
    ],
    ['imports', 'src/ui/a.tsx', "import { b } from '#platform/log.ts';", 'ui does not see platform'],
    ['imports', 'src/features/people/web/a.tsx', "import { b } from '../server/b.ts';", 'web does not see the server'],
    [
      'imports',
      'src/features/people/web/a.tsx',
      "import { b } from '#platform/log.ts';",
      'web does not see the server',
    ],
    [
      'imports',
      'src/features/people/server/a.ts',
      "import { b } from '#ui/button.tsx';",
      'the server does not see web',
    ],
    ['imports', 'src/features/people/contract/a.ts', "import { b } from '../server/b.ts';", 'a contract sees only'],
    ['imports', 'src/features/assets/server/a.ts', "import { b } from '#features/people/server/b.ts';", 'entered by'],
    ['imports', 'src/features/people/server/a.ts', "import { b } from '#features/tickets/server/b.public.ts';", 'rank'],
    ['imports', 'src/features/places/server/a.ts', "import { b } from '#features/catalog/server/b.public.ts';", 'rank'],
    ['rooms', 'src/features/people/server/a.rules.ts', 'export async function f() {}', 'waits'],
    [
      'rooms',
      'src/features/people/server/a.rules.ts',
      'export const f = () => Temporal.Now.instant();',
      'reads the clock',
    ],
    ['rooms', 'src/features/people/server/a.reads.ts', "ctx.audit.record({ action: '' });", 'more than SQL'],
    ['rooms', 'src/features/people/server/a.procedures.ts', 'if (x) y();', 'holds logic'],
    ['rooms', 'src/features/people/server/do-it.ts', 'await db.transaction(async () => {});', 'opens a transaction'],
    ['rooms', 'src/features/people/server/do-it.ts', 'try { x(); } catch { y(); }', 'catches'],
    ['rooms', 'src/features/people/server/do-it.ts', 'const now = new Date();', 'machine clock'],
    ['rooms', 'src/features/people/contract/a.ts', 'const day = z.iso.date();', 'days the database has not'],
    ['rooms', 'src/features/people/web/a.tsx', '<p dangerouslySetInnerHTML={x} />', 'bypasses escaping'],
    ['rooms', 'src/features/people/server/a.ts', 'const a = inspectBytes({ bytes, name });', 'in a thread'],
    ['rooms', 'src/features/people/server/a.ts', "import { b } from '#platform/sheets/read-csv.ts';", 'in a thread'],
    ['length', 'src/features/people/server/long.ts', 'x;\n'.repeat(301), '301 lines'],
    ['words', 'src/features/people/web/a.tsx', "const a = '職員';", 'Japanese text in code'],
    ['ownership', 'src/features/people/server/a.repo.ts', "tx.insertInto('sites').values(x)", 'sites of places'],
    ['ownership', 'src/features/people/server/a.repo.ts', "insertMany(ctx.tx, 'sites', rows)", 'sites of places'],
    ['ownership', 'src/features/people/server/a.repo.ts', "updateMany(tx, 'sites', rows)", 'sites of places'],
    ['ownership', 'src/features/people/server/a.repo.ts', "insertOf('sites', rows)", 'sites of places'],
    ['ownership', 'src/features/people/server/a.ts', "updateOwn(ctx, 'sites', id, {})", 'sites of places'],
    ['ownership', 'src/features/people/server/a.kind.ts', "const a = {\n  table: 'sites',\n};", 'sites of places'],
    ['ownership', 'src/features/people/server/a.repo.ts', 'sql`update sites set name = 1`', 'sites of places'],
    ['ownership', 'src/features/people/server/a.repo.ts', 'sql`DELETE FROM sites`', 'sites of places'],
    ['ownership', 'src/features/people/server/a.repo.ts', 'sql`insert into sites (id)`', 'sites of places'],
    ['ranks', 'src/features/people/server/a.reads.ts', "tx.selectFrom('assets as a')", 'assets of assets'],
    ['ranks', 'src/features/places/server/a.reads.ts', "tx.leftJoin('tickets as t', 'a', 'b')", 'tickets of tickets'],
    ['ranks', 'src/features/places/server/a.reads.ts', 'sql`select 1 from loans`', 'loans of loans'],
    ['ranks', 'src/features/tokens/server/a.reads.ts', 'sql`join weekly_reports w on true`', 'of reports'],
    ['expressions', 'src/kernel/a.ts', 'export const a = /^(?:<!--[^]*?-->|\\s)*<html/;', 'not linear'],
    ['expressions', 'src/kernel/a.ts', 'export const a = (b: string) => b.replace(/\\s+$/, "");', '2nd degree'],
    ['expressions', 'src/kernel/a.ts', 'export const a = /(a+)+$/;', 'exponential'],
    ['expressions', 'src/kernel/a.ts', 'export const a = /a(?=(?:b|b)*c)/;', 'unsupported'],
    ['expressions', 'src/kernel/a.ts', 'export const a = (b: string) => new RegExp(b);', 'made at run time'],
    ['expressions', 'src/ui/a.tsx', '// expression-ignore: above\nlet a;\nconst b = RegExp(c);', 'made at run time'],
    ['ownership', 'src/features/people/server/a.repo.ts', "updateVersioned(ctx.tx, 'sites', at, x)", 'sites of places'],
    ['forms', 'src/features/people/web/a.tsx', '<FormDialog open />', 'use ActionForm'],
    ['spreads', 'src/features/loans/server/a.ts', 'const a = { b,\n  ...{ c: 1, d: 2 } };', 'a literal is spread'],
    ['spreads', 'src/features/loans/web/a.tsx', 'const a = <B {...{ c, d }} />;', 'a literal is spread'],
    ['sizes', 'src/features/loans/server/a.ts', 'x;\n'.repeat(9000), 'holds 9000 lines'],
    ['forms', 'src/features/people/web/a.tsx', 'const form = useForm({ schema });', 'use ActionForm'],
    ['bare', 'src/features/people/contract/a.messages.ts', "const a = '保存しました。';", 'does not say what'],
    [
      'caps',
      'src/features/people/server/a.reads.ts',
      'export function all(x: X) {\n  return x.limit(20).execute();\n}',
      'all ends at 20',
    ],
    [
      'links',
      'src/features/assets/web/assets.web.ts',
      "{ path: '/assets' }; go('/assets?f.class=NK');",
      'has no condition class',
    ],
    ['caps', 'src/features/people/server/a.ts', 'const few = sql`select 1 from a limit 30`;', 'few ends at'],
    [
      'caps',
      'src/features/people/server/a.reads.ts',
      '/** Capped: no. */\nconst a = 1;\n/** Rows. */\nconst b = q.limit(sql.lit(most));',
      'b ends at sql.lit(most)',
    ],
    [
      'caps',
      'src/features/writing/server/a.rules.ts',
      'const few = (all: Row[]) =>\n  [...all]\n    .filter(isOpen)\n    .slice(0, most)\n    .map(one);',
      'few ends at most',
    ],
    ['caps', 'src/features/people/web/a.tsx', 'const Few = () => rows.map(one).slice(0, 5);', 'Few ends at 5'],
    [
      'caps',
      'src/features/people/web/a.tsx',
      'const Few = ({ data }) => <T rows={data.slice(0, shown)} />;',
      'at shown',
    ],
    ['instants', 'src/features/people/server/a.ts', 'const day = row.received_at.slice(0, 10);', 'cut as text'],
    ['instants', 'src/ui/a.ts', "const [day] = text.split('T');", 'cut as text'],
    ['instants', 'src/features/people/web/a.tsx', 'savedAt?.substring(11, 16)', 'cut as text'],
    ['instants', 'src/features/people/server/a.reads.ts', 'sql`select received_at::date`', 'cut as text'],
    ...[
      'to_char(t.received_at, $x)',
      "date_trunc('month', r.made_at)",
      'cast(made_at as date)',
      'date(t.closed_at)',
      'extract(day from x.closed_at)',
      "date_part('hour', coalesce(a.at, now()))",
      'made_at :: date',
      'left(x_at::text, 10)',
      'substring(t.made_at::text from 1 for 10)',
      "split_part(r.made_at::text, ' ', 1)",
      "made_at::text like '2026-11-24%'",
      'made_at::char(10)',
      'made_at::timestamp',
    ].map((sql): Planted => ['instants', 'src/features/people/server/a.reads.ts', `sql\`${sql}\``, 'cut as text']),
    ...['at.slice(0,-10)', 'row.when.slice(0, 7)', 'ctx.clock.now().toString().split(x)', 'said.slice(0, -10)'].map(
      (cut): Planted => ['instants', 'src/features/people/server/a.ts', `const a = ${cut};`, 'cut as text'],
    ),
    ...[
      'row.actorName === me.name',
      'me.name !== row.x',
      'who === call.actor.name',
      'a.assigneeName === b.name',
      'row.agent_name == x',
      '[byName].includes(me.name)',
      'names.has(row.actorName)',
      'seen.indexOf(ctx.actor.name) >= 0',
      'Object.is(row.x, me.name)',
      "ctx.tx.where('actor_name', '=', ctx.actor.name)",
      `sql\`actor_name = \${ctx.actor.name}\``,
    ].map((same): Planted => ['identity', 'src/features/people/web/a.tsx', `const own = ${same};`, 'display name']),
    ['identity', 'src/features/people/server/a.ts', 'if (row.made_by_name === ctx.actor.name) x();', 'display name'],
    ['identity', 'src/features/people/server/a.ts', 'const own = row.madeByName !== who;', 'display name'],
    [
      'frozen',
      'src/features/reports/server/weekly-report-view.ts',
      "ctx.tx.selectFrom('tickets').selectAll()",
      'the live tickets',
    ],
    [
      'frozen',
      'src/features/home/server/closed-handover.ts',
      'const nextDay = nextOpenDay(calendar, row.day);',
      'the live nextOpenDay',
    ],
    [
      'untold',
      'src/features/places/web/a.tsx',
      'const a = <input\n className="input" value={a} onChange={(event) => set(event.target.value)}\n/>;',
      'says nothing of 外字',
    ],
    ['ahead', 'src/features/home/server/a.reads.ts', "ctx.tx.selectFrom('asset_movements as m')", 'not made'],
    ['ahead', 'src/features/home/server/a.reads.ts', 'sql`exists (select 1 from asset_movements)`', 'not made'],
    ['ahead', 'src/features/home/server/a.reads.ts', "tx.leftJoin('asset_movements as wrong', 'a', 'b')", '(wrong)'],
    [
      'ahead',
      'src/features/home/server/a.reads.ts',
      "tx.selectFrom('asset_movements as m').where(isMade('m')); sql`select 1 from asset_movements n`;",
      '(n)',
    ],
    [
      'ahead',
      'src/features/home/server/a.reads.ts',
      "tx.selectFrom('asset_movements').where(isMade('asset_movements')); tx.selectFrom('asset_movements')",
      '(asset_movements)',
    ],
    [
      'frozen',
      'src/features/reports/server/report-paper.ts',
      'sql`select name from departments where id = 1`',
      'the live departments',
    ],
  ];
  test('a number taken twice', () => {
    expect(takenTwice(['0001-a.md', '0002-b.md', '0002-c.md', 'README.md'])).toEqual(['0002-b.md', '0002-c.md']);
  });
  test('frozen: what a view imports is looked at too', () => {
    const view = "import { live } from './live.reads.ts';";
    const found = laws.frozen?.([
      sourceOf('src/features/reports/server/print-report.ts', view),
      sourceOf('src/features/reports/server/live.reads.ts', "tx.selectFrom('assets')"),
    ]);
    expect(found?.map((violation) => violation.what)).toEqual([
      'src/features/reports/server/print-report.ts reads the live assets',
    ]);
  });
  test('sizes: a line and a file too many, tests left out', () => {
    const source = (path: string) => sourceOf(`src/features/loans/${path}`, 'x;\n'.repeat(30));
    const found = sizeViolations([source('a.ts'), source('b.tsx'), source('a.test.ts')], {
      loans: { lines: 59, files: 1 },
    });
    expect(found.map(({ what }) => what)).toEqual(['holds 60 lines, 59 at most', 'holds 2 files, 1 at most']);
    expect(sizeViolations([source('a.ts'), source('a.test.ts')], { loans: { lines: 30, files: 1 } })).toEqual([]);
  });
  test('unsaid: a write that a screen calls and says nothing of', () => {
    const contract = 'export const c = {\n  close: writes(p.edit).input(x),\n};';
    const found = laws.unsaid?.([
      sourceOf('src/features/places/contract/places.contract.ts', contract),
      sourceOf('src/features/places/web/a.tsx', 'function A() {\n  const a = () => places.call.close({ id });\n}'),
      sourceOf('src/features/places/web/b.tsx', "function B() {\n  places.call.close(x).then(() => toast('x'));\n}"),
    ]);
    expect(found?.map((violation) => violation.path)).toEqual(['src/features/places/web/a.tsx']);
  });
  test('answers: a write of several units that answers after the last', () => {
    const contract = sourceOf(
      'src/features/a/contract/a.contract.ts',
      'export const a = {\n  add: writes(may.add),\n};',
    );
    const procedures =
      "import { a } from '../contract/a.contract.ts';\nimport { add } from './add.ts';\nserve(a, {\n  add: staged(add),\n});";
    const found = (deed: string) =>
      laws.answers?.([
        contract,
        sourceOf('src/features/a/server/a.procedures.ts', procedures),
        sourceOf('src/features/a/server/add.ts', deed),
      ]).length;
    expect(found('export async function add(i, call) {\n  await call.write(x);\n  return call.read(y);\n}')).toBe(1);
    expect(found('export function add(i, call) {\n  return call.answer(x);\n}')).toBe(0);
    const neighbour = 'export function change(i, call) {\n  return call.answer(x);\n}\n';
    const upload = 'export async function add(i, call) {\n  await call.write(x);\n  return call.read(y);\n}\n';
    expect(found(upload + neighbour)).toBe(1);
    expect(found(`${upload.replace('call.read(y)', 'change(i, call)')}${neighbour}`)).toBe(0);
    expect(found(`/** Unanswered: it is a file. */\n${upload}`)).toBe(0);
  });
  test.each(planted)('%s: %s', (law, path, text, expected) => {
    const found = laws[law]?.([sourceOf(path, text)]) ?? [];
    expect(found.map((violation) => violation.what).join('\n')).toContain(expected);
  });
});
