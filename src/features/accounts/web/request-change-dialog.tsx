import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import { changeReason, type WantedChange } from '../contract/account-change.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { accounts } from './accounts.client.ts';
import { HalfDialog } from './half-dialog.tsx';

const words = changeWords.request;
const schema = z.object({ reason: changeReason });

export interface RequestChangeDialogProps {
  /** Whose account it is, or will be. */
  readonly name: string;
  readonly change: WantedChange;
  readonly onClose: () => void;
}

/** Says why the act needs another administrator, and asks for the reason; then half of a first password, if there is one. */
export function RequestChangeDialog({ name, change, onClose }: RequestChangeDialogProps) {
  const client = useQueryClient();
  const [half, setHalf] = useState<string | null>(null);
  const form = useForm({
    schema,
    initial: { reason: '' },
    onSubmit: async ({ reason }) => {
      const made = await accounts.call.requestChange({ reason, change });
      void client.invalidateQueries({ queryKey: accounts.query.listChanges.key() });
      void client.invalidateQueries({ queryKey: accounts.query.changeNotice.key() });
      toast(words.done(name));
      if (made.half === null) onClose();
      else setHalf(made.half);
    },
  });
  if (half !== null) return <HalfDialog which="first" name={name} half={half} onClose={onClose} />;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title}
      note={changeWords.titleOf(changeWords.kinds[change.kind], name)}
      submit={words.submit}
      busy={form.sending && changeWords.working}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <p>{words.why}</p>
      {mayGivePassword(change) && <p>{words.halves}</p>}
      <TextAreaField
        {...form.field('reason', changeWords.reason)}
        required
        help={changeWords.reasonHelp}
        rows={3}
        maxLength={200}
      />
    </FormDialog>
  );
}

/** Whether it can end in a first password. The server's answer says whether it did. */
const mayGivePassword = ({ kind }: WantedChange) => kind === 'create' || kind === 'revise' || kind === 'resetPassword';
