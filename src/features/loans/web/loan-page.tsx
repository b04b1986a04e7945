import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { BookedThings } from '#features/bookings/web/booked-things.public.tsx';
import { counterRecord } from '#features/counter/web/counter-record.public.tsx';
import { joined, momentOf, personFacts, personOf } from '#features/records/web/record-facts.public.tsx';
import { recordScreen } from '#features/records/web/record-screen.public.tsx';
import { ByClause } from '#ui/detail/clause-link.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { formatDate } from '#ui/format.ts';
import { State } from '#ui/state-sign.tsx';
import type { LoanView } from '../contract/loan.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanWeb } from './loan-web.ts';

const { facts: f, columns: c } = words;

const factsOf = (loan: LoanView): FactGroup[] => [
  personFacts(
    f.who,
    { label: c.borrower, value: personOf(loan.borrower?.id ?? null, loan.borrowerName) },
    loan.department?.name,
    [
      { label: f.contact, value: loan.contact },
      ...(loan.receiverName ? [{ label: f.receiver, value: `${loan.receiverName}　${loan.receiverContact}` }] : []),
    ],
  ),
  {
    title: f.when,
    items: [
      { label: c.fromAt, value: momentOf(loan.fromAt), className: 't' },
      { label: c.dueAt, value: momentOf(loan.dueAt), className: 't' },
      ...(loan.overdueDays > 0 ? [{ label: c.overdue, value: f.over(loan.overdueDays) }] : []),
      { label: f.handedOver, value: momentOf(loan.handedOverAt), className: 't' },
      { label: f.place, value: loan.handOverSite },
      { label: f.returned, value: momentOf(loan.returnedAt), className: 't' },
    ],
  },
  {
    title: c.pool,
    items: [
      { label: c.pool, value: <ByClause no={loan.clause}>{bookingsWords.pools[loan.pool]}</ByClause> },
      { label: f.purpose, value: joined(words.purposes[loan.purpose], loan.purposeNote) },
      ...(loan.needsCurrent ? [{ label: f.needsCurrent, value: words.form.needsCurrent }] : []),
    ],
  },
];

function Setups({ instruction, instructedOn, setups }: LoanView) {
  if (!instruction && setups.length === 0) return null;
  return (
    <Section title={words.setups} count={setups.length}>
      {instruction && (
        <p>
          {words.instructed(instruction)}
          {instructedOn && <span className="muted">　{formatDate(instructedOn)}</span>}
        </p>
      )}
      <ul>
        {setups.map(({ title, done }) => (
          <li key={title}>
            <State tone={done ? 'resolved' : 'new'}>{title}</State>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What stands in the middle: the things, the set-up. */
export const LoanSections = ({ loan }: { loan: LoanView }) => (
  <>
    <BookedThings things={loan.items} />
    <Setups {...loan} />
  </>
);

/** 貸出 on a page of its own. */
export const LoanPage = recordScreen(loanWeb, {
  title: words.menu.list,
  home: '/loans',
  facts: factsOf,
  paper: { word: () => words.slip.title, may: 'loans.handle', ready: ({ handedOverAt }) => handedOverAt !== null },
  sections: (loan) => <LoanSections loan={loan} />,
});

/** 貸出 at the counter, with what was read ticked. */
export const LoanAtCounter = counterRecord(loanWeb, { sections: (loan) => <LoanSections loan={loan} /> });
