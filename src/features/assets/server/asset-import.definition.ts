import type { ImportProblem } from '#features/imports/contract/import-run.ts';
import { problemWords } from '#features/imports/contract/imports.messages.ts';
import {
  type AcceptedRow,
  type Draft,
  type ImportDefinition,
  importDefinition,
} from '#features/imports/server/import-definition.public.ts';
import { referencedRows } from '#features/imports/server/referenced-rows.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { JsonValue } from '#platform/db/json.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Procurer } from '../contract/asset.ts';
import { assetsPermissions } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { assetsImportWords as words } from '../contract/assets-import.messages.ts';
import {
  assetReferences,
  assetVersions,
  expectedAssets,
  ledgerAssets,
  ledgerTags,
  takenNumbers,
} from './asset-import.reads.ts';
import { type AssetNames, assetNames, readAssetRow } from './asset-import-cells.ts';
import { assetImportColumns } from './asset-import-columns.ts';
import { refreshCurrentBuilds } from './assets.repo.ts';
import { importAssets, takeBackAssets } from './import-assets.ts';
import { indexAssets } from './index-assets.ts';
import { policiesOn, policyKey } from './policies.reads.ts';

async function prepare(ctx: Ctx): Promise<AssetNames> {
  const day = today(ctx.clock.now());
  const policies = await policiesOn(ctx, day);
  const tags = await ctx.tx.selectFrom('assets').select(['asset_tag', 'department_id']).execute();
  return assetNames(await assetReferences(ctx), {
    today: day,
    tags: new Map(tags.map((row) => [row.asset_tag, row.department_id])),
    taken: await takenNumbers(ctx),
    reportFirst: new Set([...policies].flatMap(([key, policy]) => (policy.reportBeforeRepair ? [key] : []))),
    byBatch: new Set([...policies].flatMap(([key, policy]) => (policy.disposedBy === 'department' ? [] : [key]))),
  });
}

/** A file may name the user in the 使用者 column alone, and the 所属 by its code: what was found is what is meant. */
const readRow: ImportDefinition<AssetNames>['readRow'] = (values, names) => {
  const { key, draft, problems } = readAssetRow(values, names);
  const { departmentCode, ...rest } = draft;
  const found: Record<string, JsonValue> = { ...rest };
  if (draft.user !== undefined && !('staffNo' in values)) found.staffNo = draft.user;
  if (typeof departmentCode === 'string') found.department = departmentCode;
  return { key, problems, draft: found };
};

const titles = new Map(assetImportColumns.map((column) => [column.key, column.title]));
const problem = (column: string, value: string, code: string, said: { why: string; fix: string }): ImportProblem => {
  return { column, title: titles.get(column) ?? '', value, code, ...said };
};
const whole = (row: AcceptedRow): Draft => ({ ...row.current?.draft, ...row.draft });
const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value : null);

const compared = assetImportColumns.filter((column) => !column.instruction && !column.echo).map((column) => column.key);
const isChanged = (row: AcceptedRow, key: string) =>
  key in row.draft && JSON.stringify(row.draft[key] ?? null) !== JSON.stringify(row.current?.draft[key] ?? null);

/** What the ledger's own rules say of a change; a value that stays as it is is never refused. */
const judge: NonNullable<ImportDefinition<AssetNames>['judge']> = (row, names) => {
  const { current } = row;
  if (current && !compared.some((key) => isChanged(row, key))) return [];
  return [
    ...lifeProblems(row, names),
    ...classProblems(row, names),
    ...placeProblems(row, names),
    ...repairProblem(row, names),
    ...dateProblem(row),
  ];
};

const policyOfRow = (row: AcceptedRow) => {
  const { classCode, procurer } = whole(row);
  return policyKey(text(classCode) ?? '', (text(procurer) ?? 'central') as Procurer);
};

/** §4-12: what is disposed of by a batch leaves the ledger by its certificate, and by no file. */
function lifeProblems(row: AcceptedRow, names: AssetNames): ImportProblem[] {
  if (row.current && row.draft.status === 'disposed' && isChanged(row, 'status')) {
    if (!names.byBatch.has(policyOfRow(row))) return [];
    return [problem('status', assetsWords.statuses.disposed, 'disposedByBatch', words.problems.disposedByBatch)];
  }
  if (row.current?.draft.status !== 'disposed') return [];
  const status = text(whole(row).status) ?? '';
  const shown = assetsWords.statuses[status as keyof typeof assetsWords.statuses] ?? '';
  return [problem('status', shown, 'disposed', words.problems.disposed(''))];
}

function classProblems(row: AcceptedRow, names: AssetNames): ImportProblem[] {
  const { classCode, model } = whole(row);
  const code = text(classCode) ?? '';
  if (row.current && isChanged(row, 'classCode'))
    return [problem('classCode', code, 'classFixed', words.problems.classFixed)];
  const found = names.models.get(text(model) ?? '');
  if (!found || found.class_code === code) return [];
  return [problem('model', found.name, 'modelOfClass', words.problems.modelOfClass(found.class_code))];
}

