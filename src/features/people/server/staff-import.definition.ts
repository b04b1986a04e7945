import type { ImportProblem } from '#features/imports/contract/import-run.ts';
import { problemWords } from '#features/imports/contract/imports.messages.ts';
import { type NameFinder, nameFinder } from '#features/imports/server/find-by-name.public.ts';
import { type ImportDefinition, importDefinition } from '#features/imports/server/import-definition.public.ts';
import {
  type CellReader,
  cellReader,
  type Found,
  lookalike,
  normalizeCode,
} from '#features/imports/server/read-cells.public.ts';
import { referencedRows } from '#features/imports/server/referenced-rows.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { fold } from '#kernel/text/fold.ts';
import { normalizeName, normalizeReading } from '#kernel/text/kana.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { peoplePermissions } from '../contract/people.contract.ts';
import { staffImportWords as words } from '../contract/people-import.messages.ts';
import { staffImportColumns } from './import-columns.ts';
import { importStaff, takeBackStaff } from './import-staff.ts';
import { indexStaff } from './index-people.public.ts';
import {
  knownStaff,
  ledgerNumbers,
  ledgerStaff,
  namedDepartments,
  namedRooms,
  namedSites,
  staffVersions,
} from './people-import.reads.ts';

type Department = Awaited<ReturnType<typeof namedDepartments>>[number];
interface Room {
  readonly id: string;
  readonly site_id: string;
  readonly name: string;
}

interface Prepared {
  readonly today: string;
  readonly width: number;
  readonly known: Awaited<ReturnType<typeof knownStaff>>['known'];
  readonly findDepartment: NameFinder;
  readonly findSite: NameFinder;
  readonly departments: ReadonlyMap<string, Department>;
  readonly siteNames: ReadonlyMap<string, string>;
  /** Folded name → rooms of that name. */
  readonly rooms: ReadonlyMap<string, readonly Room[]>;
  readonly roomNames: ReadonlyMap<string, string>;
}

async function prepare(ctx: Ctx): Promise<Prepared> {
  const departments = await namedDepartments(ctx);
  const sites = await namedSites(ctx);
  const rooms = await namedRooms(ctx);
  const day = today(ctx.clock.now());
  const names = new Map(departments.map((row) => [row.id, row.name]));
  const named = departments.map((row) => ({
    id: row.id,
    code: row.code,
    names: [row.full_name, row.name, `${names.get(row.parent_id ?? '') ?? ''}${row.name}`],
    label: row.full_name,
    until: row.valid_to !== null && row.valid_to < day ? row.valid_to : null,
    successor: row.successor,
  }));
  return {
    today: day,
    ...(await knownStaff(ctx)),
    // A person who has left may still be written with the 所属 of that time: `judge` looks at changes only.
    findDepartment: nameFinder(words.ledger.department, named, 'abolished'),
    findSite: nameFinder(
      words.ledger.site,
      sites.map((site) => ({ ...site, names: [site.name], label: site.name, until: site.closed_on })),
      'abolished',
    ),
    departments: new Map(departments.map((row) => [row.id, row])),
    siteNames: new Map(sites.map((site) => [site.id, site.name])),
    rooms: Map.groupBy(rooms, (room) => fold(room.name)),
    roomNames: new Map(rooms.map((room) => [room.id, room.name])),
  };
}

const readRow: ImportDefinition<Prepared>['readRow'] = (values, prepared) => {
  const row = cellReader(staffImportColumns, values);
  row.take('staffNo', (text) => staffNoOf(text, prepared));
  const person = prepared.known.get(String(row.get('staffNo') ?? ''));
  row.take('name', (text) => spelt(normalizeName(text), person?.name, 60));
  row.take('reading', (text) => spelt(normalizeReading(text), person?.reading, 120));
  row.date('movedOn');
  row.take('site', (text) => prepared.findSite(text));
  readDepartment(row, prepared, person?.department_id);
  row.take('room', (text) => roomOf(text, row, prepared));
  row.phone('extension', 20);
  row.phone('phone', 30);
  row.take('mail', mailOf);
  row.yesNo('coordinator');
  row.date('leftOn');
  row.text('note', 2000);
  const { key, draft, problems } = row.done('staffNo');
  const { departmentCode, ...rest } = draft;
  return { key, problems, draft: typeof departmentCode === 'string' ? { ...rest, department: departmentCode } : rest };
};

/** The code decides where there is one. Of several 所属 with one name, the present one is meant, else the one at the site. */
function readDepartment(row: CellReader, prepared: Prepared, present: string | undefined): void {
  row.take('departmentCode', (text) => prepared.findDepartment(text));
  if (cellText(row.values.departmentCode ?? null) !== null) return;
  const site = row.get('site');
  row.take('department', (text) => {
    const isPresent = (id: string) => id === present;
    const found = prepared.findDepartment(text, isPresent);
    if ('value' in found || typeof site !== 'string') return found;
    return prepared.findDepartment(text, (id) => prepared.departments.get(id)?.site_id === site);
  });
}

