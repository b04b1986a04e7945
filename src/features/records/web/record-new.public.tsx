import './records.css';
import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { z } from 'zod';
import { newId } from '#kernel/id.ts';
import type { Process } from '#kernel/process.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import type { RecordPage } from '../contract/record.ts';
import { type Plain, PlainFields, type PlainValues } from './plain-fields.public.tsx';
import { inputOf, valuesOf } from './plain-values.public.ts';
import type { ProcessWeb } from './record-web.public.ts';

/** What the page that led here brings along: the device, the ticket. */
export type Brought = Readonly<Record<string, string | undefined>>;

/** The page on which a record is made, as a table of its fields. */
interface NewRecord<S extends z.ZodType, V extends RecordPage> {
  /** What it is called, the word of its button, while it is sent, and the sentence after it. */
  readonly words: {
    readonly title: string;
    readonly send: string;
    readonly sending: string;
    readonly said: (made: V) => string;
  };
  /** The contract's draft; its `id` is given here, so that the same form sent twice makes one record. */
  readonly schema: S;
  readonly fields: Plain<Brought>;
  readonly known: (brought: Brought, today: string) => PlainValues;
  /** More that follows from what the fields hold. */
  readonly follows?: (values: PlainValues) => PlainValues;
  readonly make: (draft: z.output<S>) => Promise<V>;
}

function NewRecordPage<P extends Process, V extends RecordPage, R, N, C, S extends z.ZodType>(
  props: NewRecord<S, V> & { readonly web: ProcessWeb<P, V, R, N, C> },
) {
  const { web, words, schema, fields, known, follows, make } = props;
  const { home } = web;
  const { title, send, sending, said } = words;
  const { list } = web.words.menu;
  const brought = useSearch({ strict: false }) as Brought;
  const navigate = useNavigate();
  const id = useRef(newId()).current;
  const initial = valuesOf(fields, known(brought, useToday()), brought);
  return (
    <ActionForm<S, PlainValues, V>
      page={{ crumbs: [{ label: list, href: home }, { label: title }], back: home, className: 'record-form' }}
      title={title}
      submit={send}
      busy={sending}
      schema={schema}
      initial={initial}
      prepare={(values) => ({ ...inputOf(fields, values, brought), ...follows?.(values), id })}
      draft={[web.process.entity, 'new', ...Object.values(brought)].join('.')}
      act={(draft) => ({
        call: () => make(draft),
        said,
        reread: [['list', web.list], web.queries()],
        answers: (made) => ({ key: web.get(made.id).queryKey, data: made }),
      })}
      onDone={(made) => navigate(`${home}/${made.id}`)}
    >
      {(form) => <PlainFields plain={fields} form={form} record={brought} />}
    </ActionForm>
  );
}

/** The page that makes a record of a process: what is asked for, and the sentence after it. */
export const newRecordPage =
  <P extends Process, V extends RecordPage, R, N, C, S extends z.ZodType>(
    web: ProcessWeb<P, V, R, N, C>,
    page: NewRecord<S, NoInfer<V>>,
  ) =>
  () => <NewRecordPage web={web} {...page} />;
