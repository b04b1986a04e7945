import { problemWords } from '#features/imports/contract/imports.messages.ts';
import { type NameFinder, nameFinder } from '#features/imports/server/find-by-name.public.ts';
import { type CellReader, cellReader, type Found, normalizeCode } from '#features/imports/server/read-cells.public.ts';
import { isAssetTag, normalizeAssetTag, suggestAssetTag } from '#kernel/text/digits.ts';
import { fold } from '#kernel/text/fold.ts';
import type { Cell } from '#platform/sheets/cell.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { assetsImportWords as words } from '../contract/assets-import.messages.ts';
import type { assetReferences, takenNumbers } from './asset-import.reads.ts';
import { assetImportColumns } from './asset-import-columns.ts';

type References = Awaited<ReturnType<typeof assetReferences>>;
type Staff = References['staff'][number];

/** The reference data of one check, ready to be asked. */
export interface AssetNames {
  readonly today: string;
  /** 管理番号 → the 所属 the ledger has. */
  readonly tags: ReadonlyMap<string, string | null>;
  readonly taken: Awaited<ReturnType<typeof takenNumbers>>;
  /** `class procurer` → whether 県 is told before a vendor repairs it. */
  readonly reportFirst: ReadonlySet<string>;
  /** Class × procurer that leave the ledger by 廃棄処分 alone. */
  readonly byBatch: ReadonlySet<string>;
  readonly findDepartment: NameFinder;
  readonly findSite: NameFinder;
  readonly findModel: NameFinder;
  readonly findClass: NameFinder;
  readonly departments: ReadonlyMap<string, References['departments'][number]>;
  readonly sites: ReadonlyMap<string, References['sites'][number]>;
  readonly rooms: ReadonlyMap<string, References['rooms'][number]>;
  readonly models: ReadonlyMap<string, References['models'][number]>;
  readonly staff: ReadonlyMap<string, Staff>;
  readonly staffByNo: ReadonlyMap<string, Staff>;
  readonly staffByName: ReadonlyMap<string, readonly Staff[]>;
  readonly roomsByName: ReadonlyMap<string, readonly References['rooms'][number][]>;
  /** How long 職員番号 are: Excel drops the zeros in front. */
  readonly staffNoWidth: number;
}

const unspaced = (name: string) => fold(name).replaceAll(' ', '');
const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

export function assetNames(
  { departments, staff, sites, rooms, models, classes }: References,
  rest: Pick<AssetNames, 'today' | 'tags' | 'taken' | 'reportFirst' | 'byBatch'>,
): AssetNames {
  const { today } = rest;
  const named = departments.map((row) => ({
    id: row.id,
    code: row.code,
    names: [row.full_name, row.name, `${row.parent_name ?? ''}${row.name}`],
    label: row.full_name,
    until: row.valid_to !== null && row.valid_to < today ? row.valid_to : null,
    successor: row.successor,
  }));
  return {
    ...rest,
    findDepartment: nameFinder(words.ledger.department, named, 'abolished'),
    findSite: nameFinder(
      words.ledger.site,
      sites.map((site) => ({ ...site, names: [site.name], label: site.name, until: site.closed_on })),
      'abolished',
    ),
    findModel: nameFinder(
      words.ledger.model,
      models.map(({ id, maker, name }) => ({ id, code: null, names: [name, `${maker}${name}`], label: name })),
    ),
    findClass: nameFinder(
      words.ledger.class,
      classes.map(({ code, name }) => ({
        id: code,
        code,
        names: [name, assetsWords.classes[code] ?? code],
        label: code,
      })),
    ),
    departments: byId(departments),
    sites: byId(sites),
    rooms: byId(rooms),
    models: byId(models),
    staff: byId(staff),
    staffByNo: new Map(staff.map((person) => [person.staff_no, person])),
    staffByName: Map.groupBy(staff, (person) => unspaced(person.name)),
    roomsByName: Map.groupBy(rooms, (room) => fold(room.name)),
    staffNoWidth: staff.reduce((most, person) => Math.max(most, person.staff_no.length), 0),
  };
}

type Values = Readonly<Record<string, Cell>>;

/** Reads one line of a ledger; names are found, numbers made plain. */
export function readAssetRow(values: Values, names: AssetNames) {
  const row = cellReader(assetImportColumns, values);
  row.take('assetTag', (text) => tagOf(text, names));
  row.take('classCode', (text) => names.findClass(text));
  const classCode = row.get('classCode');
  row.take('model', (text) => names.findModel(text, (id) => names.models.get(id)?.class_code === classCode));
  row.code('serialNo', 60);
  row.choice('procurer', assetsWords.procurers, words.procurers);
  row.take('site', (text) => names.findSite(text));
  readUser(row, names);
  row.text('section', 60);
  readDepartment(row, names);
  row.take('room', (text) => roomOf(text, row, names));
  row.choice('status', assetsWords.statuses, words.statuses);
  row.date('movedOn');
  row.date('acquiredOn');
  row.integer('priceYen', 0, 99_999_999);
  row.date('warrantyUntil');
  row.text('os', 60);
  row.take('osBuild', osBuildOf);
  row.take('encrypted', encryptedOf);
  row.take('ipAddress', addressOf);
  row.take('macAddress', macOf);
  row.code('simNo', 40);
  row.text('imageName', 60);
  row.text('cpu', 60);
  row.integer('memoryGb', 0, 9999);
  row.integer('storageGb', 0, 99_999);
  row.yesNo('loanPool');
  row.text('note', 1000);
  return row.done('assetTag');
}

