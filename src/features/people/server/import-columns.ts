import type { ImportColumn } from '#features/imports/server/import-definition.public.ts';
import { departmentWords, staffWords } from '../contract/people.messages.ts';
import { departmentsImportWords, staffImportWords } from '../contract/people-import.messages.ts';

type Rest = Omit<ImportColumn, 'key' | 'title' | 'aliases' | 'help'>;
interface Words<K extends string> {
  readonly aliases: Readonly<Record<K, readonly string[]>>;
  readonly help: Readonly<Record<K, string>>;
}

const columnsOf =
  <K extends string>(words: Words<K>) =>
  (key: K, title: string, rest: Rest): ImportColumn => ({
    key,
    title,
    aliases: words.aliases[key],
    help: words.help[key],
    ...rest,
  });

const department = columnsOf(departmentsImportWords);
const ofDepartment = { ...departmentWords.columns, ...departmentsImportWords.columns };
const kinds = Object.values(departmentWords.kinds);

/** The columns of the 所属 workbook, in its order. */
export const departmentImportColumns: readonly ImportColumn[] = [
  department('code', ofDepartment.code, { kind: 'text', width: 12, required: true }),
  department('name', ofDepartment.name, { kind: 'text', width: 30, required: true }),
  department('reading', ofDepartment.reading, { kind: 'text', width: 30, required: true }),
  department('kind', ofDepartment.kind, { kind: 'text', width: 12, required: true, list: kinds }),
  department('parent', ofDepartment.parent, { kind: 'text', width: 30 }),
  department('order', ofDepartment.order, { kind: 'integer', width: 8 }),
  department('site', ofDepartment.site, { kind: 'text', width: 24 }),
  department('validFrom', ofDepartment.validFrom, { kind: 'date', width: 12, wareki: true }),
  department('validTo', ofDepartment.validTo, { kind: 'date', width: 12, wareki: true }),
  department('successor', ofDepartment.successor, { kind: 'text', width: 30 }),
];

const staff = columnsOf(staffImportWords);
const ofStaff = { ...staffWords.columns, ...staffImportWords.columns };

/** The columns of the 職員 workbook, in its order. */
export const staffImportColumns: readonly ImportColumn[] = [
  staff('staffNo', ofStaff.staffNo, { kind: 'text', width: 10, required: true }),
  staff('name', ofStaff.name, { kind: 'text', width: 18, required: true }),
  staff('reading', ofStaff.reading, { kind: 'text', width: 22, required: true }),
  staff('departmentCode', ofStaff.departmentCode, { kind: 'text', width: 12, instruction: true }),
  staff('department', ofStaff.department, { kind: 'text', width: 34, required: true }),
  staff('movedOn', ofStaff.movedOn, { kind: 'date', width: 12, wareki: true, instruction: true }),
  staff('site', ofStaff.siteName, { kind: 'text', width: 24 }),
  staff('room', ofStaff.roomName, { kind: 'text', width: 24 }),
  staff('extension', ofStaff.extension, { kind: 'text', width: 10 }),
  staff('phone', ofStaff.phone, { kind: 'text', width: 16 }),
  staff('mail', ofStaff.mail, { kind: 'text', width: 30 }),
  staff('coordinator', ofStaff.coordinator, { kind: 'text', width: 10 }),
  staff('leftOn', ofStaff.leftOn, { kind: 'date', width: 12, wareki: true }),
  staff('note', ofStaff.note, { kind: 'text', width: 30 }),
];
