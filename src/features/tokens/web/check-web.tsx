import type { AtDesk } from '#features/records/web/desk-records.public.ts';
import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import { SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import {
  type PossessionResult,
  possessionMeans,
  possessionProcess,
  possessionResults,
} from '../contract/possession.process.ts';
import type { PossessionView } from '../contract/tokens.contract.ts';
import { tokensWords } from '../contract/tokens.messages.ts';
import { tokens } from './tokens.client.ts';

const { form: words, means, results } = tokensWords;

/** A check with the holder whose line was pressed. */
export type CheckAtDesk = AtDesk<PossessionView & { readonly chosen?: string }>;

const answer = stepForm({
  start: (check: CheckAtDesk) => ({
    itemId:
      check.chosen ??
      check.holders.find(({ assetId }) => check.read?.includes(assetId))?.itemId ??
      check.holders[0]?.itemId ??
      '',
    means: 'phone' as (typeof possessionMeans)[number],
    result: 'confirmed' as PossessionResult,
    nextOn: '',
    note: '',
  }),
  toInput: (values) => ({ ...values, nextOn: values.nextOn || null }),
  Fields: ({ form, record }) => (
    <>
      <SelectField
        {...form.field('itemId', words.holder)}
        required
        choices={record.holders.map(({ itemId, assetTag, name }) => ({ key: itemId, word: `${assetTag}　${name}` }))}
      />
      <SegmentedField
        {...form.field('means', words.means)}
        choices={possessionMeans.map((key) => ({ key, word: means[key] }))}
      />
      <SegmentedField
        {...form.field('result', words.result)}
        choices={possessionResults.map((key) => ({ key, word: results[key] }))}
      />
      <DateField {...form.field('nextOn', words.nextOn)} required={form.values.result === 'absent'} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const finish = plainForm<CheckAtDesk>({ note: { label: words.note, as: 'text', rows: 2 } });
const cancel = plainForm<CheckAtDesk>({ reason: { label: words.reason, as: 'text', required: true } });

export const checkWeb: RecordWeb<typeof possessionProcess, CheckAtDesk> = {
  process: possessionProcess,
  words: tokensWords,
  call: tokens.call,
  get: (id) => tokens.query.getCheck.queryOptions({ input: { id } }),
  queries: () => tokens.query.key(),
  list: 'tokens',
  forms: { answer, finish, cancel },
};
