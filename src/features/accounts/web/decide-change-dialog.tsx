import { useState } from 'react';
import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { type AccountChange, type ChangeAction, changeReason } from '../contract/account-change.ts';
import { changeWords as words } from '../contract/changes.messages.ts';
import { accounts, changeReads } from './accounts.client.ts';
import { HalfDialog } from './half-dialog.tsx';

export interface DecideProps {
  readonly change: AccountChange;
  readonly onClose: () => void;
}

/** The dialog of one action on a change. */
export function DecideChangeDialog({ action, ...props }: DecideProps & { action: ChangeAction }) {
  return action === 'refuse' ? <RefuseDialog {...props} /> : <SimpleDialog {...props} action={action} />;
}

const confirmed = async (id: string) => (await accounts.call.confirmChange({ id })).half;
const withdrawn = async (id: string) => accounts.call.withdrawChange({ id }).then(() => null);

function SimpleDialog({ change, action, onClose }: DecideProps & { action: 'confirm' | 'withdraw' }) {
  const [half, setHalf] = useState<string | null>(null);
  const texts = words[action];
  if (half !== null) return <HalfDialog which="second" name={change.name} half={half} onClose={onClose} />;
  return (
    <ActionQuestion
      danger={action === 'confirm'}
      title={texts.title(change.name)}
      submit={words.actions[action]}
      busy={words.working}
      act={() => ({
        call: () => (action === 'confirm' ? confirmed(change.id) : withdrawn(change.id)),
        said: () => texts.done(change.name),
        own: [['accountChange', change.id]],
        reread: changeReads,
      })}
      onDone={(shown) => (shown === null ? onClose() : setHalf(shown))}
      onClose={onClose}
    >
      <p>{words.titleOf(words.kinds[change.kind], words.accountOf(change.name, change.username))}</p>
      <p>{texts.note}</p>
    </ActionQuestion>
  );
}

const schema = z.object({ reason: changeReason });

function RefuseDialog({ change, onClose }: DecideProps) {
  return (
    <ActionForm
      width="narrow"
      title={words.refuse.title(change.name)}
      note={words.refuse.note}
      submit={words.actions.refuse}
      busy={words.working}
      schema={schema}
      initial={{ reason: '' }}
      draft={`refuse.${change.id}`}
      act={({ reason }) => ({
        call: () => accounts.call.refuseChange({ id: change.id, reason }),
        said: () => words.refuse.done(change.name),
        own: [['accountChange', change.id]],
        reread: changeReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <TextAreaField {...form.field('reason', words.reason)} rows={3} maxLength={200} autoFocus />}
    </ActionForm>
  );
}
