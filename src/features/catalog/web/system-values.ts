import type { ComboOption } from '#ui/form/combo-state.ts';
import type { ContactDraft, SystemKind, SystemView } from '../contract/catalog.ts';
import { orNull } from './record-dialog.tsx';

export type ContactValues = { [K in keyof ContactDraft]: K extends 'id' ? string | null : string };

/** What the fields of the form hold. */
export interface SystemValues {
  name: string;
  reading: string;
  description: string;
  kind: SystemKind;
  ownerDepartmentId: ComboOption | null;
  firstLineFrom: string;
  active: boolean;
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
  name: '',
  reading: '',
  description: '',
  kind: 'system',
  ownerDepartmentId: null,
  firstLineFrom: '',
  active: true,
  contacts: [blankContact],
};

export const valuesOf = (system: SystemView): SystemValues => ({
  name: system.name,
  reading: system.reading,
  description: system.description,
  kind: system.kind,
  ownerDepartmentId: system.ownerDepartmentId
    ? { key: system.ownerDepartmentId, word: system.ownerDepartmentName ?? '' }
    : null,
  firstLineFrom: system.firstLineFrom ?? '',
  active: system.active,
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
