import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
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
const reread = () => [mobile.query.key()];

const unchecked = { checked: [] as readonly string[], result: 'good' as UpkeepResult, note: '' };

interface UpkeepProps {
  readonly devices: readonly UpkeepRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 点検を記録: every item of the checklist, on all that were chosen. */
export function UpkeepDialog({ devices, onClose, onDone }: UpkeepProps) {
  return (
    <ActionForm<typeof upkeepDraft, typeof unchecked, UpkeepRow[]>
      title={words.record}
      note={devices.map(({ assetTag }) => assetTag).join(mobileWords.listed)}
      submit={words.record}
      busy={words.recording}
      schema={upkeepDraft}
      initial={unchecked}
      prepare={(values) => ({ ...values, assetIds: devices.map(({ id }) => id) })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.recordUpkeep(draft),
        said: () => words.recorded(draft.assetIds.length, words.results[draft.result]),
        reread: reread(),
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => {
        const { checked } = form.values;
        const tick = (item: string, on: boolean) =>
          form.set('checked', on ? [...checked, item] : checked.filter((each) => each !== item));
        return (
          <>
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
          </>
        );
      }}
    </ActionForm>
  );
}

const numbersOf = ({ upkeepDays, clusterFaults, clusterDays, bulkDevices }: MobileSettings) => ({
  upkeepDays: String(upkeepDays),
  clusterFaults: String(clusterFaults),
  clusterDays: String(clusterDays),
  bulkDevices: String(bulkDevices),
  reason: '',
});

/** 決まりを変える, by 県. */
export function SettingsDialog({ settings, onClose }: { settings: MobileSettings; onClose: () => void }) {
  return (
    <ActionForm<typeof settingsDraft, ReturnType<typeof numbersOf>, MobileSettings>
      title={words.settings}
      note={words.settingsNote}
      submit={words.settings}
      schema={settingsDraft}
      initial={numbersOf(settings)}
      prepare={({ reason, upkeepDays, clusterFaults, clusterDays, bulkDevices }) => ({
        reason,
        upkeepDays: Number(upkeepDays),
        clusterFaults: Number(clusterFaults),
        clusterDays: Number(clusterDays),
        bulkDevices: Number(bulkDevices),
      })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.setSettings(draft),
        said: (now) => words.set(now.upkeepDays, now.clusterFaults, now.clusterDays),
        reread: reread(),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('upkeepDays', words.upkeepDays)} inputMode="numeric" face="t" />
          <TextField {...form.field('clusterFaults', words.clusterFaults)} inputMode="numeric" face="t" />
          <TextField {...form.field('clusterDays', words.clusterDays)} inputMode="numeric" face="t" />
          <TextField {...form.field('bulkDevices', words.bulkDevices)} inputMode="numeric" face="t" />
          <TextField {...form.field('reason', words.reason)} />
        </>
      )}
    </ActionForm>
  );
}
