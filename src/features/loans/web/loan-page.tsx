import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import './loans.css';
import { counterRecord } from '#features/counter/web/counter-record.public.tsx';
import { recordScreen } from '#features/records/web/record-screen.public.tsx';
import { ByClause } from '#ui/detail/clause-link.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatDateTime, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { LoanItem, LoanView } from '../contract/loan.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanWeb } from './loan-web.ts';

const f = words.facts;
const moment = (at: string | null) => at && formatDateTime(at);

function factsOf(loan: LoanView): FactGroup[] {
  const { borrower } = loan;
  return [
    {
      title: f.who,
      items: [
        {
          label: words.columns.borrower,
          value: borrower ? <Link href={`/people/staff/${borrower.id}`}>{borrower.name}</Link> : loan.borrowerName,
        },
        { label: words.columns.department, value: loan.department?.name },
        { label: f.contact, value: loan.contact },
        ...(loan.receiverName ? [{ label: f.receiver, value: `${loan.receiverName}　${loan.receiverContact}` }] : []),
      ],
    },
    {
      title: f.when,
      items: [
        { label: words.columns.fromAt, value: moment(loan.fromAt), className: 't' },
        { label: words.columns.dueAt, value: moment(loan.dueAt), className: 't' },
        ...(loan.overdueDays > 0 ? [{ label: words.columns.overdue, value: f.over(loan.overdueDays) }] : []),
        { label: f.handedOver, value: moment(loan.handedOverAt), className: 't' },
        { label: f.place, value: loan.handOverSite },
        { label: f.returned, value: moment(loan.returnedAt), className: 't' },
      ],
    },
    {
      title: f.pool,
      items: [
        { label: f.pool, value: <ByClause no={loan.clause}>{bookingsWords.pools[loan.pool]}</ByClause> },
        { label: f.purpose, value: [words.purposes[loan.purpose], loan.purposeNote].filter(Boolean).join('　') },
        ...(loan.needsCurrent ? [{ label: f.needsCurrent, value: words.form.needsCurrent }] : []),
      ],
    },
  ];
}

function ItemState({ item }: { item: LoanItem }) {
  const s = words.itemState;
  if (item.returnedAt) {
    const back = s.back(formatShortDateTime(item.returnedAt));
    const rest = [item.condition, item.missing && s.missing(item.missing)].filter(Boolean).join('　');
    return (
      <State tone="resolved">
        {back}
        {rest && `　${rest}`}
      </State>
    );
  }
  if (!item.active) return <State tone="closed">{s.freed}</State>;
  return item.handedOverAt ? <State tone="active">{s.out}</State> : <State tone="new">{s.booked}</State>;
}

/** What stands in the middle: the things, the set-up. */
export function LoanSections({ loan }: { loan: LoanView }) {
  const { sections: s, itemColumns: i } = words;
  return (
    <>
      <Section title={s.items} count={loan.items.length}>
        <RelatedTable
          caption={s.items}
          rows={loan.items}
          idOf={(item) => item.id}
          columns={[
            {
              title: i.tag,
              className: 'code',
              cell: (item) => <Link href={`/assets/${item.assetId}`}>{item.assetTag}</Link>,
            },
            { title: i.model, cell: (item) => item.model },
            {
              title: i.accessories,
              cell: (item) => item.accessories.map(({ name, count }) => `${name} ${count}`).join(words.listed),
            },
            { title: i.state, cell: (item) => <ItemState item={item} /> },
          ]}
        />
      </Section>
      {(loan.instruction || loan.setups.length > 0) && (
        <Section title={s.setups} count={loan.setups.length}>
          {loan.instruction && (
            <p>
              {words.instructed(loan.instruction)}
              {loan.instructedOn && <span className="muted">　{formatDate(loan.instructedOn)}</span>}
            </p>
          )}
          <ul>
            {loan.setups.map((setup) => (
              <li key={setup.title}>
                <State tone={setup.done ? 'resolved' : 'new'}>{setup.title}</State>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

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
