import type { FormEvent, ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { isComposing } from '#ui/keys/chord.ts';
import { Notice } from '#ui/notice.tsx';

export interface SignInFormProps {
  readonly children: ReactNode;
  /** What went wrong, and what to do next. */
  readonly refusal: string | null;
  readonly submit: string;
  readonly busy: string | false;
  readonly onSubmit: () => void;
}

/** One step of signing in: fields, what went wrong, one wide button. The Enter that ends an IME composition waits. */
export function SignInForm({ children, refusal, submit, busy, onSubmit }: SignInFormProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form
      className="stack signin-form"
      noValidate
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Enter' && isComposing(event.nativeEvent) && event.preventDefault()}
    >
      {refusal && (
        <Notice tone="error" live="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      {children}
      <Button type="submit" tone="primary" size="lg" block busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
