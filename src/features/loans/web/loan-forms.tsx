import type { FreeThing } from '#features/bookings/contract/booking.ts';
import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { loadFree } from '#features/bookings/web/bookings.client.public.ts';
import { readAccessories } from '#features/bookings/web/read-accessories.public.ts';
import { AccessoriesField, ThingsChosen } from '#features/bookings/web/things-chosen.public.tsx';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { contactFields } from '#features/records/web/record-contacts.public.tsx';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { ThingsTicked } from '#features/records/web/things-ticked.public.tsx';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { fromMoment, MomentField, toMoment } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { loansWords } from '../contract/loans.messages.ts';
import { plainForms, swap } from './deed-forms.tsx';
import { type LoanAtDesk, lastSite, out, siteOf } from './thing-values.ts';

const { form: words, steps } = loansWords;
const orNull = (day: string) => day || null;

const standardOf = ({ pool }: LoanAtDesk): readonly string[] =>
  loanPoolRules[pool].setUp === 'always' ? words.mobileSetups : words.standardSetups;

const prepare = stepForm({
  start: (loan: LoanAtDesk) => ({
    instruction: loan.instruction ?? '',
    instructedOn: loan.instructedOn ?? '',
    setups:
      loan.setups.length > 0 || loanPoolRules[loan.pool].setUp === 'none'
        ? [...loan.setups]
        : standardOf(loan).map((title) => ({ title, done: false })),
    more: '',
  }),
  toInput: ({ more: _, ...form }) => ({ ...form, instructedOn: orNull(form.instructedOn) }),
  Fields: ({ form, record }) => {
    const { setups, more } = form.values;
    const ordered = loanPoolRules[record.pool].setUp === 'onInstruction';
    const add = () => {
      if (more.trim() === '') return;
      form.set('setups', [...setups, { title: more.trim(), done: false }]);
      form.set('more', '');
    };
    return (
      <>
        <TextAreaField {...form.field('instruction', words.instruction)} required={ordered} rows={2} />
        <DateField {...form.field('instructedOn', words.instructedOn)} required={ordered} />
        {setups.map((setup, index) => (
          <CheckField
            key={setup.title}
            id={`${form.id}-setups-${index}`}
            label={setup.title}
            value={setup.done}
            onChange={(done) => form.set('setups', setups.with(index, { ...setup, done }))}
          />
        ))}
        <div className="moment">
          <TextField {...form.field('more', words.addSetup)} className="grow" />
          <Button onPress={add}>{words.addSetup}</Button>
        </div>
      </>
    );
  },
});

const handOver = stepForm({
  width: 'wide',
  start: (loan: LoanAtDesk) => ({
    assetIds: loan.read ?? [],
    receiverName: loan.borrowerName,
    receiverContact: loan.contact,
    receiverChecked: false,
    siteId: lastSite(),
    lines: Object.fromEntries(out(loan).map(({ assetId }) => [assetId, ''])) as Record<string, string>,
    explained: false,
    note: '',
  }),
  toInput: ({ lines, siteId, ...form }) => ({
    ...form,
    siteId: siteOf(siteId),
    accessories: Object.entries(lines).map(([assetId, line]) => ({ assetId, items: readAccessories(line) })),
  }),
  Fields: ({ form, record }) => (
    <>
      <ThingsTicked
        {...form.field('assetIds', words.things)}
        noun={loansWords.noun}
        items={out(record)}
        cards={{
          check: () => form.set('receiverChecked', true),
          explain: () => form.set('explained', true),
          save: () => void form.submit(),
        }}
      />
      <TextField {...form.field('receiverName', words.receiver)} required />
      <TextField {...form.field('receiverContact', words.receiverContact)} required />
      <CheckField {...form.field('receiverChecked', words.receiverChecked)} />
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      {out(record).map(({ assetId, assetTag }) => (
        <AccessoriesField
          key={assetId}
          id={`${form.id}-accessories-${assetId}`}
          label={words.accessories(assetTag)}
          value={form.values.lines[assetId] ?? ''}
          onChange={(line) => form.set('lines', { ...form.values.lines, [assetId]: line })}
        />
      ))}
      <CheckField {...form.field('explained', words.explained)} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

interface Returned {
  readonly condition: string;
  readonly missing: string;
}

const takeBack = stepForm({
  width: 'wide',
  start: (loan: LoanAtDesk) => ({
    items: loan.read ?? [],
    said: {} as Record<string, Returned>,
    siteId: lastSite(),
    note: '',
  }),
  toInput: ({ items, said, siteId, note }) => ({
    siteId: siteOf(siteId),
    note,
    items: items.map((assetId) => ({ assetId, condition: '', missing: '', ...said[assetId] })),
  }),
  Fields: ({ form, record }) => {
    const { items, said } = form.values;
    const say = (assetId: string, patch: Partial<Returned>) =>
      form.set('said', { ...said, [assetId]: { condition: '', missing: '', ...said[assetId], ...patch } });
    return (
      <>
        <ThingsTicked
          {...form.field('items', words.things)}
          noun={loansWords.noun}
          items={out(record)}
          cards={{ save: () => void form.submit() }}
        />
        <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
        {out(record)
          .filter(({ assetId }) => items.includes(assetId))
          .map(({ assetId, assetTag }) => (
            <div className="moment" key={assetId}>
              <TextField
                id={`${form.id}-condition-${assetId}`}
                className="grow"
                label={words.condition(assetTag)}
                value={said[assetId]?.condition ?? ''}
                onChange={(condition) => say(assetId, { condition })}
              />
              <TextField
                id={`${form.id}-missing-${assetId}`}
                className="grow"
                label={words.missing(assetTag)}
                value={said[assetId]?.missing ?? ''}
                onChange={(missing) => say(assetId, { missing })}
              />
            </div>
          ))}
        <TextAreaField {...form.field('note', words.note)} rows={2} />
      </>
    );
  },
});

const revise = stepForm({
  width: 'wide',
  start: (loan: LoanAtDesk) => ({
    fromAt: toMoment(loan.fromAt),
    dueAt: toMoment(loan.dueAt),
    assetIds: out(loan).map(({ assetId, assetTag, model, className }): FreeThing => {
      return { id: assetId, assetTag, model, className, kit: null };
    }) as readonly FreeThing[],
    note: '',
  }),
  toInput: ({ fromAt, dueAt, assetIds, note }) => ({
    fromAt: fromMoment(fromAt),
    dueAt: fromMoment(dueAt),
    assetIds: assetIds.map(({ id }) => id),
    note,
  }),
  Fields: ({ form, record }) => {
    const { fromAt, dueAt } = form.values;
    const asked = { ...record, fromAt: fromMoment(fromAt), dueAt: fromMoment(dueAt) };
    return (
      <>
        <MomentField {...form.field('fromAt', words.fromAt)} required />
        <MomentField {...form.field('dueAt', words.dueAt)} required />
        <ThingsChosen {...form.field('assetIds', words.things)} load={loadFree(asked)} />
        <TextAreaField {...form.field('note', words.note)} rows={2} />
      </>
    );
  },
});

/** The form of every step of 貸出: its fields alone. */
export const loanForms = {
  prepare,
  handOver,
  takeBack,
  remind: contactFields((loan: LoanAtDesk) => (loan.overdueDays >= 5 ? 'department' : 'requester')),
  swap,
  revise,
  ...plainForms,
} satisfies Record<keyof typeof steps, unknown>;
