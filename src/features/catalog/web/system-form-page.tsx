import './catalog.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { Button } from '#ui/button.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SystemView, systemDraft, systemKinds } from '../contract/catalog.ts';
import { standardSystemKeys, standardSystems } from '../contract/standard-systems.data.ts';
import { catalog } from './catalog.client.ts';
import { ContactFields } from './contact-fields.tsx';
import {
  blankContact,
  blankSystem,
  type SystemValues,
  showSystem,
  systemLabels,
  toDraft,
  valuesOf,
} from './system-values.ts';

const words = catalogWords.systems;
const f = words.fields;
const kinds = systemKinds.map((key) => ({ key, word: words.kinds[key] }));
const listed = standardSystemKeys.map((key) => ({ key, word: standardSystems[key].name }));
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
        <SelectField {...form.field('listedAs', f.listedAs)} choices={listed} empty={catalogWords.software.notListed} />
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

const systemForm = systemDraft.extend({ version: z.number().int() });

function SystemForm({ system }: { system: SystemView | null }) {
  const navigate = useNavigate();
  const back = system ? `/catalog/systems/${system.id}` : '/catalog/systems';
  const crumbs = [
    { label: words.title, href: '/catalog/systems' },
    ...(system ? [{ label: system.name, href: back }] : []),
    { label: system ? catalogWords.edit : catalogWords.register },
  ];
  const conflict = system
    ? {
        about: system.name,
        labels: systemLabels,
        show: showSystem,
        load: async () => valuesOf(await catalog.call.getSystem({ id: system.id })),
      }
    : undefined;
  return (
    <ActionForm<typeof systemForm, SystemValues, SystemView>
      page={{ crumbs, back, className: 'catalog-form' }}
      title={system ? words.revise(system.name) : words.create}
      submit={system ? catalogWords.save : catalogWords.register}
      busy={catalogWords.saving}
      schema={systemForm}
      initial={system ? valuesOf(system) : blankSystem}
      prepare={toDraft}
      draft={`system.${system?.id ?? 'new'}`}
      conflict={conflict}
      act={({ version, ...draft }) => ({
        call: () =>
          system ? catalog.call.reviseSystem({ id: system.id, version, draft }) : catalog.call.createSystem(draft),
        said: (saved) => keptWords(saved.name, system === null),
        own: system ? [['businessSystem', system.id]] : [],
        reread: [catalog.query.key(), ['list', 'businessSystems']],
      })}
      onDone={(saved) => navigate(`/catalog/systems/${saved.id}`)}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
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
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  return data ? <SystemForm system={data} /> : <Loading busy label={words.title} />;
}
