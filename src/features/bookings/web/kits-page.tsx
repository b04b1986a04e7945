import './bookings.css';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { findAssets } from '#features/assets/web/assets.lookups.public.ts';
import { newId } from '#kernel/id.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { Link } from '#ui/link.tsx';
import { useMay } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { bookingsWords } from '../contract/bookings.messages.ts';
import { type KitView, kitDraft } from '../contract/kit.ts';
import { bookings } from './bookings.client.public.ts';
import { readAccessories } from './read-accessories.public.ts';
import { AccessoriesField } from './things-chosen.public.tsx';

const { kits: words, things: formWords } = bookingsWords;
const { columns: c, form: f } = words;

interface Chosen {
  readonly id: string;
  readonly tag: string;
}

const loadAssets = async (q: string, signal: AbortSignal) =>
  (await findAssets(q, signal)).map(({ value, label }) => ({ key: value, word: label }));

const valuesOf = (kit: KitView | null) => ({
  code: kit?.code ?? '',
  name: kit?.name ?? '',
  note: kit?.note ?? '',
  line: (kit?.accessories ?? []).map(({ name, count }) => words.smallLine(name, count)).join(words.between),
  assetIds: (kit?.things ?? []).map(({ id, assetTag }): Chosen => ({ id, tag: assetTag })) as readonly Chosen[],
  active: kit?.active ?? true,
});

type Values = ReturnType<typeof valuesOf>;

function Fields({ form }: { form: Form<Values> }) {
  const { assetIds, line } = form.values;
  const drop = (thing: Chosen) =>
    form.set(
      'assetIds',
      assetIds.filter((each) => each.id !== thing.id),
    );
  const { error } = form.field('assetIds', f.things);
  const started = useRef(assetIds.length).current;
  return (
    <>
      <TextField {...form.field('code', f.code)} required face="code" />
      <TextField {...form.field('name', f.name)} required />
      <Field id={`${form.id}-things`} label={f.things} required group>
        <ul className="things">
          {assetIds.map((thing) => (
            <li key={thing.id} className="row">
              <span className="code">{thing.tag}</span>
              <IconButton of={X} iconSize={14} label={formWords.removeThing(thing.tag)} onPress={() => drop(thing)} />
            </li>
          ))}
        </ul>
        <ComboField
          key={assetIds.length}
          autoFocus={assetIds.length !== started}
          id={`${form.id}-assetIds`}
          label={f.addThing}
          error={error}
          value={null}
          onChange={(option) => option && form.set('assetIds', [...assetIds, { id: option.key, tag: option.word }])}
          load={loadAssets}
          chosen={assetIds.map(({ id: key }) => ({ key }))}
        />
      </Field>
      <AccessoriesField
        id={`${form.id}-line`}
        label={f.accessories}
        value={line}
        onChange={(value) => form.set('line', value)}
      />
      <TextField {...form.field('note', f.note)} />
      <CheckField {...form.field('active', f.active)} />
    </>
  );
}

function KitDialog({ kit, onClose }: { kit: KitView | null; onClose: () => void }) {
  const [id] = useState(() => kit?.id ?? newId());
  const title = kit ? words.revise : words.make;
  return (
    <ActionForm<typeof kitDraft, Values, KitView>
      title={title}
      submit={title}
      busy={words.saving}
      schema={kitDraft}
      initial={valuesOf(kit)}
      prepare={({ line, assetIds, ...values }) => ({
        ...values,
        id,
        version: kit?.version ?? null,
        accessories: readAccessories(line),
        assetIds: assetIds.map((thing) => thing.id),
      })}
      draft={null}
      act={(draft) => ({
        call: () => bookings.call.keepKit(draft),
        said: (kept) => words.kept(kept.name),
        reread: [bookings.query.kits.key()],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}

/** セット: what is lent together, and who has it next. */
export function KitsPage() {
  usePageTitle(words.title);
  const mayKeep = useMay('bookings.keep');
  const [opened, setOpened] = useState<{ kit: KitView | null } | null>(null);
  const { data = [] } = useQuery(bookings.query.kits.queryOptions({ input: {} }));
  const edit = (kit: KitView) =>
    mayKeep && (
      <Button size="sm" onPress={() => setOpened({ kit })}>
        {words.revise}
      </Button>
    );
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <h1>{words.title}</h1>
        {mayKeep && (
          <div className="row">
            <Button tone="primary" onPress={() => setOpened({ kit: null })}>
              {words.make}
            </Button>
          </div>
        )}
      </header>
      <div className="pad">
        <RelatedTable
          caption={words.title}
          rows={data}
          idOf={({ id }) => id}
          empty={words.none}
          columns={[
            { title: c.code, width: 5, className: 'code', cell: ({ code }) => code },
            { title: c.name, width: 12, cell: ({ name, active }) => (active ? name : `${name}　${words.retired}`) },
            {
              title: c.things,
              cell: ({ things }) =>
                things.map(({ assetTag, model, status }) => words.thing(assetTag, model, status)).join(words.between),
            },
            {
              title: c.accessories,
              width: 12,
              cell: ({ accessories }) =>
                accessories.map(({ name, count }) => words.small(name, count)).join(words.between),
            },
            {
              title: c.next,
              width: 14,
              cell: ({ next }) =>
                next && (
                  <Link href={next.href} title={next.words}>
                    {`${next.number}　${next.words}`}
                  </Link>
                ),
            },
            { title: c.act, width: 8, cell: edit },
          ]}
        />
      </div>
      {opened && <KitDialog kit={opened.kit} onClose={() => setOpened(null)} />}
    </main>
  );
}
