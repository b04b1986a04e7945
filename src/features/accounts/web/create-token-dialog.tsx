import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { tokenWords as words } from '../contract/accounts.messages.ts';
import { accounts } from './accounts.client.ts';
import { OnceDialog } from './once-dialog.tsx';

const schema = z.object({
  name: z.string().trim().min(1).max(60),
  scopes: z.array(z.string()).min(1),
  expiresOn: civilDate,
});

const blank: { name: string; scopes: string[]; expiresOn: string } = { name: '', scopes: [], expiresOn: '' };

export interface CreateTokenDialogProps {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** トークンを発行, then its text to hand over. */
export function CreateTokenDialog({ onClose, onCreated }: CreateTokenDialogProps) {
  const scopes = useQuery(accounts.query.tokenScopes.queryOptions());
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const form = useForm({
    schema,
    initial: blank,
    onSubmit: async (input) => {
      const { token, secret } = await accounts.call.createToken(input);
      setMade({ name: token.name, secret });
      onCreated();
    },
  });
  if (made) {
    return (
      <OnceDialog
        title={words.shown.title(made.name)}
        lead={words.shown.lead}
        label={words.shown.field}
        secret={made.secret}
        close={words.shown.close}
        onClose={onClose}
      />
    );
  }
  const chosen = form.field('scopes', words.scopes);
  const toggle = (scope: string, on: boolean) =>
    chosen.onChange(on ? [...chosen.value, scope] : chosen.value.filter((each) => each !== scope));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.create}
      submit={words.submit}
      busy={form.sending && words.submitting}
      blocked={scopes.data?.length === 0 && words.noScopes}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextField {...form.field('name', words.name)} required help={words.nameHelp} maxLength={60} autoFocus />
      <Field id={chosen.id} label={words.scopes} required group error={chosen.error}>
        {scopes.data?.length === 0 && <p className="muted">{words.noScopes}</p>}
        {scopes.data?.map((scope) => (
          <CheckField
            key={scope}
            id={`${chosen.id}-${scope}`}
            label={scope}
            value={chosen.value.includes(scope)}
            onChange={(on) => toggle(scope, on)}
          />
        ))}
      </Field>
      <DateField {...form.field('expiresOn', words.expiresOn)} required help={words.expiresHelp} />
    </FormDialog>
  );
}
