import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { deviceClasses } from '#features/catalog/contract/device-classes.data.ts';
import { findModels } from '#features/catalog/web/catalog.client.public.ts';
import { newId } from '#kernel/id.ts';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { State } from '#ui/state-sign.tsx';
import { type RetirementRow, retirementDraft } from '../contract/recall.ts';
import { recallsWords } from '../contract/recalls.messages.ts';
import { recalls, recallWeb } from './recall-web.tsx';

const { retirements: words } = recallsWords;
const { columns: c, form: f } = words;
const classes = deviceClasses.map(({ code, name }) => ({ key: code, word: name }));

function RetireDialog({ onClose }: { onClose: () => void }) {
  const id = useRef(newId()).current;
  const initial = {
    classCode: '',
    modelId: null as ComboOption | null,
    orderedBy: '',
    orderedOn: useToday(),
    dueOn: '',
    reason: '',
  };
  return (
    <ActionForm<typeof retirementDraft, typeof initial, RetirementRow[]>
      title={words.add}
      submit={words.add}
      busy={words.adding}
      schema={retirementDraft}
      initial={initial}
      prepare={({ modelId, ...values }) => ({ ...values, id, modelId: modelId?.key ?? null })}
      draft={null}
      act={(draft) => ({
        call: () => recalls.call.retire(draft),
        said: ([made]) => words.said(made?.className ?? '', made?.devices ?? 0),
        reread: [recalls.query.key(), ['list', recallWeb.list]],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SelectField {...form.field('classCode', f.classCode)} required choices={classes} />
          <ComboField {...form.field('modelId', f.modelId)} load={loaderOf(findModels)} />
          <TextField {...form.field('orderedBy', f.orderedBy)} required />
          <DateField {...form.field('orderedOn', f.orderedOn)} />
          <DateField {...form.field('dueOn', f.dueOn)} />
          <TextAreaField {...form.field('reason', f.reason)} rows={2} />
        </>
      )}
    </ActionForm>
  );
}

/** 廃止の指示: what 県 gave up, until when, and how much of it is back (§7-4). */
export function RetirementsPage() {
  const mayRetire = useMay('recalls.retire');
  const { data = [] } = useQuery(recalls.query.retirements.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.title}
      lead={words.lead}
      add={mayRetire && { word: words.add, dialog: (close) => <RetireDialog onClose={close} /> }}
    >
      <RelatedTable
        caption={words.title}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          { title: c.what, cell: ({ className, model }) => `${className}　${model ?? words.every}` },
          {
            title: c.order,
            cell: ({ orderedOn, orderedBy, reason }) =>
              [formatDate(orderedOn), orderedBy, reason].filter(Boolean).join('　'),
          },
          { title: c.dueOn, width: 9, className: 't', cell: ({ dueOn }) => formatDate(dueOn) },
          {
            title: c.collected,
            width: 9,
            cell: ({ collected, devices }) => (
              <State tone={collected < devices ? 'waiting' : 'resolved'}>{words.of(collected, devices)}</State>
            ),
          },
        ]}
      />
    </PlainPage>
  );
}
