import { useState } from 'react';
import { ActionForm } from '#ui/form/action-form.tsx';
import { accountDraft } from '../contract/account.ts';
import type { WantedChange } from '../contract/account-change.ts';
import { manageWords as words } from '../contract/accounts.messages.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { AccountFields, blankAccount, toDraft } from './account-fields.tsx';
import { accountReads, accounts } from './accounts.client.ts';
import { OnceDialog } from './once-dialog.tsx';
import { RequestChangeDialog } from './request-change-dialog.tsx';
import { unlessSecondNeeded } from './unless-second-needed.ts';

export interface CreateAccountDialogProps {
  readonly onClose: () => void;
}

/** 利用者を登録, then the first password to hand over. */
export function CreateAccountDialog({ onClose }: CreateAccountDialogProps) {
  const [made, setMade] = useState<{ name: string; password: string } | null>(null);
  const [wanted, setWanted] = useState<Extract<WantedChange, { kind: 'create' }> | null>(null);
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
    <ActionForm
      title={words.create}
      note={words.createNote + changeWords.createNote}
      submit={words.submitCreate}
      busy={words.saving}
      schema={accountDraft}
      initial={blankAccount}
      prepare={toDraft}
      draft="account.new"
      act={(draft) => ({
        call: async () => ({ draft, created: await unlessSecondNeeded(accounts.call.create(draft)) }),
        said: () => null,
        reread: accountReads,
      })}
      onDone={({ draft, created }) => {
        if (!created) return setWanted({ kind: 'create', draft });
        setMade({ name: created.account.name, password: created.password });
      }}
      onClose={onClose}
    >
      {(form) => <AccountFields form={form} withUsername />}
    </ActionForm>
  );
}
