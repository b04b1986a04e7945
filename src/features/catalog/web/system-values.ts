import type { ComboOption } from '#ui/form/combo-state.ts';
import { isDay } from '#ui/form/read-day.ts';
import { formatDate } from '#ui/format.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { ContactDraft, SystemKind, SystemView } from '../contract/catalog.ts';
import { type StandardSystemKey, standardSystems } from '../contract/standard-systems.data.ts';
import { plainWords } from './record-conflict.ts';
import { orNull } from './typed-values.ts';

export type ContactValues = { [K in keyof ContactDraft]: K extends 'id' ? string | null : string };

/** What the fields of the form hold. */
export interface SystemValues {
  version: number;
  name: string;
  reading: string;
  description: string;
  kind: SystemKind;
  ownerDepartmentId: ComboOption | null;
  firstLineFrom: string;
  active: boolean;
  listedAs: StandardSystemKey | '';
  contacts: ContactValues[];
}

export const blankContact: ContactValues = {
  id: null,
  windowName: '',
  person: '',
  phone: '',
  mail: '',
  hours: '',
  note: '',
};

export const blankSystem: SystemValues = {
  version: 0,
  name: '',
  reading: '',
  description: '',
  kind: 'system',
  ownerDepartmentId: null,
  firstLineFrom: '',
  active: true,
  listedAs: '',
  contacts: [blankContact],
};

export const valuesOf = (system: SystemView): SystemValues => ({
  version: system.version,
  name: system.name,
  reading: system.reading,
  description: system.description,
  kind: system.kind,
  ownerDepartmentId: system.ownerDepartmentId
    ? { key: system.ownerDepartmentId, word: system.ownerDepartmentName ?? '' }
    : null,
  firstLineFrom: system.firstLineFrom ?? '',
  active: system.active,
  listedAs: system.listedAs ?? '',
  contacts: system.contacts.map((one) => ({
    id: one.id,
    windowName: one.windowName,
    person: one.person ?? '',
    phone: one.phone ?? '',
    mail: one.mail ?? '',
    hours: one.hours ?? '',
    note: one.note,
  })),
});

/** The fields as the contract takes them; a window nobody named is none. */
export const toDraft = (values: SystemValues) => ({
  ...values,
  ownerDepartmentId: values.ownerDepartmentId?.key ?? null,
  firstLineFrom: orNull(values.firstLineFrom),
  listedAs: values.listedAs || null,
  contacts: values.contacts
    .filter((one) => Object.values(one).some((text) => text !== null && text.trim() !== ''))
    .map((one) => ({
      ...one,
      person: orNull(one.person),
      phone: orNull(one.phone),
      mail: orNull(one.mail),
      hours: orNull(one.hours),
    })),
});

const f = catalogWords.systems.fields;

/** The fields two people may have written differently. */
export const systemLabels = {
  name: f.name,
  reading: f.reading,
  kind: f.kind,
  ownerDepartmentId: f.owner,
  firstLineFrom: f.firstLineFrom,
  active: f.active,
  listedAs: f.listedAs,
  description: f.description,
  contacts: f.contacts,
} as const satisfies Partial<Record<keyof SystemValues, string>>;

const contactWords = ({ id: _id, ...texts }: ContactValues) =>
  Object.values(texts)
    .filter((text) => text !== '')
    .join('　');

/** A field in words. */
export function showSystem(key: keyof SystemValues, value: SystemValues[keyof SystemValues]): string {
  if (key === 'kind') return catalogWords.systems.kinds[value as SystemKind];
  if (key === 'listedAs') return value ? standardSystems[value as StandardSystemKey].name : '';
  if (key === 'contacts') return (value as ContactValues[]).map(contactWords).join('\n');
  if (key === 'firstLineFrom' && isDay(String(value))) return formatDate(String(value));
  return plainWords(value);
}
