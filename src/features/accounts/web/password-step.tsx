import { useId, useState } from 'react';
import { PasswordField, TextField } from '#ui/form/text-field.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { signInWords as words } from '../contract/accounts.messages.ts';
import { signIn } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';

export interface PasswordStepProps {
  readonly onSignedIn: () => void;
  readonly onCodeNeeded: () => void;
}

/** 利用者ID and パスワード. */
export function PasswordStep({ onSignedIn, onCodeNeeded }: PasswordStepProps) {
  const id = useId();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    if (!username.trim() || !password) return setRefusal(words.incomplete);
    setBusy(true);
    setRefusal(null);
    const answer = await signIn(username, password);
    setBusy(false);
    if (answer.state === 'signedIn') return onSignedIn();
    if (answer.state === 'codeNeeded') return onCodeNeeded();
    setPassword('');
    setRefusal(answer.words);
  };
  return (
    <>
      <SignInForm refusal={refusal} submit={words.submit} busy={busy && words.submitting} onSubmit={() => void send()}>
        <TextField
          id={`${id}-username`}
          label={words.username}
          name="username"
          autoComplete="username"
          maxLength={64}
          large
          autoFocus
          value={username}
          onChange={setUsername}
        />
        <PasswordField
          id={`${id}-password`}
          label={words.password}
          name="password"
          autoComplete="current-password"
          large
          value={password}
          onChange={setPassword}
        />
      </SignInForm>
      <Trouble />
      <Notice>
        <p>
          {words.portal.before}
          <Link href="/portal">{words.portal.link}</Link>
          {words.portal.after}
        </p>
      </Notice>
    </>
  );
}

/** What to do when it does not work, in place: there is nobody to send a mail to. */
function Trouble() {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="stack">
      <p className="muted">
        <button
          type="button"
          className="linklike"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.trouble.title}
        </button>
      </p>
      <ul id={id} className="signin-help" hidden={!open}>
        <li>{words.trouble.forgotten}</li>
        <li>{words.trouble.locked}</li>
        <li>{words.trouble.device}</li>
      </ul>
    </div>
  );
}
