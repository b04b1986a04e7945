import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { findDepartments } from '#features/people/web/people.client.public.ts';
import { newId } from '#kernel/id.ts';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { State } from '#ui/state-sign.tsx';
import { deliveriesWords } from '../contract/deliveries.messages.ts';
import { type DesignationRow, designated, designationDraft } from '../contract/designation.ts';
import { deliveries } from './delivery-web.tsx';

const { designations: words } = deliveriesWords;
const { columns: c } = words;
const loadDepartments = loaderOf(findDepartments);
const nothing = 'none';
type Choice = (typeof designated.classes)[number] | typeof nothing;
const choices = choicesOf([...designated.classes, nothing] as readonly Choice[], words.choices);

function DesignationDialog({ onClose }: { onClose: () => void }) {
  const id = useRef(newId()).current;
  const today = useToday();
  const initial = {
    departmentId: null as { key: string; word: string } | null,
    classCode: designated.classes[0] as Choice | '',
    fromOn: today,
    orderedBy: '',
    orderedOn: today,
  };
  return (
    <ActionForm<typeof designationDraft, typeof initial, DesignationRow[]>
      title={words.add}
      submit={words.add}
      busy={words.adding}
      schema={designationDraft}
      initial={initial}
      prepare={({ departmentId, classCode, ...values }) => ({
        ...values,
        id,
        departmentId: departmentId?.key,
        classCode: classCode === nothing ? null : classCode,
      })}
      draft={null}
      act={(draft) => ({
        call: () => deliveries.call.designate(draft),
        said: (rows) => words.said(rows.find((row) => row.id === draft.id)),
        reread: [deliveries.query.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <ComboField {...form.field('departmentId', c.department)} required load={loadDepartments} />
          <SelectField {...form.field('classCode', c.className)} empty={null} choices={choices} />
          <DateField {...form.field('fromOn', c.fromOn)} />
          <TextField {...form.field('orderedBy', words.orderedBy)} required />
          <DateField {...form.field('orderedOn', words.orderedOn)} />
        </>
      )}
    </ActionForm>
  );
}

/** 配付先の指定: which 所属 is given which class, as 県 ordered it (§4-10). */
export function DesignationsPage() {
  const mayHandle = useMay('deliveries.handle');
  const { data = [] } = useQuery(deliveries.query.designations.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.title}
      lead={words.lead}
      add={mayHandle && { word: words.add, dialog: (close) => <DesignationDialog onClose={close} /> }}
    >
      <RelatedTable
        caption={words.title}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          { title: c.department, cell: ({ department }) => department },
          { title: c.className, width: 12, cell: ({ className }) => className ?? words.choices.none },
          { title: c.fromOn, width: 9, className: 't', cell: ({ fromOn }) => formatDate(fromOn) },
          {
            title: c.ordered,
            width: 16,
            cell: ({ orderedBy, orderedOn }) => `${orderedBy} ${formatDate(orderedOn)}`,
          },
          { title: c.by, width: 9, cell: ({ byName }) => byName },
          {
            title: c.holds,
            width: 7,
            cell: ({ holds, classCode }) => (
              <State tone={holds && classCode ? 'resolved' : 'closed'}>{words.standing(holds, classCode)}</State>
            ),
          },
        ]}
      />
    </PlainPage>
  );
}
