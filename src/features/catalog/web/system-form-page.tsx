import './catalog.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Button, LinkButton } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { UnsavedGuard } from '#ui/form/unsaved-guard.tsx';
import { type Form, useForm } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { toast } from '#ui/toast-store.ts';
import { words as kit } from '#ui/words.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SystemView, systemDraft, systemKinds } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { ContactFields } from './contact-fields.tsx';
import { blankContact, blankSystem, type SystemValues, toDraft, valuesOf } from './system-values.ts';

const words = catalogWords.systems;
const f = words.fields;
const kinds = systemKinds.map((key) => ({ key, word: words.kinds[key] }));
const loadOwners = async (q: string, signal: AbortSignal) =>
  (await catalog.call.findOwners({ q }, { signal })).map(({ id, name }) => ({ key: id, word: name }));

function Fields({ form }: { form: Form<SystemValues> }) {
  const { contacts } = form.values;
  return (
    <>
      <div className="catalog-fields">
        <TextField {...form.field('name', f.name)} required autoFocus />
        <TextField {...form.field('reading', f.reading)} required />
        <SelectField
          {...form.field('kind', f.kind)}
          empty={null}
          choices={kinds}
          onChange={(value) => value && form.set('kind', value)}
        />
        <ComboField {...form.field('ownerDepartmentId', f.owner)} load={loadOwners} />
        <DateField {...form.field('firstLineFrom', f.firstLineFrom)} help={f.firstLineHelp} />
        <CheckField {...form.field('active', f.active)} />
        <TextAreaField {...form.field('description', f.description)} className="wide" />
      </div>
      {contacts.map((contact, index) => (
        <ContactFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a window that is being typed has no other name
          key={`${contact.id}-${index}`}
          form={form}
          index={index}
          onRemove={() =>
            form.set(
              'contacts',
              contacts.filter((_, other) => other !== index),
            )
          }
        />
      ))}
      <div>
        <Button size="sm" icon={Plus} onPress={() => form.set('contacts', [...contacts, blankContact])}>
          {f.addContact}
        </Button>
      </div>
    </>
  );
}

function SystemForm({ system }: { system: SystemView | null }) {
  const navigate = useNavigate();
  const title = system ? words.revise(system.name) : words.create;
  usePageTitle(title);
  const form = useForm<typeof systemDraft, SystemValues>({
    schema: systemDraft,
    initial: system ? valuesOf(system) : blankSystem,
    prepare: toDraft,
    onSubmit: async (draft) => {
      const saved = system
        ? await catalog.call.reviseSystem({ id: system.id, version: system.version, draft })
        : await catalog.call.createSystem(draft);
      toast(catalogWords.saved);
      // After the form knows it is saved: until then the guard would ask.
      queueMicrotask(() => navigate(`/catalog/systems/${saved.id}`));
    },
  });
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{title}</h1>
        </div>
      </header>
      <div className="catalog-scroll">
        <form {...form.props} className="catalog-form">
          <ErrorSummary form={form} />
          <Fields form={form} />
        </form>
      </div>
      <div className="catalog-foot">
        <Button type="submit" form={form.id} tone="primary" busy={form.sending && catalogWords.saving}>
          {system ? catalogWords.save : catalogWords.register}
        </Button>
        <LinkButton href={system ? `/catalog/systems/${system.id}` : '/catalog/systems'}>{kit.cancel}</LinkButton>
      </div>
      <UnsavedGuard dirty={form.dirty && !form.sending} />
    </main>
  );
}

/** 業務システムを登録. */
export function CreateSystemPage() {
  return <SystemForm system={null} />;
}

/** 直す, upon what it was opened on: news comes as the server's words, never as a jump. */
export function ReviseSystemPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery({
    ...catalog.query.getSystem.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  if (error && !data) {
    return (
      <main id="main" tabIndex={-1}>
        <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />
      </main>
    );
  }
  return data ? <SystemForm system={data} /> : <Loading busy label={words.title} />;
}
