import { useState } from 'react';
import { FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { accountDraft } from '../contract/account.ts';
import type { WantedChange } from '../contract/account-change.ts';
import { manageWords as words } from '../contract/accounts.messages.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { AccountFields, blankAccount, toDraft } from './account-fields.tsx';
import { accounts } from './accounts.client.ts';
import { OnceDialog } from './once-dialog.tsx';
import { RequestChangeDialog } from './request-change-dialog.tsx';
import { unlessSecondNeeded } from './unless-second-needed.ts';

export interface CreateAccountDialogProps {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** 利用者を登録, then the first password to hand over. */
export function CreateAccountDialog({ onClose, onCreated }: CreateAccountDialogProps) {
  const [made, setMade] = useState<{ name: string; password: string } | null>(null);
  const [wanted, setWanted] = useState<Extract<WantedChange, { kind: 'create' }> | null>(null);
  const form = useForm({
    schema: accountDraft,
    initial: blankAccount,
    prepare: toDraft,
    onSubmit: async (draft) => {
      const created = await unlessSecondNeeded(accounts.call.create(draft));
      if (!created) return setWanted({ kind: 'create', draft });
      setMade({ name: created.account.name, password: created.password });
      onCreated();
    },
  });
  if (wanted) return <RequestChangeDialog name={wanted.draft.name} change={wanted} onClose={onClose} />;
  if (made) {
    return (
      <OnceDialog
        title={words.password.title(made.name)}
        lead={words.password.lead}
        label={words.password.field}
        secret={made.password}
        close={words.password.close}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.create}
      note={words.createNote + changeWords.createNote}
      submit={words.submitCreate}
      busy={form.sending && words.saving}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <AccountFields form={form} withUsername />
    </FormDialog>
  );
}
