import { loadFree } from '#features/bookings/web/bookings.client.public.ts';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { toMoment } from '#ui/form/moment-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { loansWords } from '../contract/loans.messages.ts';
import { type LoanAtDesk, lastSite, out, siteOf } from './thing-values.ts';

const words = loansWords.form;

const reason = (label: string) => plainForm<LoanAtDesk>({ reason: { label, as: 'text', rows: 2 } });

/** Forms that are fields and nothing else. */
export const plainForms = {
  extend: plainForm<LoanAtDesk>(
    { dueAt: { label: words.newDue, as: 'moment' }, reason: { label: words.reason } },
    (loan) => ({ dueAt: toMoment(loan.dueAt) }),
  ),
  recall: plainForm<LoanAtDesk>({ reason: { label: words.recallReason, as: 'text', rows: 2 } }),
  arrange: plainForm<LoanAtDesk>(
    { agreedWith: { label: words.agreedWith }, bringOn: { label: words.bringOn, as: 'day' } },
    (loan) => ({ agreedWith: loan.borrowerName }),
  ),
  endRecall: plainForm<LoanAtDesk>({ work: { label: words.work, as: 'text' } }),
  reportSwap: plainForm<LoanAtDesk>({ to: { label: words.reportTo }, body: { label: words.reportBody, as: 'text' } }),
  refuse: reason(words.reason),
  cancel: reason(words.reason),
};

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