/** Excel drops the zeros in front of 051127; the ledger knows how long its numbers are, and that they are digits. */
function staffNoOf(text: string, { width, known }: Prepared): Found {
  const number = normalizeCode(text);
  if (known.has(number)) return { value: number };
  if (/^\d{1,20}$/.test(number)) return { value: number.padStart(width, '0') };
  const meant = width > 0 ? lookalike(number) : null;
  if (meant) {
    const words = problemWords.lookalike(meant.digit, meant.letter, meant.fixed.padStart(width, '0'));
    return { code: 'lookalike', words };
  }
  if (/^[0-9A-Z-]{1,20}$/.test(number)) return { value: number };
  return { code: 'badCharacter', words: problemWords.badCharacter([...known.keys()][0] ?? '051127') };
}

const unspaced = (name: string) => name.replaceAll(' ', '');

/** A name typed without its space is the name the ledger has. */
function spelt(text: string, known: string | undefined, most: number): Found {
  if (known !== undefined && unspaced(known) === unspaced(text)) return { value: known };
  return text.length > most ? { code: 'tooLong', words: problemWords.tooLong(most) } : { value: text };
}

function roomOf(text: string, row: CellReader, prepared: Prepared): Found {
  const rooms = prepared.rooms.get(fold(text)) ?? [];
  const site = row.get('site');
  if (site === null) return { code: 'roomWithoutSite', words: words.problems.roomWithoutSite };
  const here = site === undefined ? rooms : rooms.filter((room) => room.site_id === site);
  const [only, other] = here;
  if (only && !other) return { value: only.id };
  if (other) return { code: 'several', words: problemWords.several(here.length) };
  if (rooms.length === 0) return { code: 'unknown', words: problemWords.unknown(words.ledger.room, null) };
  return { code: 'roomElsewhere', words: words.problems.roomElsewhere(prepared.siteNames.get(String(site)) ?? '') };
}

function mailOf(text: string): Found {
  const mail = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (/^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(mail) && mail.length <= 120) return { value: mail };
  return { code: 'notAnAddress', words: problemWords.notAnAddress(words.mailExample) };
}

const titles = new Map(staffImportColumns.map((column) => [column.key, column.title]));
const problem = (column: string, value: string, code: string, said: { why: string; fix: string }): ImportProblem => {
  return { column, title: titles.get(column) ?? '', value, code, ...said };
};

/** A change of 所属 is judged by its day: an abolished one, or a person who has left, is refused. */
const judge: NonNullable<ImportDefinition<Prepared>['judge']> = (row, prepared) => {
  const id = row.draft.department;
  const isMove = typeof id === 'string' && id !== row.current?.draft.department;
  const department = isMove ? prepared.departments.get(id) : undefined;
  if (!department) return [];
  const { leftOn } = { ...row.current?.draft, ...row.draft };
  const on = typeof row.draft.movedOn === 'string' ? row.draft.movedOn : prepared.today;
  const found: ImportProblem[] = [];
  if (department.valid_to !== null && department.valid_to < on && typeof leftOn !== 'string') {
    const said = problemWords.abolished(
      words.ledger.department,
      formatWareki(department.valid_to),
      department.successor,
    );
    found.push(problem('department', department.full_name, 'abolished', said));
  }
  if (row.current && typeof leftOn === 'string' && leftOn < on) {
    found.push(
      problem('department', department.full_name, 'leftStaff', words.problems.leftStaff(formatWareki(leftOn))),
    );
  }
  return found;
};

/** 職員 from and to workbooks; a personnel change is a workbook whose 所属 differ. */
export const staffImport = importDefinition<Prepared>({
  kind: 'staff',
  title: words.title,
  unit: words.unit,
  note: words.note,
  order: 30,
  permission: peoplePermissions.edit,
  columns: staffImportColumns,
  table: 'staff_members',
  keyColumn: 'staffNo',
  prepare,
  readRow,
  judge,
  current: ledgerStaff,
  keys: ledgerNumbers,
  versions: staffVersions,
  expected: async (ctx) =>
    [...(await ledgerStaff(ctx, await ledgerNumbers(ctx)))].map(([key, { id, label }]) => ({ key, id, label })),
  show: (column, value, prepared) => {
    const text = String(value);
    if (column === 'department') return departmentText(text, prepared);
    if (column === 'site') return prepared.siteNames.get(text) ?? text;
    if (column === 'room') return prepared.roomNames.get(text) ?? text;
    if (column === 'leftOn' || column === 'movedOn') return formatWareki(text);
    if (column === 'coordinator') return value === true ? words.yes : '';
    return text;
  },
  apply: importStaff,
  undo: takeBackStaff,
  inTurns: 250,
  index: indexStaff,
  inUse: (ctx, ids) => referencedRows(ctx, 'staff_members', ids, ['staff_assignments']),
  lists: async (ctx) => ({
    department: (await namedDepartments(ctx)).filter((row) => row.valid_to === null).map((row) => row.full_name),
    site: (await namedSites(ctx)).filter((site) => !site.closed_on).map((site) => site.name),
  }),
});

/** The full name where it leads back to the same 所属, else its code. */
function departmentText(id: string, prepared: Prepared): string {
  const row = prepared.departments.get(id);
  if (!row) return id;
  const found = prepared.findDepartment(row.full_name);
  return 'value' in found && found.value === id ? row.full_name : row.code;
}
