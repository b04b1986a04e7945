import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { newId } from '#kernel/id.ts';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { State } from '#ui/state-sign.tsx';
import { disposalsWords } from '../contract/disposals.messages.ts';
import {
  type ValidatedMethod,
  type ValidationCategory,
  type ValidationRow,
  validatedMethods,
  validationCategories,
  validationDraft,
} from '../contract/validation.ts';
import { disposals } from './disposals.client.ts';

const { validations: words, validatedMethods: methods, categories } = disposalsWords;
const { columns: c, form: f } = words;

function ValidationDialog({ onClose }: { onClose: () => void }) {
  const id = useRef(newId()).current;
  const today = useToday();
  const initial = {
    method: 'drill' as ValidatedMethod | '',
    tool: '',
    category: 'unrated' as ValidationCategory | '',
    samples: '',
    how: '',
    validatedOn: today,
    validatedBy: '',
    holdsUntil: '',
  };
  return (
    <ActionForm<typeof validationDraft, typeof initial, ValidationRow[]>
      title={words.add}
      submit={words.add}
      busy={words.adding}
      schema={validationDraft}
      initial={initial}
      prepare={(values) => ({ ...values, id })}
      draft={null}
      act={(draft) => ({
        call: () => disposals.call.recordValidation(draft),
        said: () => words.said(draft.tool),
        reread: [disposals.query.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SelectField
            {...form.field('method', f.method)}
            empty={null}
            choices={choicesOf(validatedMethods, methods)}
          />
          <TextField {...form.field('tool', f.tool)} required />
          <SelectField
            {...form.field('category', f.category)}
            empty={null}
            choices={choicesOf(validationCategories, categories)}
          />
          <TextField {...form.field('samples', f.samples)} required inputMode="numeric" />
          <TextAreaField {...form.field('how', f.how)} required rows={3} />
          <DateField {...form.field('validatedOn', f.validatedOn)} />
          <TextField {...form.field('validatedBy', f.validatedBy)} required />
          <DateField {...form.field('holdsUntil', f.holdsUntil)} />
        </>
      )}
    </ActionForm>
  );
}

/** 抹消方法の妥当性確認: that a machine with its procedure does what is claimed, apart from each drive's verification. */
export function ValidationsPage() {
  const mayHandle = useMay('disposals.handle');
  const { data = [] } = useQuery(disposals.query.validations.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.title}
      lead={words.lead}
      add={mayHandle && { word: words.add, dialog: (close) => <ValidationDialog onClose={close} /> }}
    >
      <RelatedTable
        caption={words.title}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          { title: c.method, width: 9, cell: ({ method }) => methods[method] },
          { title: c.tool, cell: ({ tool }) => tool },
          { title: c.category, width: 10, cell: ({ category }) => categories[category] },
          { title: c.how, cell: ({ how, samples }) => `${words.samples(samples)}　${how}` },
          {
            title: c.on,
            width: 11,
            cell: ({ validatedOn, validatedBy }) => `${formatDate(validatedOn)} ${validatedBy}`,
          },
          {
            title: c.holds,
            width: 11,
            cell: ({ holds, holdsUntil }) => (
              <State tone={holds ? 'resolved' : 'closed'}>
                {`${holds ? words.holds : words.over} ${words.until(formatDate(holdsUntil))}`}
              </State>
            ),
          },
          { title: c.drives, width: 4, className: 'num', cell: ({ drives }) => disposalsWords.drives(drives) },
        ]}
      />
    </PlainPage>
  );
}
