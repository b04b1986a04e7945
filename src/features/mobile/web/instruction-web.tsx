import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding } from '#ui/form/use-form.ts';
import { instructionProcess, reportMeans, type WorkPlace, workPlaces } from '../contract/instruction.process.ts';
import type { InstructionView } from '../contract/mobile.contract.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';

const { form: words, places, means } = mobileWords;

const openItems = ({ items }: InstructionView) => items.filter((item) => mobileWords.itemState(item) === 'open');

interface TickedProps extends FieldBinding<readonly string[]> {
  readonly record: InstructionView;
}

/** The devices without an answer; all of them are chosen at first. */
function ItemsTicked({ id, label, value, onChange, error, record }: TickedProps) {
  return (
    <Field id={id} label={label} required error={error} group>
      {openItems(record).map((item) => (
        <CheckField
          key={item.id}
          id={`${id}-${item.id}`}
          label={<span className="code">{item.label}</span>}
          note={`　${item.loan ? mobileWords.items.loan(item.loan.number, item.loan.arranged) : item.model}`}
          value={value.includes(item.id)}
          onChange={(on) => onChange(on ? [...value, item.id] : value.filter((each) => each !== item.id))}
        />
      ))}
    </Field>
  );
}
const allOpen = (record: InstructionView): readonly string[] => openItems(record).map(({ id }) => id);

const doItems = stepForm({
  start: (record: InstructionView) => ({
    itemIds: allOpen(record),
    place: (record.atDesk ? 'atDesk' : 'remote') as WorkPlace,
    work: '',
  }),
  Fields: ({ form, record }) => (
    <>
      <ItemsTicked {...form.field('itemIds', words.items)} record={record} />
      <SegmentedField
        {...form.field('place', words.place)}
        choices={workPlaces.map((key) => ({ key, word: places[key] }))}
      />
      <TextAreaField {...form.field('work', words.work)} required rows={2} />
    </>
  ),
});

const declineItems = stepForm({
  start: (_record: InstructionView) => ({ itemIds: [] as readonly string[], reason: '' }),
  Fields: ({ form, record }) => (
    <>
      <ItemsTicked {...form.field('itemIds', words.items)} record={record} />
      <TextAreaField {...form.field('reason', words.reason)} required rows={2} />
    </>
  ),
});

const report = stepForm({
  start: (record: InstructionView) => ({
    to: record.orderedBy,
    means: 'mail' as (typeof reportMeans)[number],
    note: '',
  }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('to', words.to)} required />
      <SegmentedField
        {...form.field('means', words.means)}
        choices={reportMeans.map((key) => ({ key, word: means[key] }))}
      />
      <TextAreaField {...form.field('note', words.note)} rows={3} />
    </>
  ),
});

const accept = stepForm({
  start: (_record: InstructionView) => ({ note: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('note', words.note)} rows={2} />,
});

const withReason = stepForm({
  start: (_record: InstructionView) => ({ reason: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('reason', words.reason)} required rows={2} />,
});

export const instructionWeb: RecordWeb<typeof instructionProcess, InstructionView> = {
  process: instructionProcess,
  words: mobileWords,
  call: mobile.call,
  get: (id) => mobile.query.getInstruction.queryOptions({ input: { id } }),
  queries: () => mobile.query.key(),
  list: 'mobile',
  forms: { doItems, declineItems, report, accept, insist: withReason, withdraw: withReason },
};
