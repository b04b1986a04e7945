import { useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { signInWords } from '../contract/accounts.messages.ts';
import { verifyCode } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';

const words = signInWords.code;

export interface CodeStepProps {
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}

/** The code of the authenticator application, or one of the backup codes. */
export function CodeStep({ onSignedIn, onBack }: CodeStepProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    if (!code.trim()) return setRefusal(words.empty);
    setBusy(true);
    const answer = await verifyCode(code);
    setBusy(false);
    if (answer.state === 'signedIn') return onSignedIn();
    setCode('');
    setRefusal(answer.state === 'refused' ? answer.words : signInWords.unreachable);
  };
  return (
    <>
      <p>{words.lead}</p>
      <SignInForm
        refusal={refusal}
        submit={words.submit}
        busy={busy && signInWords.submitting}
        onSubmit={() => void send()}
      >
        <TextField
          id={`${id}-code`}
          label={words.field}
          help={words.help}
          name="code"
          autoComplete="one-time-code"
          maxLength={20}
          face="code"
          large
          autoFocus
          value={code}
          onChange={setCode}
        />
      </SignInForm>
      <Button tone="quiet" onPress={onBack}>
        {words.back}
      </Button>
    </>
  );
}
