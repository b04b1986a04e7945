import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { bookingFields, kitIdOf } from '#features/bookings/web/booking-fields.public.tsx';
import { findStaff } from '#features/people/web/people.client.public.ts';
import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { contactField, noteField } from '#features/records/web/usual-fields.public.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { loanDraft, loanPurposes } from '../contract/loan.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { loans, loanWeb } from './loan-web.ts';

const { form: words, columns, facts, menu } = loansWords;

/** 貸出を申し込む: the desk for anybody, a 所属担当者 or a 職員 for themselves. */
export const RequestLoanPage = newRecordPage(loanWeb, {
  home: '/loans',
  menu,
  title: menu.request,
  send: words.send,
  sending: words.sending,
  schema: loanDraft,
  fields: {
    borrowerId: {
      label: columns.borrower,
      help: words.borrowerHelp,
      required: true,
      autoFocus: true,
      may: 'loans.handle',
      load: loaderOf(findStaff),
    },
    contact: contactField,
    pool: { label: words.pool, choices: choicesOf(loanPools, bookingsWords.pools) },
    purpose: { label: facts.purpose, choices: choicesOf(loanPurposes, loansWords.purposes) },
    purposeNote: { label: words.purposeNote },
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
  said: (made) => words.booked(made.number, shortMoment(made.fromAt)),
});
