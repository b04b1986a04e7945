import { findManuals } from '#features/knowledge/web/knowledge.client.public.ts';
import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import { SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { PatchView } from '../contract/patch.ts';
import type { PatchChannel } from '../contract/patch-targets.data.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { tagsOf } from './patches.client.ts';

const { form: f } = words;

const reason = plainForm<PatchView>({ reason: { label: f.reason, as: 'text', required: true } });
const results = ['normal', 'abnormal'] as const;

const test = stepForm({
  start: (patch: PatchView) => ({
    testedOn: patch.today,
    tags: '',
    note: '',
    result: 'normal' as (typeof results)[number],
  }),
  toInput: (values) => ({ ...values, tags: tagsOf(values.tags) }),
  Fields: ({ form }) => (
    <>
      <DateField {...form.field('testedOn', f.testedOn)} />
      <TextAreaField {...form.field('tags', f.tags)} required rows={3} help={f.tagsHelp} />
      <SegmentedField {...form.field('result', f.result)} choices={choicesOf(results, words.results)} />
      <TextAreaField {...form.field('note', f.note)} required={form.values.result === 'abnormal'} rows={2} />
    </>
  ),
});

/** The line and the share of the plan before it are seldom others. */
const usualLine = { lineMbps: '100', sharePercent: '20' };

const plan = stepForm({
  start: (patch: PatchView) => ({
    sizeMb: '',
    ...usualLine,
    devices: String(patch.inLedger || ''),
    firstOn: patch.today,
  }),
  Fields: ({ form, record }) => (
    <>
      <TextField {...form.field('sizeMb', f.sizeMb)} required inputMode="numeric" />
      <TextField {...form.field('lineMbps', f.lineMbps)} required inputMode="numeric" />
      <TextField {...form.field('sharePercent', f.sharePercent)} required inputMode="numeric" />
      <TextField
        {...form.field('devices', f.devices)}
        required
        inputMode="numeric"
        help={`${words.facts.inLedger}　${words.facts.count(record.inLedger)}`}
      />
      <DateField {...form.field('firstOn', f.firstOn)} />
    </>
  ),
});

const nextWave = ({ waves }: PatchView) => waves.find(({ deliveredOn }) => deliveredOn === null);

const deliver = stepForm({
  start: (patch: PatchView) => ({
    deliveredOn: patch.today,
    devices: String(nextWave(patch)?.planned ?? ''),
    note: '',
    channel: (patch.channels[0] ?? 'wsus') as PatchChannel | '',
  }),
  Fields: ({ form, record }) => (
    <>
      <DateField {...form.field('deliveredOn', f.deliveredOn)} />
      <SelectField
        {...form.field('channel', f.channel)}
        empty={null}
        choices={choicesOf(record.channels, words.channels)}
      />
      <TextField {...form.field('devices', f.devices)} required inputMode="numeric" />
      <TextAreaField {...form.field('note', f.note)} rows={2} />
    </>
  ),
});

const manual = stepForm({
  start: (_patch: PatchView) => ({ knowledgeId: null as ComboOption | null, note: '' }),
  toInput: ({ knowledgeId, note }) => ({ knowledgeId: knowledgeId?.key, note }),
  Fields: ({ form }) => (
    <>
      <ComboField {...form.field('knowledgeId', f.manual)} required load={loaderOf(findManuals)} />
      <TextAreaField {...form.field('note', f.note)} rows={2} />
    </>
  ),
});

/** The form of every step of a publication. */
export const patchForms = {
  test,
  plan,
  deliver,
  manual,
  accept: reason,
  refuse: reason,
  report: plainForm<PatchView>({
    to: { label: f.to, required: true },
    body: { label: f.body, as: 'text', required: true },
  }),
  finish: plainForm<PatchView>({ note: { label: f.note, as: 'text', rows: 2 } }),
};
