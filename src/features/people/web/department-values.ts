import { z } from 'zod';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { formatDate } from '#ui/format.ts';
import { type DepartmentKind, type DepartmentView, departmentDraft } from '../contract/department.ts';
import { departmentWords as words } from '../contract/people.messages.ts';

/** What the fields of a 所属 hold: text as it is typed. */
export interface DepartmentValues {
  version: number;
  code: string;
  name: string;
  reading: string;
  kind: DepartmentKind;
  parentId: ComboOption | null;
  siteId: ComboOption | null;
  validFrom: string;
  validTo: string;
  successorId: ComboOption | null;
}

export const blankDepartment = (today: string): DepartmentValues => ({
  version: 0,
  code: '',
  name: '',
  reading: '',
  kind: 'section',
  parentId: null,
  siteId: null,
  validFrom: today,
  validTo: '',
  successorId: null,
});

/** A stored 所属 as the form shows it. */
export function departmentValues(department: DepartmentView): DepartmentValues {
  const { version, code, name, reading, kind, siteId, siteName, validFrom, validTo, successor } = department;
  const parent = department.above.at(-1);
  return {
    version,
    code,
    name,
    reading,
    kind,
    parentId: parent ? { key: parent.id, word: parent.name } : null,
    siteId: siteId === null ? null : { key: siteId, word: siteName ?? '' },
    validFrom,
    validTo: validTo ?? '',
    successorId: successor && { key: successor.id, word: successor.name },
  };
}

/** What the contract takes. */
export const toDepartmentInput = (values: DepartmentValues) => ({
  ...values,
  code: values.code.normalize('NFKC'),
  parentId: values.parentId?.key ?? null,
  siteId: values.siteId?.key ?? null,
  validTo: values.validTo === '' ? null : values.validTo,
  successorId: values.successorId?.key ?? null,
});

export const departmentForm = departmentDraft.extend({ version: z.number().int() });

/** The fields two people can change at once. */
export const departmentLabels = {
  code: words.columns.code,
  name: words.columns.name,
  reading: words.columns.reading,
  kind: words.columns.kind,
  parentId: words.form.parent,
  siteId: words.columns.siteName,
  validFrom: words.columns.validFrom,
  validTo: words.columns.validTo,
  successorId: words.columns.successorName,
} as const;

/** A value in words, as the two sides of a conflict show it. */
export function departmentValueWords(
  key: keyof DepartmentValues,
  value: DepartmentValues[keyof DepartmentValues],
): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.word;
  if (key === 'kind') return words.kinds[value as DepartmentKind];
  if (key === 'validFrom' || key === 'validTo') return value === '' ? '' : formatDate(String(value));
  return String(value);
}
