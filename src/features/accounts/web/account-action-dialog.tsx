import { useState } from 'react';
import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { type Account, type AccountAction, accountPatch } from '../contract/account.ts';
import type { WantedChange } from '../contract/account-change.ts';
import { manageWords as words } from '../contract/accounts.messages.ts';
import { AccountFields, toDraft, valuesOf } from './account-fields.tsx';
import { linkFields, useLinkNames } from './account-links.public.ts';
import { accountReads, accounts } from './accounts.client.ts';
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

type Revision = Parameters<typeof accounts.call.revise>[0];
type Revised = Awaited<ReturnType<typeof revise>>;

const revise = async (revision: Revision) => ({
  revision,
  saved: await unlessSecondNeeded(accounts.call.revise(revision)),
});

function ReviseDialog({ account, onClose }: Props) {
  const [wanted, setWanted] = useState<WantedChange | null>(null);
  const names = useLinkNames(linkFields.map((field) => [field, account[field]]));
  if (!names) return null;
  if (wanted) return <RequestChangeDialog name={account.name} change={wanted} onClose={onClose} />;
  return (
    <ActionForm<typeof accountPatch, ReturnType<typeof valuesOf>, Revised>
      title={`${account.name} ${account.username}`}
      submit={words.save}
      busy={words.saving}
      schema={accountPatch}
      initial={valuesOf(account, names)}
      prepare={toDraft}
      draft={null}
      act={(draft) => ({
        call: () => revise({ id: account.id, version: account.version, draft }),
        said: ({ saved }) => saved && words.done.revise(saved.name),
        own: [['account', account.id]],
        reread: accountReads,
      })}
      onDone={({ revision, saved }) => (saved ? onClose() : setWanted({ kind: 'revise', ...revision }))}
      onClose={onClose}
    >
      {(form) => <AccountFields form={form} withUsername={false} />}
    </ActionForm>
  );
}

function ResetPasswordDialog({ account, onClose }: Props) {
  const [password, setPassword] = useState<string | null>(null);
  const texts = words.confirm.resetPassword;
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
    <ActionQuestion
      danger
      title={texts.title(account.name)}
      submit={texts.confirm}
      busy={words.working}
      act={() => ({
        call: () => accounts.call.resetPassword({ id: account.id }),
        said: () => null,
        own: [['account', account.id]],
        reread: accountReads,
      })}
      onDone={(made) => setPassword(made.password)}
      onClose={onClose}
    >
      <p>{texts.note}</p>
    </ActionQuestion>
  );
}

type Simple = Exclude<AccountAction, 'revise' | 'resetPassword'>;

const why = z.object({ reason: z.string().trim().max(200) });

function SimpleDialog({ action, account, onClose }: Props & { action: Simple }) {
  const texts = words.confirm[action];
  const isGrave = action === 'disable' || action === 'resetSecondFactor';
  return (
    <ActionForm
      width="narrow"
      role="alertdialog"
      danger={isGrave}
      cancelFirst={isGrave}
      title={texts.title(account.name)}
      submit={texts.confirm}
      busy={words.working}
      schema={why}
      initial={{ reason: '' }}
      draft={null}
      act={({ reason }) => ({
        call: () => send(action, account, reason),
        said: () => words.done[action](account.name),
        own: [['account', account.id]],
        reread: accountReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{texts.note}</p>
          {action === 'disable' && (
            <TextAreaField {...form.field('reason', words.confirm.disable.reason)} rows={2} maxLength={200} />
          )}
        </>
      )}
    </ActionForm>
  );
}

function send(action: Simple, { id, version }: Account, reason: string): Promise<Account> {
  const { call } = accounts;
  if (action === 'disable') return call.disable({ id, version, reason: reason || null });
  if (action === 'enable') return call.enable({ id, version });
  return action === 'unlock' ? call.unlock({ id }) : call.resetSecondFactor({ id });
}