function placeProblems(row: AcceptedRow, names: AssetNames): ImportProblem[] {
  const found: ImportProblem[] = [];
  const user = isChanged(row, 'staffNo') ? names.staff.get(text(row.draft.staffNo) ?? '') : undefined;
  if (user?.left_on && user.left_on < names.today) {
    found.push(problem('staffNo', user.staff_no, 'leftUser', words.problems.leftUser));
  }
  const department = isChanged(row, 'department') ? names.departments.get(text(row.draft.department) ?? '') : undefined;
  if (department?.valid_to && department.valid_to < names.today) {
    const until = formatWareki(department.valid_to);
    const said = problemWords.abolished(titles.get('department') ?? '', until, department.successor);
    found.push(problem('department', department.name, 'abolished', said));
  }
  const { site, room } = whole(row);
  const at = names.rooms.get(text(room) ?? '');
  const isMoved = isChanged(row, 'site') || isChanged(row, 'room');
  if (isMoved && at && at.site_id !== site) {
    const where = names.sites.get(text(site) ?? '')?.name ?? '';
    found.push(problem('room', at.name, 'roomElsewhere', words.problems.roomElsewhere(where)));
  }
  return found;
}

/** §5-7, §6-7, §7-8: 県 is told before a vendor gets it; a ledger cannot say so, a movement can. */
function repairProblem(row: AcceptedRow, names: AssetNames): ImportProblem[] {
  if (!isChanged(row, 'status') || row.draft.status !== 'repairing') return [];
  if (!names.reportFirst.has(policyOfRow(row))) return [];
  return [problem('status', assetsWords.statuses.repairing, 'reportFirst', words.problems.reportFirst)];
}

function dateProblem(row: AcceptedRow): ImportProblem[] {
  const { acquiredOn, warrantyUntil } = whole(row);
  const [from, until] = [text(acquiredOn), text(warrantyUntil)];
  if (from === null || until === null || until >= from) return [];
  return [problem('warrantyUntil', formatWareki(until), 'dateOrder', words.problems.warranty(formatWareki(from)))];
}

/** A SIM and a fixed address belong to one device; devices in the file may pass them on to each other. */
const settle: NonNullable<ImportDefinition<AssetNames>['settle']> = (rows, names) => {
  const given = new Map(rows.map((row) => [row.key, row]));
  const found = new Map<string, ImportProblem[]>();
  const check = (column: 'simNo' | 'ipAddress', taken: ReadonlyMap<string, string>, code: string) => {
    const said = column === 'simNo' ? words.problems.simTaken : words.problems.ipTaken;
    const held = new Map(taken);
    for (const row of rows) {
      const former = text(row.current?.draft[column]);
      if (former !== null && isChanged(row, column) && held.get(former) === row.key) held.delete(former);
    }
    for (const row of rows) {
      const number = text(row.draft[column]);
      if (number === null || whole(row).status === 'disposed') continue;
      const holder = held.get(number);
      if (holder !== undefined && holder !== row.key && (isChanged(row, column) || given.has(holder))) {
        found.set(row.key, [...(found.get(row.key) ?? []), problem(column, number, code, said(holder))]);
      } else held.set(number, row.key);
    }
  };
  check('simNo', names.taken.sims, 'simTaken');
  check('ipAddress', names.taken.addresses, 'ipTaken');
  return found;
};

const wordLists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: assetsWords.statuses,
  procurer: assetsWords.procurers,
};

function show(column: string, value: JsonValue, names: AssetNames): string | number | null {
  const id = String(value);
  const list = wordLists[column];
  if (list) return list[id] ?? id;
  if (column === 'model') return names.models.get(id)?.name ?? id;
  if (column === 'department') return departmentText(id, names);
  if (column === 'staffNo') return names.staff.get(id)?.staff_no ?? id;
  if (column === 'site') return names.sites.get(id)?.name ?? id;
  if (column === 'room') return names.rooms.get(id)?.name ?? id;
  if (column === 'encrypted') return value === true ? assetsWords.yes : assetsWords.no;
  if (column === 'loanPool') return value === true ? words.loanMark : '';
  if (['acquiredOn', 'warrantyUntil', 'movedOn'].includes(column)) return formatWareki(id);
  return typeof value === 'number' ? value : id;
}

/** The full name where it leads back to the same 所属, else its code. */
function departmentText(id: string, names: AssetNames): string {
  const row = names.departments.get(id);
  if (!row) return id;
  const found = names.findDepartment(row.full_name);
  return 'value' in found && found.value === id ? row.full_name : row.code;
}

/** 機器台帳 from and to workbooks. */
export const assetImport = importDefinition<AssetNames>({
  kind: 'assets',
  title: words.title,
  unit: words.unit,
  note: words.note,
  order: 40,
  permission: assetsPermissions.edit,
  columns: assetImportColumns,
  table: 'assets',
  keyColumn: 'assetTag',
  prepare,
  readRow,
  judge,
  settle,
  current: ledgerAssets,
  keys: ledgerTags,
  versions: assetVersions,
  expected: (ctx, rows) => expectedAssets(ctx, [...new Set(rows.flatMap((row) => text(whole(row).classCode) ?? []))]),
  show,
  apply: importAssets,
  undo: takeBackAssets,
  inTurns: 250,
  index: indexAssets,
  afterwards: refreshCurrentBuilds,
  // Its own movements do not hold a device: it is taken out by one more of them.
  inUse: (ctx, ids) => referencedRows(ctx, 'assets', ids, ['asset_movements']),
});
