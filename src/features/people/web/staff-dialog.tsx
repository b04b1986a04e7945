import { useQuery } from '@tanstack/react-query';
import { loadSites, roomsOf } from '#features/places/web/places.lookups.public.ts';
import { keptWords } from '#ui/act/kept-words.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FormConflictDialog, useFormConflict } from '#ui/form/form-conflict.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { type Form, useForm } from '#ui/form/use-form.ts';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import { staffWords } from '../contract/people.messages.ts';
import type { StaffView } from '../contract/staff-member.ts';
import { loadDepartments } from './department-lookups.ts';
import { people } from './people.client.ts';
import {
  blankStaff,
  type StaffValues,
  staffForm,
  staffLabels,
  staffValues,
  staffValueWords,
  toStaffInput,
} from './staff-values.ts';

const { columns, form: words } = staffWords;

function Fields({ form, isNew }: { form: Form<StaffValues>; isNew: boolean }) {
  const { data: rooms = [] } = useQuery(roomsOf(form.values.siteId?.key));
  const site = form.field('siteId', columns.siteName);
  return (
    <>
      <TextField {...form.field('staffNo', columns.staffNo)} required face="code" autoFocus />
      <TextField {...form.field('name', columns.name)} required />
      <TextField {...form.field('reading', columns.reading)} required />
      {isNew && (
        <>
          <ComboField {...form.field('departmentId', words.department)} required load={loadDepartments} />
          <DateField {...form.field('from', words.from)} required />
        </>
      )}
      <ComboField
        {...site}
        onChange={(value) => {
          site.onChange(value);
          form.set('roomId', '');
        }}
        load={loadSites}
      />
      <SelectField
        {...form.field('roomId', columns.roomName)}
        help={words.roomHelp}
        choices={rooms.map((room) => ({ key: room.id, word: room.name }))}
      />
      <TextField {...form.field('extension', columns.extension)} face="t" />
      <TextField {...form.field('phone', columns.phone)} type="tel" face="t" />
      <TextField {...form.field('mail', columns.mail)} type="email" />
      <CheckField {...form.field('coordinator', columns.coordinator)} />
      {!isNew && <DateField {...form.field('leftOn', columns.leftOn)} />}
      <TextAreaField {...form.field('note', columns.note)} rows={2} />
    </>
  );
}

export interface StaffDialogProps {
  /** Absent for a new one. */
  readonly person?: StaffView;
  readonly onClose: () => void;
  readonly onDone: (person: StaffView) => void;
}

/** 職員を登録 and 職員を直す. The 所属 of someone who is there changes by 異動. */
export function StaffDialog({ person, onClose, onDone }: StaffDialogProps) {
  const today = useToday();
  const base = person ? staffValues(person) : blankStaff(today);
  const { conflict, take, clear } = useFormConflict(async () =>
    staffValues(await people.call.getStaff({ id: person?.id ?? '' })),
  );
  const form = useForm<typeof staffForm, StaffValues>({
    schema: staffForm,
    initial: base,
    prepare: toStaffInput,
    onSubmit: async ({ version, departmentId, from, ...draft }) => {
      const saved = person
        ? await people.call.reviseStaff({ id: person.id, version, draft })
        : await people.call.createStaff({ draft, departmentId, from: from ?? today });
      toast(keptWords(saved.name, person === undefined));
      onDone(saved);
    },
    onRefused: ({ code }, error) => take(code, error),
  });
  const { data: rooms = [] } = useQuery(roomsOf(form.values.siteId?.key));
  const roomName = (id: string) => rooms.find((room) => room.id === id)?.name ?? '';
  if (conflict) {
    return (
      <FormConflictDialog
        form={form}
        base={base}
        conflict={conflict}
        about={`${base.staffNo} ${base.name}`}
        labels={staffLabels}
        show={(key, value) => staffValueWords(key, value, roomName)}
        onKeep={onClose}
        onClose={clear}
      />
    );
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={person ? words.revise : words.create}
      submit={words.save}
      busy={form.sending && words.save}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <Fields form={form} isNew={!person} />
    </FormDialog>
  );
}
