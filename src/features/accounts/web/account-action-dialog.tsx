import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog, FormDialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import { type Account, type AccountAction, accountPatch } from '../contract/account.ts';
import type { WantedChange } from '../contract/account-change.ts';
import { manageWords as words } from '../contract/accounts.messages.ts';
import { AccountFields, toDraft, valuesOf } from './account-fields.tsx';
import { accounts } from './accounts.client.ts';
import { OnceDialog } from './once-dialog.tsx';
import { RequestChangeDialog } from './request-change-dialog.tsx';
import { unlessSecondNeeded } from './unless-second-needed.ts';

interface Props {
  readonly account: Account;
  readonly onClose: () => void;
}

/** The dialog of one action on an account. */
export function AccountActionDialog({ action, ...props }: Props & { action: AccountAction }) {
  const { account, onClose } = props;
  if (action === 'revise') return <ReviseDialog {...props} />;
  if (action !== 'unlock' && account.secondNeeded.includes(action)) {
    return <RequestChangeDialog name={account.name} change={{ kind: action, id: account.id }} onClose={onClose} />;
  }
  if (action === 'resetPassword') return <ResetPasswordDialog {...props} />;
  return <SimpleDialog {...props} action={action} />;
}

function useReread() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: accounts.query.get.key() });
    void client.invalidateQueries({ queryKey: accounts.query.history.key() });
  };
}

function ReviseDialog({ account, onClose }: Props) {
  const reread = useReread();
  const [wanted, setWanted] = useState<WantedChange | null>(null);
  const form = useForm({
    schema: accountPatch,
    initial: valuesOf(account),
    prepare: toDraft,
    onSubmit: async (draft) => {
      const revision = { id: account.id, version: account.version, draft };
      const isSaved = await unlessSecondNeeded(accounts.call.revise(revision));
      if (!isSaved) return setWanted({ kind: 'revise', ...revision });
      reread();
      toast(words.done.revise(draft.name));
      onClose();
    },
  });
  if (wanted) return <RequestChangeDialog name={account.name} change={wanted} onClose={onClose} />;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${account.name} ${account.username}`}
      submit={words.save}
      busy={form.sending && words.saving}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <AccountFields form={form} withUsername={false} />
    </FormDialog>
  );
}

function ResetPasswordDialog({ account, onClose }: Props) {
  const reread = useReread();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const texts = words.confirm.resetPassword;
  const run = async () => {
    setBusy(true);
    try {
      setPassword((await accounts.call.resetPassword({ id: account.id })).password);
      reread();
    } catch (error) {
      showFailure(error);
      onClose();
    }
  };
  if (password !== null) {
    return (
      <OnceDialog
        title={words.password.title(account.name)}
        lead={words.password.lead}
        label={words.password.field}
        secret={password}
        close={words.password.close}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={texts.title(account.name)}
      confirm={texts.confirm}
      busy={busy && words.working}
      onConfirm={() => void run()}
    >
      <p>{texts.note}</p>
    </ConfirmDialog>
  );
}

type Simple = Exclude<AccountAction, 'revise' | 'resetPassword'>;

function SimpleDialog({ action, account, onClose }: Props & { action: Simple }) {
  const reread = useReread();
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const texts = words.confirm[action];
  const run = async () => {
    setBusy(true);
    try {
      await send(action, account, reason);
      toast(words.done[action](account.name));
    } catch (error) {
      showFailure(error);
    }
    reread();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      danger={action === 'disable' || action === 'resetSecondFactor'}
      onClose={onClose}
      title={texts.title(account.name)}
      confirm={texts.confirm}
      busy={busy && words.working}
      onConfirm={() => void run()}
    >
      <p>{texts.note}</p>
      {action === 'disable' && (
        <TextAreaField
          id="disable-reason"
          label={words.confirm.disable.reason}
          rows={2}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmDialog>
  );
}

function send(action: Simple, { id, version }: Account, reason: string): Promise<Account> {
  const { call } = accounts;
  if (action === 'disable') return call.disable({ id, version, reason: reason.trim() || null });
  if (action === 'enable') return call.enable({ id, version });
  return action === 'unlock' ? call.unlock({ id }) : call.resetSecondFactor({ id });
}
