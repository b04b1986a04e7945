import { recordSlip, slipFact } from '#features/records/server/record-slip.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { getLoan } from './get-loan.ts';
import { loanKind } from './loan.kind.ts';

const { facts: f, columns: c } = words;
const { from, ...slip } = words.slip;

/** 借用書, with a box for the receiver's signature. @throws records.absent */
export const printSlip = recordSlip({
  kind: loanKind,
  action: 'loans.printSlip',
  get: getLoan,
  file: ({ number }) => slip.file(number),
  slip: (loan) => ({
    ...slip,
    date: loan.handedOverAt ?? loan.fromAt,
    facts: [
      slipFact(c.borrower, loan.borrowerName),
      slipFact(c.department, loan.department?.name ?? null),
      slipFact(f.receiver, loan.receiverName ?? loan.borrowerName),
      slipFact(f.contact, loan.receiverContact ?? loan.contact),
      slipFact(from, loan.handedOverAt ?? loan.fromAt),
      slipFact(c.dueAt, loan.dueAt),
      slipFact(f.place, loan.handOverSite),
      slipFact(f.purpose, [words.purposes[loan.purpose], loan.purposeNote].filter(Boolean).join('　')),
    ],
    widths: [20, 34, 32, 14],
    items: loan.items
      .filter(({ active, handedOverAt }) => active || handedOverAt)
      .map((item) => [
        item.assetTag,
        item.model,
        item.accessories.map(({ name, count }) => (count > 1 ? `${name} ${count}` : name)).join('、'),
        item.returnedAt ?? '',
      ]),
  }),
});
