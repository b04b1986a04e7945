import type { ImportProblem } from '#features/imports/contract/import-run.ts';
import { type Named, type NameFinder, nameFinder } from '#features/imports/server/find-by-name.public.ts';
import {
  type AcceptedRow,
  type ImportDefinition,
  importDefinition,
  type RowReading,
} from '#features/imports/server/import-definition.public.ts';
import { type ZeroKeeper, zeroKeeper } from '#features/imports/server/lost-zeros.public.ts';
import { cellReader, normalizeCode } from '#features/imports/server/read-cells.public.ts';
import { referencedRows } from '#features/imports/server/referenced-rows.public.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { MappedRow } from '#platform/sheets/apply-mapping.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { placesPermissions } from '../contract/places.contract.ts';
import { placesWords } from '../contract/places.messages.ts';
import type { SiteKind } from '../contract/site.ts';
import { sitesImportWords as words } from '../contract/sites-import.messages.ts';
import { importSites, takeBackSites } from './import-sites.ts';
import { indexSites } from './index-site.ts';
import { defaultsOf, type SiteFields } from './site-fields.rules.ts';
import { ledgerSiteCodes, ledgerSites, siteNames } from './site-import.reads.ts';
import { siteImportColumns } from './site-import-columns.ts';
import { reachProblem, roomUseIn } from './sites.rules.ts';

interface Prepared {
  readonly findBase: NameFinder;
  /** Sites of the ledger by code. */
  readonly kinds: ReadonlyMap<string, SiteKind>;
  readonly names: ReadonlyMap<string, string>;
  readonly lostZero: ZeroKeeper;
}

async function prepare(ctx: Ctx, rows: readonly MappedRow[]): Promise<Prepared> {
  const ledger = await siteNames(ctx);
  const named = new Map<string, Named>(
    ledger.map((site) => {
      const until = site.closed_on;
      return [site.code, { id: site.code, code: site.code, names: [site.name], label: site.name, until }];
    }),
  );
  for (const { values } of rows) {
    const code = normalizeCode(cellText(values.code ?? null) ?? '');
    const name = cellText(values.name ?? null) ?? named.get(code)?.label ?? code;
    if (code !== '') named.set(code, { id: code, code, names: [name], label: name });
  }
  return {
    findBase: nameFinder(words.ledger, [...named.values()]),
    kinds: new Map(ledger.map((site) => [site.code, site.kind as SiteKind])),
    lostZero: zeroKeeper(ledger.map((site) => site.code)),
    names: new Map([...named.values()].map((site) => [site.id, site.label])),
  };
}

const readRow: ImportDefinition<Prepared>['readRow'] = (values, prepared) => {
  const row = cellReader(siteImportColumns, values);
  row.code('code', 20, prepared.lostZero);
  row.name('name', 60);
  row.reading('reading', 120);
  row.choice('kind', placesWords.kinds);
  row.choice('region', placesWords.regions);
  row.take('base', (text) => prepared.findBase(text));
  row.integer('driveMinutes', 0, 600);
  row.yesNo('outsidePrefecture');
  row.postalCode('postalCode');
  row.text('address', 200);
  row.phone('phone', 30);
  row.name('handOverRoom', 60);
  row.date('closedOn');
  return withoutItself(row.done('code'));
};

/** Lists name a base as its own base; the ledger has none there. */
function withoutItself(row: RowReading): RowReading {
  if (row.key === null || row.draft.base !== row.key) return row;
  return { ...row, draft: { ...row.draft, base: null, driveMinutes: null } };
}

const fieldsOf = (row: AcceptedRow): SiteFields => ({ ...defaultsOf, ...row.current?.draft, ...row.draft });

/** The way to a site is judged among all rows: its base may stand in the same file, or be refused there. */
const settle: NonNullable<ImportDefinition<Prepared>['settle']> = (rows, prepared) => {
  const given = new Map(rows.map((row) => [row.key, fieldsOf(row)]));
  const found = new Map<string, ImportProblem[]>();
  for (const row of rows) {
    const problem =
      roomProblem(fieldsOf(row)) ??
      wayProblem(fieldsOf(row), (code) => given.get(code)?.kind ?? prepared.kinds.get(code) ?? null);
    const base = prepared.names.get(given.get(row.key)?.base ?? '') ?? '';
    if (problem) found.set(row.key, [{ ...problem, value: problem.value || base }]);
  }
  return found;
};

/** §4-9, §4-10: only 本庁舎 and the 地域総合庁舎 have such a room. */
function roomProblem({ kind, handOverRoom }: SiteFields): ImportProblem | null {
  if (handOverRoom === null || roomUseIn(kind) !== null) return null;
  const title = words.columns.handOverRoom;
  return { column: 'handOverRoom', title, value: handOverRoom, code: 'markElsewhere', ...words.problems.markElsewhere };
}

const problems: Readonly<Record<string, { why: string; fix: string }>> = words.problems;

function wayProblem(site: SiteFields, kindOf: (code: string) => SiteKind | null): ImportProblem | null {
  const title = placesWords.columns.baseName;
  const about = { column: 'base', title, value: '' };
  if (site.base !== null && kindOf(site.base) === null) {
    return { ...about, code: 'parentRefused', ...words.problems.baseIsNoBase };
  }
  const { base, ...rest } = site;
  const draft = { ...rest, address: site.address ?? '', baseSiteId: base };
  const refused = reachProblem(draft, base === null ? null : kindOf(base));
  const code = refused?.code.split('.')[1] ?? '';
  return refused ? { ...about, code, ...(problems[code] ?? { why: refused.message, fix: '' }) } : null;
}

const kindWords: Readonly<Record<string, string>> = placesWords.kinds;
const regionWords: Readonly<Record<string, string>> = placesWords.regions;

/** 拠点台帳 from and to workbooks. */
export const siteImport = importDefinition<Prepared>({
  kind: 'sites',
  title: words.title,
  unit: words.unit,
  note: words.note,
  order: 10,
  permission: placesPermissions.edit,
  columns: siteImportColumns,
  table: 'sites',
  keyColumn: 'code',
  prepare,
  readRow,
  settle,
  current: ledgerSites,
  keys: ledgerSiteCodes,
  expected: async (ctx) => {
    const all = await ledgerSites(ctx, await ledgerSiteCodes(ctx));
    return [...all]
      .filter(([, site]) => site.draft.closedOn === null)
      .map(([key, { id, label }]) => ({ key, id, label }));
  },
  show: (column, value, prepared) => {
    const text = String(value);
    if (column === 'kind') return kindWords[text] ?? text;
    if (column === 'region') return regionWords[text] ?? text;
    if (column === 'base') return prepared.names.get(text) ?? text;
    if (column === 'closedOn') return formatWareki(text);
    if (column === 'outsidePrefecture') return value === true ? words.yes : '';
    return typeof value === 'number' ? value : text;
  },
  apply: importSites,
  undo: takeBackSites,
  index: indexSites,
  inUse: (ctx, ids) => referencedRows(ctx, 'sites', ids, []),
});
