import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { formatDate } from '#ui/format.ts';
import { staffWords as words } from '../contract/people.messages.ts';
import { type StaffView, staffDraft } from '../contract/staff-member.ts';

/** What the fields of a 職員 hold: text as it is typed. */
export interface StaffValues {
  version: number;
  staffNo: string;
  name: string;
  reading: string;
  siteId: ComboOption | null;
  roomId: string;
  extension: string;
  phone: string;
  mail: string;
  coordinator: boolean;
  leftOn: string;
  note: string;
  departmentId: ComboOption | null;
  from: string;
}

export const blankStaff = (today: string): StaffValues => ({
  version: 0,
  staffNo: '',
  name: '',
  reading: '',
  siteId: null,
  roomId: '',
  extension: '',
  phone: '',
  mail: '',
  coordinator: false,
  leftOn: '',
  note: '',
  departmentId: null,
  from: today,
});

/** A stored 職員 as the form shows them. */
export const staffValues = (person: StaffView): StaffValues => ({
  version: person.version,
  staffNo: person.staffNo,
  name: person.name,
  reading: person.reading,
  siteId: person.siteId === null ? null : { key: person.siteId, word: person.siteName ?? '' },
  roomId: person.roomId ?? '',
  extension: person.extension ?? '',
  phone: person.phone ?? '',
  mail: person.mail ?? '',
  coordinator: person.coordinator,
  leftOn: person.leftOn ?? '',
  note: person.note,
  departmentId: { key: person.departmentId, word: person.departmentName },
  from: '',
});

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What the contract takes. */
export const toStaffInput = (values: StaffValues) => ({
  version: values.version,
  staffNo: values.staffNo.normalize('NFKC'),
  name: values.name,
  reading: values.reading,
  siteId: values.siteId?.key ?? null,
  roomId: orNull(values.roomId),
  extension: orNull(values.extension.normalize('NFKC')),
  phone: orNull(values.phone.normalize('NFKC')),
  mail: orNull(values.mail.normalize('NFKC')),
  coordinator: values.coordinator,
  leftOn: orNull(values.leftOn),
  note: values.note,
  departmentId: values.departmentId?.key ?? '',
  from: orNull(values.from),
});

/** One flat form for 登録 and 直す; the first day is asked for a new person only. */
export const staffForm = staffDraft.extend({
  version: z.number().int(),
  departmentId: z.uuid(),
  from: civilDate.nullable(),
});

/** The fields two people can change at once. */
export const staffLabels = {
  staffNo: words.columns.staffNo,
  name: words.columns.name,
  reading: words.columns.reading,
  siteId: words.columns.siteName,
  roomId: words.columns.roomName,
  extension: words.columns.extension,
  phone: words.columns.phone,
  mail: words.columns.mail,
  coordinator: words.columns.coordinator,
  leftOn: words.columns.leftOn,
  note: words.columns.note,
} as const;

/** A value in words, as the two sides of a conflict show it. */
export function staffValueWords(
  key: keyof StaffValues,
  value: StaffValues[keyof StaffValues],
  roomName: (id: string) => string,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.coordinatorMark : '';
  if (typeof value === 'object') return value.word;
  if (key === 'roomId') return roomName(String(value));
  if (key === 'leftOn' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(String(value));
  return String(value);
}
