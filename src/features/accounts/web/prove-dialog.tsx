import { z } from 'zod';
import type { Act } from '#ui/act/use-act.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { PasswordField } from '#ui/form/text-field.tsx';
import { meWords, signInWords } from '../contract/accounts.messages.ts';

const words = meWords.secondFactor;
const proof = z.object({ current: z.string().min(1, signInWords.first.empty) });

export interface ProveDialogProps<T> {
  readonly title: string;
  readonly note: string;
  readonly submit: string;
  readonly danger?: boolean;
  /** What is done with the password. */
  readonly act: (current: string) => Act<T>;
  readonly onDone: (answer: T) => void;
  readonly onClose: () => void;
}

/** Asks for the current password before something an unattended browser must not do. */
export function ProveDialog<T>({ act, ...dialog }: ProveDialogProps<T>) {
  return (
    <ActionForm
      {...dialog}
      width="narrow"
      busy={words.working}
      schema={proof}
      initial={{ current: '' }}
      draft={null}
      act={({ current }) => act(current)}
    >
      {(form) => (
        <PasswordField
          {...form.field('current', words.prove)}
          help={words.proveLead}
          autoComplete="current-password"
          autoFocus
        />
      )}
    </ActionForm>
  );
}
