import { useId, useState } from 'react';
import { FormDialog } from '#ui/dialog.tsx';
import { PasswordField } from '#ui/form/text-field.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { meWords, signInWords } from '../contract/accounts.messages.ts';

const words = meWords.secondFactor;

export interface ProveDialogProps {
  readonly title: string;
  readonly note: string;
  readonly submit: string;
  readonly danger?: boolean;
  /** What is done with the password; what it throws is said under the field. */
  readonly onProve: (current: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the current password before something an unattended browser must not do. */
export function ProveDialog({ title, note, submit, danger, onProve, onClose }: ProveDialogProps) {
  const id = useId();
  const [current, setCurrent] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!current) return setError(signInWords.first.empty);
    setBusy(true);
    try {
      await onProve(current);
    } catch (failure) {
      setError(toCallFailed(failure).message);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      width="narrow"
      title={title}
      note={note}
      submit={submit}
      danger={danger}
      busy={busy && words.working}
      onSubmit={() => void send()}
    >
      <PasswordField
        id={`${id}-current`}
        label={words.prove}
        help={words.proveLead}
        autoComplete="current-password"
        autoFocus
        value={current}
        error={error}
        onChange={setCurrent}
      />
    </FormDialog>
  );
}
