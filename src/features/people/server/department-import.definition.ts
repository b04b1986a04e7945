import type { ImportProblem } from '#features/imports/contract/import-run.ts';
import { problemWords } from '#features/imports/contract/imports.messages.ts';
import { type Named, type NameFinder, nameFinder } from '#features/imports/server/find-by-name.public.ts';
import {
  type AcceptedRow,
  type ImportDefinition,
  importDefinition,
} from '#features/imports/server/import-definition.public.ts';
import { type ZeroKeeper, zeroKeeper } from '#features/imports/server/lost-zeros.public.ts';
import { cellReader, normalizeCode } from '#features/imports/server/read-cells.public.ts';
import { referencedRows } from '#features/imports/server/referenced-rows.public.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { MappedRow } from '#platform/sheets/apply-mapping.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { peoplePermissions } from '../contract/people.contract.ts';
import { departmentWords } from '../contract/people.messages.ts';
import { departmentsImportWords as words } from '../contract/people-import.messages.ts';
import { departmentImportColumns } from './import-columns.ts';
import { importDepartments, takeBackDepartments } from './import-departments.ts';
import { indexDepartments } from './index-people.public.ts';
import { ledgerCodes, ledgerDepartments, namedDepartments, namedSites } from './people-import.reads.ts';
import { lastOrder } from './tree.rules.ts';

interface Prepared {
  /** By code, because a row may stand under another row of the same file. */
  readonly findDepartment: NameFinder;
  readonly findSite: NameFinder;
  readonly known: ReadonlySet<string>;
  readonly lostZero: ZeroKeeper;
  /** The one above each 所属 of the ledger, by code. */
  readonly parents: ReadonlyMap<string, string | null>;
  readonly siteNames: ReadonlyMap<string, string>;
}

async function prepare(ctx: Ctx, rows: readonly MappedRow[]): Promise<Prepared> {
  const ledger = await namedDepartments(ctx);
  const sites = await namedSites(ctx);
  const codes = new Map(ledger.map((row) => [row.id, row.code]));
  const named = new Map<string, Named>();
  for (const row of ledger) {
    if (named.has(row.code)) continue;
    const names = [row.name, row.full_name];
    named.set(row.code, { id: row.code, code: row.code, names, label: row.full_name, until: row.valid_to });
  }
  const known = new Set(named.keys());
  for (const { values } of rows) {
    const code = normalizeCode(cellText(values.code ?? null) ?? '');
    if (code === '') continue;
    const before = named.get(code);
    const name = cellText(values.name ?? null) ?? before?.label ?? code;
    named.set(code, { id: code, code, names: [name, ...(before?.names ?? [])], label: before?.label ?? name });
  }
  return {
    findDepartment: nameFinder(words.ledger, [...named.values()]),
    findSite: nameFinder(
      words.columns.site,
      sites.map((site) => ({ ...site, names: [site.name], label: site.name, until: site.closed_on })),
    ),
    known,
    lostZero: zeroKeeper(known),
    parents: new Map(
      ledger.map((row) => [row.code, row.parent_id === null ? null : (codes.get(row.parent_id) ?? null)]),
    ),
    siteNames: new Map(sites.map((site) => [site.id, site.name])),
  };
}

const readRow: ImportDefinition<Prepared>['readRow'] = (values, prepared) => {
  const row = cellReader(departmentImportColumns, values);
  row.code('code', 20, prepared.lostZero);
  row.name('name', 80);
  row.reading('reading', 160);
  row.choice('kind', departmentWords.kinds);
  row.take('parent', (text) => prepared.findDepartment(text));
  row.integer('order', 0, lastOrder);
  row.take('site', (text) => prepared.findSite(text));
  row.date('validFrom');
  row.date('validTo');
  row.take('successor', (text) => prepared.findDepartment(text));
  return row.done('code');
};

