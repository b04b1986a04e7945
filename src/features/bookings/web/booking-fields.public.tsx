import { recordsWords } from '#features/records/contract/records.messages.ts';
import { type At, ownField, type PlainField } from '#features/records/web/plain-fields.public.tsx';
import { allReceiverChecks } from '#features/records/web/receiver-checks.public.tsx';
import { ThingsTicked } from '#features/records/web/things-ticked.public.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { fromMoment } from '#ui/form/moment-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { activeThings, type BookedThing } from '../contract/booked-thing.ts';
import type { FreeThing } from '../contract/booking.ts';
import { bookingsWords } from '../contract/bookings.messages.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { loadFree } from './bookings.client.public.ts';
import { readAccessories } from './read-accessories.public.ts';
import { AccessoriesField, ThingsChosen } from './things-chosen.public.tsx';

const { fields: words } = bookingsWords;

/** What is booked already, as it is chosen anew. */
export const chosenThings = (booking: { readonly items: readonly BookedThing[] }): FreeThing[] =>
  activeThings(booking).map(({ assetId, assetTag, model, className }) => {
    return { id: assetId, assetTag, model, className, kit: null };
  });

/** The kit one of the chosen things came with. */
export const kitIdOf = (chosen: unknown): string | null =>
  (chosen as readonly FreeThing[]).find(({ kit }) => kit)?.kit?.id ?? null;

interface Asked {
  readonly pool: LoanPool | '';
  readonly needsCurrent: boolean;
  readonly fromAt: string;
  readonly dueAt: string;
}

/** When and what: asked for and put right by the same fields. What is free follows the pool and the time beside them. */
export const bookingFields = {
  fromAt: { label: words.fromAt, as: 'moment' },
  dueAt: { label: words.dueAt, as: 'moment' },
  assetIds: ownField<readonly FreeThing[], object>(words.things, {
    start: () => [],
    draw: (field, { record, form }) => {
      const { pool, needsCurrent, fromAt, dueAt } = { ...record, ...form.values } as unknown as Asked;
      const asked = { pool: pool || ('oneEach' as const), needsCurrent };
      return (
        <ThingsChosen {...field} load={loadFree({ ...asked, fromAt: fromMoment(fromAt), dueAt: fromMoment(dueAt) })} />
      );
    },
    send: (things) => things.map(({ id }) => id),
  }),
} satisfies Record<string, PlainField<object>>;

interface AtDesk {
  readonly items: readonly BookedThing[];
  /** What the counter has read already. */
  readonly read?: readonly string[];
}

/** The small things that go along with each thing, a line each. */
export const accessoriesField = ownField<Readonly<Record<string, string>>, AtDesk>(words.things, {
  start: () => ({}),
  draw: ({ id, value, onChange }, { record }) =>
    activeThings(record).map(({ assetId, assetTag }) => (
      <AccessoriesField
        key={assetId}
        id={`${id}-${assetId}`}
        label={words.accessories(assetTag)}
        value={value[assetId] ?? ''}
        onChange={(line) => onChange({ ...value, [assetId]: line })}
      />
    )),
  send: (lines) => Object.entries(lines).map(([assetId, line]) => ({ assetId, items: readAccessories(line) })),
});

interface Returned {
  readonly read: readonly string[];
  readonly said: Readonly<Record<string, { readonly condition: string; readonly missing: string }>>;
}

const nothing = { condition: '', missing: '' };

/** What came back, read at the counter, each in which state and without what. */
export const returnedField = (noun: string) =>
  ownField<Returned, AtDesk>(words.things, {
    start: ({ read = [] }) => ({ read, said: {} }),
    draw: ({ value, onChange, ...field }, { record, form }) => {
      const { read, said } = value;
      const line = (assetId: string, key: keyof typeof nothing, label: string) => (
        <TextField
          id={`${field.id}-${key}-${assetId}`}
          className="grow"
          label={label}
          value={said[assetId]?.[key] ?? ''}
          onChange={(now) =>
            onChange({ read, said: { ...said, [assetId]: { ...nothing, ...said[assetId], [key]: now } } })
          }
        />
      );
      return (
        <>
          <ThingsTicked
            {...field}
            noun={noun}
            value={read}
            onChange={(now) => onChange({ read: now, said })}
            items={activeThings(record)}
            cards={{ save: () => void form.submit() }}
          />
          {activeThings(record)
            .filter(({ assetId }) => read.includes(assetId))
            .map(({ assetId, assetTag }) => (
              <div className="moment" key={assetId}>
                {line(assetId, 'condition', words.condition(assetTag))}
                {line(assetId, 'missing', words.missing(assetTag))}
              </div>
            ))}
        </>
      );
    },
    send: ({ read, said }) => read.map((assetId) => ({ assetId, ...nothing, ...said[assetId] })),
    // A part of it may come back.
    left: ({ read }) => (read.length === 0 ? [words.anyBack] : []),
  });

/** What is handed over, read at the counter; what the desk's card does in this form besides sending it. */
export const handedField = (noun: string, cards: { readonly check: string; readonly explain: string }) =>
  ownField<readonly string[], AtDesk>(words.things, {
    start: ({ read = [] }) => read,
    draw: (field, { record, form }) => (
      <ThingsTicked
        {...field}
        noun={noun}
        items={activeThings(record)}
        cards={{
          check: () => form.set(cards.check, allReceiverChecks),
          explain: () => form.set(cards.explain, true),
          save: () => void form.submit(),
        }}
      />
    ),
    left: (read, at) =>
      unread(at, read)
        .filter(({ assetId }) => !leftOutOf(at).includes(assetId))
        .map(({ assetTag, model }) => recordsWords.left.read(`${model} ${assetTag}`)),
  });

const unread = ({ record }: At<AtDesk>, read: readonly string[]) =>
  activeThings(record).filter(({ assetId }) => !read.includes(assetId));
const leftOutOf = ({ form }: At<AtDesk>) => (form.values.leftOut ?? []) as readonly string[];

/** What was booked with others and stays here: the rest is handed over without it. */
export const leftOutField = ownField<readonly string[], AtDesk>(words.leftOut, {
  start: () => [],
  draw: ({ id, label, value, onChange }, at) => {
    const read = (at.form.values.assetIds ?? []) as readonly string[];
    const left = unread(at, read);
    if (left.length === 0 || read.length === 0) return null;
    return (
      <Field id={id} label={label} help={words.leftOutHelp} group>
        {left.map(({ assetId, assetTag, model }) => (
          <CheckField
            key={assetId}
            id={`${id}-${assetId}`}
            label={words.without(`${model} ${assetTag}`)}
            value={value.includes(assetId)}
            onChange={(on) => onChange(on ? [...value, assetId] : value.filter((one) => one !== assetId))}
          />
        ))}
      </Field>
    );
  },
});
