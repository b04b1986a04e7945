import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
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
}

/** トークンを発行, then its text to hand over. */
export function CreateTokenDialog({ onClose }: CreateTokenDialogProps) {
  const scopes = useQuery(accounts.query.tokenScopes.queryOptions());
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
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
  return (
    <ActionForm
      title={words.create}
      submit={words.submit}
      busy={words.submitting}
      blocked={scopes.data?.length === 0 && words.noScopes}
      schema={schema}
      initial={blank}
      draft={null}
      act={(input) => ({
        call: () => accounts.call.createToken(input),
        said: () => null,
        reread: [accounts.query.listTokens.key()],
      })}
      onDone={({ token, secret }) => setMade({ name: token.name, secret })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('name', words.name)} help={words.nameHelp} maxLength={60} autoFocus />
          <Scopes form={form} scopes={scopes.data} />
          <DateField {...form.field('expiresOn', words.expiresOn)} help={words.expiresHelp} />
        </>
      )}
    </ActionForm>
  );
}

function Scopes({ form, scopes }: { form: Form<typeof blank>; scopes: readonly string[] | undefined }) {
  const chosen = form.field('scopes', words.scopes);
  const toggle = (scope: string, on: boolean) =>
    chosen.onChange(on ? [...chosen.value, scope] : chosen.value.filter((each) => each !== scope));
  return (
    <Field id={chosen.id} label={words.scopes} required={chosen.required} group error={chosen.error}>
      {scopes?.length === 0 && <p className="muted">{words.noScopes}</p>}
      {scopes?.map((scope) => (
        <CheckField
          key={scope}
          id={`${chosen.id}-${scope}`}
          label={scope}
          value={chosen.value.includes(scope)}
          onChange={(on) => toggle(scope, on)}
        />
      ))}
    </Field>
  );
}