/** A number the ledger has is taken as it is; one with letters for digits is refused, because it would be a new device. */
function tagOf(text: string, { tags }: AssetNames): Found {
  const tag = normalizeAssetTag(text);
  if (tags.has(tag) || isAssetTag(tag)) return { value: tag };
  const meant = suggestAssetTag(tag);
  if (meant !== null && meant !== tag) {
    const letter = [...tag.slice(2)].find((one) => one === 'O' || one === 'I' || one === 'L');
    if (letter === undefined) return { code: 'tag', words: words.problems.tag(meant) };
    const digit = letter === 'O' ? '0' : '1';
    return { code: 'lookalike', words: problemWords.lookalike(digit, letter, meant) };
  }
  if (/^[A-Z0-9-]{2,20}$/.test(tag)) return { value: tag };
  return { code: 'badCharacter', words: problemWords.badCharacter(words.examples.tag) };
}

/** 職員番号 names the user; 氏名 beside it must be theirs. With 氏名 alone the one of that name is meant. */
function readUser(row: CellReader, names: AssetNames): void {
  const written = cellText(row.values.user ?? null);
  row.take('staffNo', (text) => userByNo(text, names));
  row.name('user', 60);
  if (written === null) return;
  if (!('staffNo' in row.values)) {
    // The column is not there to be refused, so the name's own is.
    row.take('user', (text) => userByName(text, row, names));
    return;
  }
  const person = names.staff.get(String(row.get('staffNo') ?? ''));
  if (!person || unspaced(person.name) === unspaced(written)) return;
  row.refuse('user', 'nameDiffers', words.problems.nameDiffers(person.staff_no, person.name));
}

function userByNo(text: string, names: AssetNames): Found {
  const number = normalizeCode(text);
  const padded = /^\d+$/.test(number) ? number.padStart(names.staffNoWidth, '0') : number;
  const person = names.staffByNo.get(number) ?? names.staffByNo.get(padded);
  return person ? { value: person.id } : { code: 'unknownStaff', words: words.problems.unknownStaff };
}

function userByName(text: string, row: CellReader, names: AssetNames): Found {
  const all = names.staffByName.get(unspaced(text)) ?? [];
  const here = cellText(row.values.department ?? null);
  const near = all.filter((person) => here !== null && isCalled(names.departments.get(person.department_id), here));
  const [only, other] = near.length > 0 ? near : all.filter((person) => person.left_on === null);
  if (!only) return { code: 'unknownStaff', words: words.problems.nobody };
  return other ? { code: 'several', words: problemWords.several(all.length) } : { value: only.id };
}

const isCalled = (department: { name: string; full_name: string; code: string } | undefined, text: string) =>
  department !== undefined &&
  [department.name, department.full_name, department.code].some((name) => unspaced(name) === unspaced(text));

/** The code decides where there is one. Of several 所属 with one name, the user's is meant, else the ledger's, else the site's. */
function readDepartment(row: CellReader, names: AssetNames): void {
  row.take('departmentCode', (text) => names.findDepartment(text));
  if (cellText(row.values.departmentCode ?? null) !== null) return;
  const section = row.get('section');
  const site = row.get('site');
  const home = names.staff.get(String(row.get('staffNo') ?? row.get('user') ?? ''))?.department_id;
  const present = home ?? names.tags.get(String(row.get('assetTag') ?? ''));
  row.take('department', (text) => {
    const whole = typeof section === 'string' ? `${text} ${section}` : text;
    const found = names.findDepartment(whole, (id) => id === present);
    if ('value' in found || typeof site !== 'string') return found;
    return names.findDepartment(whole, (id) => names.departments.get(id)?.site_id === site);
  });
}

function roomOf(text: string, row: CellReader, names: AssetNames): Found {
  const rooms = names.roomsByName.get(fold(text)) ?? [];
  const site = row.get('site');
  const here = typeof site === 'string' ? rooms.filter((room) => room.site_id === site) : rooms;
  const [only, other] = here;
  if (only && !other) return { value: only.id };
  if (other) return { code: 'several', words: problemWords.several(here.length) };
  if (rooms.length === 0) return { code: 'unknown', words: problemWords.unknown(words.ledger.room, null) };
  return { code: 'roomElsewhere', words: words.problems.roomElsewhere(names.sites.get(String(site))?.name ?? '') };
}

/** A build typed as a number has lost a zero at its end; with four digits behind the point there was none to lose. */
function osBuildOf(text: string, cell: Cell): Found {
  const build = text.normalize('NFKC');
  if (typeof cell === 'number' && /\.\d{1,3}$/.test(build)) return { code: 'lostTail', words: problemWords.lostTail() };
  if (/^\d[\d.]{0,29}$/.test(build)) return { value: build };
  return { code: 'notAnAddress', words: problemWords.notAnAddress(words.examples.build) };
}

function encryptedOf(text: string): Found {
  const { yes, no, unknown } = assetsWords;
  const known = new Map<string, boolean | null>([
    [yes, true],
    [no, false],
    [unknown, null],
    [words.loanMark, true],
  ]);
  const value = known.get(text);
  return value === undefined
    ? { code: 'notAChoice', words: problemWords.notAChoice(null, [yes, no, unknown]) }
    : { value };
}

function addressOf(text: string): Found {
  const address = text.normalize('NFKC').replaceAll(/\s/g, '');
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)?.slice(1).map(Number);
  if (!parts) return { code: 'notAnAddress', words: words.problems.notAnIp };
  if (parts.some((part) => part > 255)) return { code: 'outOfRange', words: words.problems.ipRange };
  return { value: parts.join('.') };
}

function macOf(text: string): Found {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  if (!/^[0-9A-F]{12}$/.test(digits)) {
    return { code: 'notAnAddress', words: problemWords.notAnAddress(words.examples.mac) };
  }
  return { value: digits.replaceAll(/(..)(?=.)/g, '$1:') };
}
