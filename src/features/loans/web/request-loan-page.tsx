import { bookingFields, kitIdOf } from '#features/bookings/web/booking-fields.public.tsx';
import { findStaff } from '#features/people/web/people.client.public.ts';
import { askedBy } from '#features/records/web/record-fields.public.tsx';
import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { contactField, noteField } from '#features/records/web/usual-fields.public.ts';
import { loaderOf } from '#ui/form/choices.ts';
import { loanDraft } from '../contract/loan.ts';
import { loanFields } from '../contract/loan-fields.messages.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { loans, loanWeb } from './loan-web.tsx';

const { form: words } = loansWords;
const asked = askedBy(loanFields, 'pool', 'purpose', 'purposeNote');

/** 貸出を申し込む: the desk for anybody, a 所属担当者 or a 職員 for themselves. */
export const RequestLoanPage = newRecordPage(loanWeb, {
  words: loansWords.request,
  schema: loanDraft,
  fields: {
    borrowerId: {
      label: loanFields.borrowerName.label,
      help: words.borrowerHelp,
      required: true,
      autoFocus: true,
      may: 'loans.handle',
      load: loaderOf(findStaff),
    },
    contact: contactField,
    ...asked,
    pool: { ...asked.pool, label: words.pool },
    needsCurrent: { label: words.needsCurrent, as: 'check' },
    ...bookingFields,
    note: noteField,
  },
  // The calendar brings the pool and the day that were pressed, a ticket itself.
  known: ({ pool, from, ticket = null }, today) => ({
    pool,
    purpose: 'temporary',
    ticketId: ticket,
    fromAt: `${from ?? today} 13:00`,
    dueAt: ' 17:00',
  }),
  follows: ({ assetIds }) => ({ kitId: kitIdOf(assetIds) }),
  make: (draft) => loans.call.request(draft),
});
