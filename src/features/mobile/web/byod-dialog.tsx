import { ActionForm } from '#ui/form/action-form.tsx';
import { SegmentedField } from '#ui/form/choice-field.tsx';
import { fromMoment, MomentField } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { type ByodKind, type ByodRequest, byodDraft, byodKinds } from '../contract/byod.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';

const { byod: words } = mobileWords;
const { form: f } = words;

/** A line is a device: its name, its user and a note, as a table is pasted. */
const devicesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(/\t|、|,/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name, user = '', ...note]) => ({ name, user, note: note.join(' ') }));

const blank = { kind: 'stop' as ByodKind, askedBy: '', askedAt: '', ticketNo: '', devices: '' };

/** 申請を記録. */
export function ByodDialog({ onClose }: { onClose: () => void }) {
  return (
    <ActionForm<typeof byodDraft, typeof blank, ByodRequest>
      width="medium"
      title={words.add}
      note={words.help}
      submit={words.add}
      busy={words.adding}
      schema={byodDraft}
      initial={blank}
      prepare={({ askedAt, devices, ...rest }) => ({
        ...rest,
        askedAt: fromMoment(askedAt),
        devices: devicesOf(devices),
      })}
      draft={null}
      act={(draft) => ({
        call: () => mobile.call.receiveByod(draft),
        said: (made) => words.received(made.askedBy, made.deviceCount),
        reread: [mobile.query.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SegmentedField
            {...form.field('kind', f.kind)}
            choices={byodKinds.map((key) => ({ key, word: words.kinds[key] }))}
          />
          <TextField {...form.field('askedBy', f.askedBy)} />
          <MomentField {...form.field('askedAt', f.askedAt)} />
          <TextField {...form.field('ticketNo', f.ticketNo)} face="t" />
          <TextAreaField {...form.field('devices', f.devices)} rows={6} help={f.devicesHelp} />
        </>
      )}
    </ActionForm>
  );
}
