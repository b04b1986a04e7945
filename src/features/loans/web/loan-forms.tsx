import { activeThings } from '#features/bookings/contract/booked-thing.ts';
import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import {
  accessoriesField,
  bookingFields,
  chosenThings,
  handedField,
  leftOutField,
  returnedField,
} from '#features/bookings/web/booking-fields.public.tsx';
import { loadFree } from '#features/bookings/web/bookings.client.public.ts';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { ownField } from '#features/records/web/plain-fields.public.tsx';
import { contactFields } from '#features/records/web/record-contacts.public.tsx';
import { askedBy } from '#features/records/web/record-fields.public.tsx';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField, receiverFields, reportFields } from '#features/records/web/usual-fields.public.ts';
import { ChecklistField, type ChecklistItem } from '#ui/form/checklist-field.tsx';
import type { LoanView } from '../contract/loan.ts';
import { loanFields } from '../contract/loan-fields.messages.ts';
import { loansWords } from '../contract/loans.messages.ts';

const { form: words, steps, noun } = loansWords;
const form = plainForm<LoanView>;
const asked = askedBy(loanFields, 'instruction', 'instructedOn', 'explained');
/** Where this desk handed over last, on this machine: the place of the next one too. */
const siteId = { label: words.site, load: loadSites, remember: 'mg.loans.site' };

/** What the clause says is done before it goes out, until somebody began. */
const setupsOf = ({ pool, setups }: LoanView): readonly ChecklistItem[] => {
  const { setUp } = loanPoolRules[pool];
  if (setups.length > 0 || setUp === 'none') return setups;
  const titles: readonly string[] = setUp === 'always' ? words.mobileSetups : words.standardSetups;
  return titles.map((title) => ({ title, done: false }));
};

const setups = ownField<readonly ChecklistItem[], LoanView>(words.setups, {
  start: setupsOf,
  draw: (field) => <ChecklistField {...field} addLabel={words.addSetup} />,
});

/** Another token that is free from now on. */
const replacements = (loan: LoanView) => async (q: string) => {
  const now = Temporal.Now.instant();
  const dueAt = loan.dueAt > now.toString() ? loan.dueAt : now.add({ hours: 24 }).toString();
  const things = await loadFree({ ...loan, fromAt: now.toString(), dueAt })({ q, kitId: null });
  return things.map(({ id, assetTag, model }) => ({ key: id, code: assetTag, word: model }));
};

/** The form of every step of 貸出: a table of its fields. */
export const loanForms = {
  prepare: form(
    { instruction: { ...asked.instruction, as: 'text', rows: 2 }, instructedOn: asked.instructedOn, setups },
    ({ instruction, instructedOn }) => ({ instruction, instructedOn }),
  ),
  handOver: form(
    {
      assetIds: handedField(noun, { check: 'receiverChecked', explain: 'explained' }),
      leftOut: leftOutField,
      ...receiverFields,
      siteId,
      accessories: accessoriesField,
      explained: asked.explained,
      note: noteField,
    },
    ({ borrowerName, contact }) => ({ receiverName: borrowerName, receiverContact: contact }),
    { width: 'wide' },
  ),
  takeBack: form({ items: returnedField(noun), siteId, note: noteField }, undefined, { width: 'wide' }),
  remind: contactFields((loan: LoanView) => (loan.overdueDays >= 5 ? 'department' : 'requester')),
  extend: form({ dueAt: { label: words.newDue, as: 'moment' }, reason: reasonField }, ({ dueAt }) => ({ dueAt })),
  recall: form({ reason: { ...reasonField, label: words.recallReason } }),
  arrange: form({ agreedWith: { label: words.agreedWith }, bringOn: { label: words.bringOn, as: 'day' } }, (loan) => ({
    agreedWith: loan.borrowerName,
  })),
  endRecall: form({ work: { label: words.work, as: 'text' } }),
  swap: form({
    assetId: {
      label: words.flat,
      choices: (loan) => activeThings(loan).map(({ assetId, assetTag }) => ({ key: assetId, word: assetTag })),
    },
    newAssetId: { label: words.replacement, load: { of: replacements } },
    reason: reasonField,
    siteId,
  }),
  reportSwap: form(reportFields),
  revise: form(
    { ...bookingFields, note: noteField },
    (loan) => ({ fromAt: loan.fromAt, dueAt: loan.dueAt, assetIds: chosenThings(loan) }),
    { width: 'wide' },
  ),
  refuse: form({ reason: reasonField }),
  cancel: form({ reason: reasonField }),
} satisfies Record<keyof typeof steps, unknown>;