const titles = new Map(departmentImportColumns.map((column) => [column.key, column.title]));
const problem = (column: string, value: unknown, code: string, said: { why: string; fix: string }): ImportProblem => {
  return { column, title: titles.get(column) ?? '', value: String(value ?? ''), code, ...said };
};

const judge: NonNullable<ImportDefinition<Prepared>['judge']> = (row) => {
  const { code, validFrom, validTo, successor } = { ...row.current?.draft, ...row.draft };
  const found: ImportProblem[] = [];
  const isRevived = row.current !== null && row.current.draft.validTo !== null && validTo === null;
  if (isRevived) found.push(problem('code', code, 'revived', words.problems.revived));
  if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom) {
    const earlier = `${titles.get('validFrom')} ${formatWareki(validFrom)}`;
    found.push(problem('validTo', formatWareki(validTo), 'dateOrder', problemWords.dateOrder(earlier)));
  }
  if (successor === code) found.push(problem('successor', code, 'ownSuccessor', words.problems.ownSuccessor));
  return found;
};

/** A row stands under one that exists or comes with the same file, and never under itself. */
const settle: NonNullable<ImportDefinition<Prepared>['settle']> = (rows, prepared) => {
  const given = new Map(rows.map((row) => [row.key, row]));
  const aboveOf = (code: string): string | null => {
    const parent = given.get(code)?.draft.parent;
    return parent === undefined ? (prepared.parents.get(code) ?? null) : (parent as string | null);
  };
  const found = new Map<string, ImportProblem[]>();
  for (const row of rows) {
    const problems = [...danglingIn(row, given, prepared), ...loopIn(row, aboveOf)];
    if (problems.length > 0) found.set(row.key, problems);
  }
  return found;
};

function danglingIn(row: AcceptedRow, given: ReadonlyMap<string, AcceptedRow>, prepared: Prepared): ImportProblem[] {
  return ['parent', 'successor'].flatMap((column) => {
    const code = row.draft[column];
    if (typeof code !== 'string' || given.has(code) || prepared.known.has(code)) return [];
    return [problem(column, code, 'parentRefused', problemWords.parentRefused(code))];
  });
}

function loopIn(row: AcceptedRow, aboveOf: (code: string) => string | null): ImportProblem[] {
  const seen = new Set([row.key]);
  for (let code = aboveOf(row.key); code !== null; code = aboveOf(code)) {
    if (code === row.key) return [problem('parent', row.draft.parent, 'loop', problemWords.loop())];
    if (seen.has(code)) return [];
    seen.add(code);
  }
  return [];
}

const kindWords: Readonly<Record<string, string>> = departmentWords.kinds;

/** 所属 from and to workbooks. */
export const departmentImport = importDefinition<Prepared>({
  kind: 'departments',
  title: words.title,
  unit: words.unit,
  note: words.note,
  order: 20,
  permission: peoplePermissions.edit,
  columns: departmentImportColumns,
  table: 'departments',
  keyColumn: 'code',
  prepare,
  readRow,
  judge,
  settle,
  current: ledgerDepartments,
  keys: ledgerCodes,
  expected: async (ctx) =>
    [...(await ledgerDepartments(ctx, await ledgerCodes(ctx)))]
      .filter(([, row]) => row.draft.validTo === null)
      .map(([key, { id, label }]) => ({ key, id, label })),
  show: (column, value, prepared) => {
    const text = String(value);
    if (column === 'kind') return kindWords[text] ?? text;
    if (column === 'site') return prepared.siteNames.get(text) ?? text;
    if (column === 'validFrom' || column === 'validTo') return formatWareki(text);
    return typeof value === 'number' ? value : text;
  },
  apply: importDepartments,
  undo: takeBackDepartments,
  readsItsWrites: true,
  index: indexDepartments,
  inUse: (ctx, ids) => referencedRows(ctx, 'departments', ids, []),
  lists: async (ctx) => ({ site: (await namedSites(ctx)).filter((site) => !site.closed_on).map((site) => site.name) }),
});
