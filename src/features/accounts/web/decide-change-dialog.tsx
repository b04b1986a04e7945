import { useState } from 'react';
import { z } from 'zod';
import { ConfirmDialog, FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import { type AccountChange, type ChangeAction, changeReason } from '../contract/account-change.ts';
import { changeWords as words } from '../contract/changes.messages.ts';
import { accounts } from './accounts.client.ts';
import { HalfDialog } from './half-dialog.tsx';

export interface DecideProps {
  readonly change: AccountChange;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The dialog of one action on a change. */
export function DecideChangeDialog({ action, ...props }: DecideProps & { action: ChangeAction }) {
  return action === 'refuse' ? <RefuseDialog {...props} /> : <SimpleDialog {...props} action={action} />;
}

function SimpleDialog({ change, action, onClose, onDone }: DecideProps & { action: 'confirm' | 'withdraw' }) {
  const [busy, setBusy] = useState(false);
  const [half, setHalf] = useState<string | null>(null);
  const texts = words[action];
  const run = async () => {
    setBusy(true);
    try {
      const shown = action === 'confirm' ? (await accounts.call.confirmChange({ id: change.id })).half : null;
      if (action === 'withdraw') await accounts.call.withdrawChange({ id: change.id });
      toast(texts.done(change.name));
      if (shown === null) onClose();
      else setHalf(shown);
    } catch (error) {
      showFailure(error);
      onClose();
    }
    onDone();
  };
  if (half !== null) return <HalfDialog which="second" name={change.name} half={half} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      danger={action === 'confirm'}
      onClose={onClose}
      title={texts.title(change.name)}
      confirm={words.actions[action]}
      busy={busy && words.working}
      onConfirm={() => void run()}
    >
      <p>{words.titleOf(words.kinds[change.kind], words.accountOf(change.name, change.username))}</p>
      <p>{texts.note}</p>
    </ConfirmDialog>
  );
}

const schema = z.object({ reason: changeReason });

function RefuseDialog({ change, onClose, onDone }: DecideProps) {
  const form = useForm({
    schema,
    initial: { reason: '' },
    onSubmit: async ({ reason }) => {
      await accounts.call.refuseChange({ id: change.id, reason });
      toast(words.refuse.done(change.name));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      open
      width="narrow"
      onClose={onClose}
      title={words.refuse.title(change.name)}
      note={words.refuse.note}
      submit={words.actions.refuse}
      busy={form.sending && words.working}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextAreaField {...form.field('reason', words.reason)} required rows={3} maxLength={200} autoFocus />
    </FormDialog>
  );
}
