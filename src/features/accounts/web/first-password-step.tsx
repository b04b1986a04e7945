import { useId } from 'react';
import { Button } from '#ui/button.tsx';
import { signInWords } from '../contract/accounts.messages.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { signOut } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useNewPassword } from './use-new-password.ts';

const words = signInWords.first;

/** A first password opens nothing but this: choosing one's own. */
export function FirstPasswordStep({ username, onDone }: { username: string; onDone: () => void }) {
  const id = useId();
  const form = useNewPassword(onDone);
  return (
    <>
      <p>{words.lead(username)}</p>
      <SignInForm
        refusal={form.refusal}
        submit={words.submit}
        busy={form.busy && words.submitting}
        onSubmit={() => void form.submit()}
      >
        {/* Password managers keep the new password under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <NewPasswordFields
          id={id}
          currentLabel={words.current}
          large
          autoFocus
          values={form.values}
          errors={form.errors}
          onChange={form.change}
        />
      </SignInForm>
      <Button tone="quiet" onPress={() => void signOut()}>
        {words.leave}
      </Button>
    </>
  );
}
