import { useId } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { toast } from '#ui/toast-store.ts';
import { meWords } from '../contract/accounts.messages.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { useNewPassword } from './use-new-password.ts';

const words = meWords.password;

/** パスワードを変える. */
export function PasswordPanel({ username }: { username: string }) {
  const id = useId();
  const form = useNewPassword(() => toast(words.done));
  return (
    <Panel title={words.title}>
      <form
        className="body form narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        {form.refusal && (
          <Notice tone="error" live="alert">
            <p>{form.refusal}</p>
          </Notice>
        )}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <NewPasswordFields
          id={id}
          currentLabel={words.current}
          values={form.values}
          errors={form.errors}
          onChange={form.change}
        />
        <div className="row">
          <Button type="submit" busy={form.busy && words.submitting}>
            {words.submit}
          </Button>
          <span className="muted small">{words.note}</span>
        </div>
      </form>
    </Panel>
  );
}
