import { FormDialog } from '#ui/dialog.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import {
  type MobileSettings,
  settingsDraft,
  type UpkeepResult,
  type UpkeepRow,
  upkeepDraft,
  upkeepResults,
} from '../contract/mobile.contract.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';

const { upkeep: words } = mobileWords;
const { form: f } = words;

interface Closing {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 点検を記録: every item of the checklist, on all that were chosen. */
export function UpkeepDialog({ devices, onClose, onDone }: Closing & { devices: readonly UpkeepRow[] }) {
  const form = useForm({
    schema: upkeepDraft,
    initial: { checked: [] as readonly string[], result: 'good' as UpkeepResult, note: '' },
    prepare: (values) => ({ ...values, assetIds: devices.map(({ id }) => id) }),
    onSubmit: async (draft) => {
      await mobile.call.recordUpkeep(draft);
      toast(words.recorded(draft.assetIds.length, words.results[draft.result]));
      onDone();
    },
  });
  const { checked } = form.values;
  const tick = (item: string, on: boolean) =>
    form.set('checked', on ? [...checked, item] : checked.filter((each) => each !== item));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.record}
      note={devices.map(({ assetTag }) => assetTag).join(mobileWords.listed)}
      submit={words.record}
      busy={form.sending && words.recording}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      {words.items.map((item, i) => (
        <CheckField
          key={item}
          id={`${form.id}-item-${i}`}
          label={item}
          value={checked.includes(item)}
          onChange={(on) => tick(item, on)}
        />
      ))}
      <SegmentedField
        {...form.field('result', f.result)}
        choices={upkeepResults.map((key) => ({ key, word: words.results[key] }))}
      />
      <TextAreaField {...form.field('note', f.note)} required={form.values.result === 'fault'} rows={2} />
    </FormDialog>
  );
}

/** 間隔を決める, by 県. */
export function SettingsDialog({ settings, onClose, onDone }: Closing & { settings: MobileSettings }) {
  const form = useForm({
    schema: settingsDraft,
    initial: {
      upkeepDays: String(settings.upkeepDays),
      clusterFaults: String(settings.clusterFaults),
      clusterDays: String(settings.clusterDays),
      reason: '',
    },
    prepare: ({ reason, ...numbers }) => ({
      reason,
      ...Object.fromEntries(Object.entries(numbers).map(([key, text]) => [key, Number(text)])),
    }),
    onSubmit: async (next) => {
      const now = await mobile.call.setSettings(next);
      toast(words.set(now.upkeepDays, now.clusterFaults, now.clusterDays));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.settings}
      note={words.settingsNote}
      submit={words.settings}
      busy={form.sending && words.settings}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextField {...form.field('upkeepDays', words.upkeepDays)} required inputMode="numeric" face="t" />
      <TextField {...form.field('clusterFaults', words.clusterFaults)} required inputMode="numeric" face="t" />
      <TextField {...form.field('clusterDays', words.clusterDays)} required inputMode="numeric" face="t" />
      <TextField {...form.field('reason', words.reason)} required />
    </FormDialog>
  );
}
