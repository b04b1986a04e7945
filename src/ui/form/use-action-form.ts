import { useState } from 'react';
import type { z } from 'zod';
import { type Act, useAct } from '../act/use-act.ts';
import { useMe } from '../session/me.ts';
import { type FormConflict, type FormConflictDialogProps, useFormConflict } from './form-conflict.tsx';
import { type DraftState, useDraft } from './use-draft.tsx';
import { type Form, type FormOptions, useForm } from './use-form.ts';

/** How two people who edit the same record are set side by side. */
export interface ActionConflict<V extends object>
  extends Pick<FormConflictDialogProps<V>, 'about' | 'labels' | 'show'> {
  /** The record as it is saved now, as the form holds it. */
  readonly load: () => Promise<V>;
}

export interface ActionFormUse<S extends z.ZodType, V extends object, T>
  extends Pick<FormOptions<S, V>, 'schema' | 'initial' | 'prepare'> {
  /** What is sent, the sentence after it, and what is read again. */
  readonly act: (input: z.output<S>) => Act<T>;
  /** It was saved; the answer is the new truth. */
  readonly onDone: (answer: T) => void;
  /** The name under which unsent words wait on this device; null for secrets and for what is chosen in a second. */
  readonly draft: string | null;
  readonly conflict?: ActionConflict<V>;
}

export interface ActionFormState<V> {
  readonly form: Form<V>;
  readonly base: V;
  readonly draft: DraftState;
  readonly discard: () => void;
  readonly lost: FormConflict<V> | null;
  readonly clear: () => void;
}

/** A form, what it was opened on, its draft, and what happens when someone saved first. */
export function useActionForm<S extends z.ZodType, V extends object, T>(
  use: ActionFormUse<S, V, T>,
): ActionFormState<V> {
  const me = useMe();
  const { act } = useAct();
  // News of the record comes as a conflict, never as a jump under the hands.
  const [base] = useState(use.initial);
  const { conflict: lost, take, clear } = useFormConflict(async () => (await use.conflict?.load()) ?? base);
  const form = useForm<S, V>({
    schema: use.schema,
    initial: base,
    prepare: use.prepare,
    onSubmit: async (input) => {
      const answer = await act(use.act(input));
      draft.discard();
      use.onDone(answer);
    },
    onRefused: ({ code }, error) => use.conflict !== undefined && take(code, error),
  });
  const draft = useDraft<V>({
    key: use.draft && `${me.id}.${use.draft}`,
    values: form.values,
    dirty: form.dirty,
    onRestore: form.restore,
  });
  const discard = () => {
    draft.discard();
    form.reset(base);
  };
  return { form, base, draft, discard, lost, clear };
}
