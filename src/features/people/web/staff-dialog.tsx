import { useQuery, useQueryClient } from '@tanstack/react-query';
import { loadSites, roomNameOf, roomsOf } from '#features/places/web/places.lookups.public.ts';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useToday } from '#ui/session/today.ts';
import { staffWords } from '../contract/people.messages.ts';
import type { StaffView } from '../contract/staff-member.ts';
import { loadDepartments } from './department-lookups.ts';
import { people } from './people.client.ts';
import { peopleReads } from './people-reads.ts';
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
  const client = useQueryClient();
  const conflict = person && {
    about: `${base.staffNo} ${base.name}`,
    labels: staffLabels,
    show: (key: keyof StaffValues, value: StaffValues[keyof StaffValues]) =>
      staffValueWords(key, value, (id) => roomNameOf(client, id)),
    load: async () => {
      const latest = await people.call.getStaff({ id: person.id });
      // The other one may have moved them to a 拠点 whose rooms nobody has looked at here.
      await client.ensureQueryData(roomsOf(latest.siteId ?? undefined));
      return staffValues(latest);
    },
  };
  return (
    <ActionForm<typeof staffForm, StaffValues, StaffView>
      title={person ? words.revise : words.create}
      submit={words.save}
      schema={staffForm}
      initial={base}
      prepare={toStaffInput}
      draft={`staff.${person?.id ?? 'new'}`}
      conflict={conflict}
      act={({ version, departmentId, from, ...draft }) => ({
        call: () =>
          person
            ? people.call.reviseStaff({ id: person.id, version, draft })
            : people.call.createStaff({ draft, departmentId, from: from ?? today }),
        said: (saved) => keptWords(saved.name, person === undefined),
        own: person && [['staffMember', person.id]],
        ...(!person && { made: ({ id }) => [['staffMember', id]] as const }),
        reread: peopleReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => <Fields form={form} isNew={!person} />}
    </ActionForm>
  );
}
