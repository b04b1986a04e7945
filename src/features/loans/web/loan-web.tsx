import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { BookedThings } from '#features/bookings/web/booked-things.public.tsx';
import { doneSign, joined, Lines, personOf } from '#features/records/web/record-facts.public.tsx';
import { factsBy } from '#features/records/web/record-fields.public.tsx';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import { ByClause } from '#ui/detail/clause-link.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { formatDate } from '#ui/format.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { loanProcess } from '../contract/loan.process.ts';
import type { LoanView } from '../contract/loan.ts';
import { loanFields as f } from '../contract/loan-fields.messages.ts';
import type { loansContract } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanForms } from './loan-forms.tsx';

export const loans = featureClient<typeof loansContract>('loans');

const facts = factsBy<LoanView>(f);

const factsOf = (loan: LoanView): FactGroup[] => [
  facts(loan, f.borrowerName.label, [
    { label: f.borrowerName.label, value: personOf(loan.borrower?.id ?? null, loan.borrowerName) },
    { label: f.department.label, value: loan.department?.name },
    'contact',
    loan.receiverName !== null && {
      label: f.receiverName.label,
      value: joined(loan.receiverName, loan.receiverContact),
    },
  ]),
  facts(loan, words.when, [
    'fromAt',
    'dueAt',
    loan.overdueDays > 0 && { label: f.overdueDays.label, value: words.over(loan.overdueDays) },
    'handedOverAt',
    'handOverSite',
    'returnedAt',
  ]),
  facts(loan, f.pool.label, [
    { label: f.pool.label, value: <ByClause no={loan.clause}>{bookingsWords.pools[loan.pool]}</ByClause> },
    { label: f.purpose.label, value: joined(f.purpose.words[loan.purpose], loan.purposeNote) },
    loan.needsCurrent && 'needsCurrent',
  ]),
];

/** What stands in the middle: the things, the set-up. */
const sectionsOf = (loan: LoanView) => (
  <>
    <BookedThings things={loan.items} />
    <Lines
      title={words.setups}
      items={[
        loan.instruction !== null && {
          label: f.instruction.label,
          value: joined(loan.instruction, loan.instructedOn && formatDate(loan.instructedOn)),
        },
        ...loan.setups.map(({ title, done }) => ({ label: title, value: doneSign(done) })),
      ]}
    />
  </>
);

/** What the screens of 貸出 are made of. */
export const loanWeb = recordWeb(loanProcess, 'loans', loans, {
  words,
  forms: loanForms,
  facts: factsOf,
  sections: sectionsOf,
  paper: { word: () => words.slip.title, may: 'loans.handle', ready: ({ handedOverAt }) => handedOverAt !== null },
});
