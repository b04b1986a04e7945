import { z } from 'zod';
import { agreedDay, civilDate } from '#kernel/civil-date.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { useToday } from '#ui/session/today.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import { roomUse, roomUses, type SiteView } from '../contract/site.ts';
import { places } from './places.client.ts';

export interface SiteActionProps {
  readonly site: SiteView;
  readonly onClose: () => void;
}

/** What a change of the site makes untrue. */
export const siteReads = [places.query.key(), ['list', 'sites']] as const;

const closing = z.object({ on: civilDate });

/** 廃止する: from a day on; what the site was in stays. */
export function CloseSiteDialog({ site, onClose }: SiteActionProps) {
  return (
    <ActionForm
      width="narrow"
      danger
      title={words.close.title(site.name)}
      submit={words.close.submit}
      schema={closing}
      initial={{ on: useToday() }}
      draft={null}
      act={({ on }) => ({
        call: () => places.call.close({ id: site.id, version: site.version, on }),
        said: () => words.close.done(site.name, formatDate(on)),
        own: [['site', site.id]],
        reread: siteReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <DateField {...form.field('on', words.close.on)} help={words.close.help} />}
    </ActionForm>
  );
}

const adding = z.object({ name: z.string().trim().min(1).max(60), floor: z.string().max(10) });

/** 部屋を加える. */
export function AddRoomDialog({ site, onClose }: SiteActionProps) {
  return (
    <ActionForm
      width="narrow"
      title={words.rooms.add}
      note={site.name}
      submit={words.rooms.add}
      schema={adding}
      initial={{ name: '', floor: '' }}
      draft={null}
      act={({ name, floor }) => ({
        call: () => places.call.addRoom({ siteId: site.id, name, floor: floor.trim() || null }),
        said: () => words.rooms.added(site.name, name),
        own: [['site', site.id]],
        reread: siteReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('name', words.rooms.name)} autoFocus />
          <TextField {...form.field('floor', words.rooms.floor)} />
        </>
      )}
    </ActionForm>
  );
}

const marking = z.object({ roomId: z.uuid(), use: roomUse, fromOn: agreedDay });

/** 部屋の用途を決める (§4-9, §4-10): the ヘルプデスク室 or the 情報機器室, from a day on. */
export function MarkRoomDialog({ site, onClose }: SiteActionProps) {
  const usual = site.kind === 'hq' ? 'helpdesk' : site.kind === 'regional' ? 'devices' : 'other';
  const nameOf = (id: string) => site.rooms.find((one) => one.id === id)?.name ?? '';
  const [first] = site.rooms;
  return (
    <ActionForm
      title={words.rooms.mark}
      note={site.name}
      submit={words.rooms.mark}
      schema={marking}
      initial={{ roomId: first?.id ?? '', use: usual as string, fromOn: useToday() }}
      draft={null}
      act={(mark) => ({
        call: () => places.call.markRoom({ siteId: site.id, ...mark }),
        said: () =>
          words.rooms.marked(site.name, nameOf(mark.roomId), words.rooms.uses[mark.use], formatDate(mark.fromOn)),
        own: [['site', site.id]],
        reread: siteReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SelectField
            {...form.field('roomId', words.rooms.name)}
            empty={null}
            help={words.rooms.markHelp}
            choices={site.rooms.map((one) => ({ key: one.id, word: one.name }))}
          />
          <SegmentedField {...form.field('use', words.rooms.use)} choices={choicesOf(roomUses, words.rooms.uses)} />
          <DateField {...form.field('fromOn', words.rooms.fromOn)} />
        </>
      )}
    </ActionForm>
  );
}

const confirming = z.object({ on: agreedDay, note: z.string().trim().min(1).max(400) });

/** 駆けつけ元を確認 (§2-2): the base is right as it stands, and with whom that was made sure of. */
export function ConfirmBaseDialog({ site, onClose }: SiteActionProps) {
  return (
    <ActionForm
      title={words.confirmBase.title(site.name)}
      note={site.baseName}
      submit={words.confirmBase.submit}
      schema={confirming}
      initial={{ on: useToday(), note: '' }}
      draft={null}
      act={(input) => ({
        call: () => places.call.confirmBase({ id: site.id, ...input }),
        said: () => words.confirmBase.done(site.name),
        own: [['site', site.id]],
        reread: siteReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField {...form.field('on', words.confirmBase.on)} />
          <TextAreaField {...form.field('note', words.confirmBase.note)} autoFocus />
        </>
      )}
    </ActionForm>
  );
}
