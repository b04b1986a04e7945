import { loadFree } from '#features/bookings/web/bookings.client.public.ts';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { loansWords } from '../contract/loans.messages.ts';
import { type LoanAtDesk, lastSite, out, siteOf } from './thing-values.ts';

const words = loansWords.form;

export const recall = stepForm({
  start: (_loan: LoanAtDesk) => ({ reason: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('reason', words.recallReason)} required rows={2} />,
});

export const arrange = stepForm({
  start: (loan: LoanAtDesk) => ({ agreedWith: loan.borrowerName, bringOn: '' }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('agreedWith', words.agreedWith)} required />
      <DateField {...form.field('bringOn', words.bringOn)} required />
    </>
  ),
});

export const endRecall = stepForm({
  start: (_loan: LoanAtDesk) => ({ work: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('work', words.work)} required />,
});

export const swap = stepForm({
  start: (loan: LoanAtDesk) => ({
    assetId: out(loan)[0]?.assetId ?? '',
    newAssetId: null as ComboOption | null,
    reason: '',
    siteId: lastSite(),
  }),
  toInput: ({ newAssetId, siteId, ...form }) => ({
    ...form,
    newAssetId: newAssetId?.key ?? '',
    siteId: siteOf(siteId),
  }),
  Fields: ({ form, record }) => {
    const load = async (q: string) => {
      const now = Temporal.Now.instant().toString();
      const dueAt = record.dueAt > now ? record.dueAt : Temporal.Now.instant().add({ hours: 24 }).toString();
      const things = await loadFree({ ...record, fromAt: now, dueAt })({ q, kitId: null });
      return things.map((thing) => ({ key: thing.id, code: thing.assetTag, word: thing.model }));
    };
    return (
      <>
        <SelectField
          {...form.field('assetId', words.flat)}
          required
          choices={out(record).map(({ assetId, assetTag }) => ({ key: assetId, word: assetTag }))}
        />
        <ComboField {...form.field('newAssetId', words.replacement)} required load={load} />
        <TextField {...form.field('reason', words.reason)} required />
        <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      </>
    );
  },
});

export const reportSwap = stepForm({
  start: (_loan: LoanAtDesk) => ({ to: '', body: '' }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('to', words.reportTo)} required />
      <TextAreaField {...form.field('body', words.reportBody)} required />
    </>
  ),
});
