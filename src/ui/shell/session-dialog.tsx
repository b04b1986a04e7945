import { useEffect, useId, useState } from 'react';
import { FormDialog } from '../dialog.tsx';
import { ReadOnlyField } from '../form/field.tsx';
import { PasswordField, TextField } from '../form/text-field.tsx';
import { Notice } from '../notice.tsx';
import { onExpired } from '../rpc/session-expiry.ts';
import { words } from '../words.ts';

/** How a step of signing in ended. */
export type LoginAnswer =
  | { readonly state: 'signedIn' | 'codeNeeded' }
  | { readonly state: 'refused'; readonly words: string };

export interface SessionDialogProps {
  loginId: string;
  onLogin: (password: string) => Promise<LoginAnswer>;
  /** The second factor, asked for when the password was right and the account has one. */
  onCode: (code: string) => Promise<LoginAnswer>;
}

const failed: LoginAnswer = { state: 'refused', words: words.session.failed };

/** What is asked for, what was typed, and how the last try ended. */
function useSteps({ onLogin, onCode }: SessionDialogProps) {
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const goTo = (next: typeof step) => {
    setStep(next);
    setText('');
    setRefusal(null);
  };
  useEffect(() => onExpired(() => setOpen(true)), []);
  const send = async () => {
    setBusy(true);
    const answer = await (step === 'password' ? onLogin(text) : onCode(text)).catch(() => failed);
    setBusy(false);
    goTo(answer.state === 'codeNeeded' ? 'code' : answer.state === 'signedIn' ? 'password' : step);
    if (answer.state === 'refused') setRefusal(answer.words);
    if (answer.state === 'signedIn') setOpen(false);
  };
  const close = () => {
    setOpen(false);
    goTo('password');
  };
  return { open, close, step, text, setText, busy, refusal, send, again: () => goTo('password') };
}

/** The session ended in mid-work: the password is asked in place, and the page with its unsaved form stays. */
export function SessionDialog(props: SessionDialogProps) {
  const id = useId();
  const { open, close, step, text, setText, busy, refusal, send, again } = useSteps(props);
  const w = words.session;
  return (
    <FormDialog
      open={open}
      onClose={close}
      stays
      width="narrow"
      role="alertdialog"
      title={w.title}
      submit={w.submit}
      busy={busy && w.submitting}
      onSubmit={() => void send()}
    >
      <p>{step === 'password' ? w.body : w.codeBody}</p>
      {refusal && (
        <Notice tone="error" live="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <ReadOnlyField id={`${id}-who`} label={w.loginId} value={props.loginId} />
      {step === 'password' ? (
        <PasswordField
          id={`${id}-password`}
          label={w.password}
          autoComplete="current-password"
          autoFocus
          value={text}
          onChange={setText}
        />
      ) : (
        <>
          <TextField
            id={`${id}-code`}
            label={w.code}
            help={w.codeHelp}
            autoComplete="one-time-code"
            maxLength={20}
            face="code"
            autoFocus
            value={text}
            onChange={setText}
          />
          <p>
            <button type="button" className="linklike" onClick={again}>
              {w.again}
            </button>
          </p>
        </>
      )}
    </FormDialog>
  );
}
