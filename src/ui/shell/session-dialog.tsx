import { useEffect, useId, useState } from 'react';
import { FormDialog } from '../dialog.tsx';
import { ReadOnlyField } from '../form/field.tsx';
import { PasswordField } from '../form/text-field.tsx';
import { Notice } from '../notice.tsx';
import { onExpired } from '../rpc/session-expiry.ts';
import { words } from '../words.ts';

export interface SessionDialogProps {
  loginId: string;
  /** Signs in again; null when it worked, words when it did not. */
  onLogin: (password: string) => Promise<string | null>;
}

/** The session ended in mid-work: the password is asked in place, and the page with its unsaved form stays. */
export function SessionDialog({ loginId, onLogin }: SessionDialogProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => onExpired(() => setOpen(true)), []);
  const login = async () => {
    setBusy(true);
    const answer = await onLogin(password).catch(() => words.session.failed);
    setBusy(false);
    setPassword('');
    setRefusal(answer);
    setOpen(answer !== null);
  };
  return (
    <FormDialog
      open={open}
      onClose={() => setOpen(false)}
      stays
      width="narrow"
      role="alertdialog"
      title={words.session.title}
      submit={words.session.submit}
      busy={busy && words.session.submitting}
      onSubmit={() => void login()}
    >
      <p>{words.session.body}</p>
      {refusal && (
        <Notice tone="error" live="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <ReadOnlyField id={`${id}-who`} label={words.session.loginId} value={loginId} />
      <PasswordField
        id={`${id}-password`}
        label={words.session.password}
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  );
}
