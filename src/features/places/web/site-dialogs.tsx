import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import type { SiteView } from '../contract/site.ts';
import { places } from './places.client.ts';

export interface SiteActionProps {
  readonly site: SiteView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const closing = z.object({ on: civilDate });

/** 廃止する: from a day on; what the site was in stays. */
export function CloseSiteDialog({ site, onClose, onDone }: SiteActionProps) {
  const form = useForm({
    schema: closing,
    initial: { on: useToday() },
    onSubmit: async ({ on }) => {
      await places.call.close({ id: site.id, version: site.version, on });
      toast(words.close.done(site.name, formatDate(on)));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      width="narrow"
      danger
      onClose={onClose}
      title={words.close.title(site.name)}
      submit={words.close.submit}
      busy={form.sending && words.close.submit}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <DateField {...form.field('on', words.close.on)} required help={words.close.help} />
    </FormDialog>
  );
}

const adding = z.object({ name: z.string().trim().min(1).max(60), floor: z.string().max(10) });

/** 部屋を加える. */
export function AddRoomDialog({ site, onClose, onDone }: SiteActionProps) {
  const form = useForm({
    schema: adding,
    initial: { name: '', floor: '' },
    onSubmit: async ({ name, floor }) => {
      await places.call.addRoom({ siteId: site.id, name, floor: floor.trim() || null });
      toast(words.rooms.added(site.name, name));
      onDone();
    },
  });
  return (
    <FormDialog
      open
      width="narrow"
      onClose={onClose}
      title={words.rooms.add}
      submit={words.rooms.add}
      busy={form.sending && words.rooms.add}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextField {...form.field('name', words.rooms.name)} required autoFocus />
      <TextField {...form.field('floor', words.rooms.floor)} />
    </FormDialog>
  );
}
