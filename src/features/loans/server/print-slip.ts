import { recordSlip, slipFacts } from '#features/records/server/record-slip.public.ts';
import { loanFields } from '../contract/loan-fields.messages.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { getLoan } from './get-loan.ts';
import { loanKind } from './loan.kind.ts';

const { slip } = words;

/** 借用書, with a box for the receiver's signature. @throws records.absent */
export const printSlip = recordSlip({
  kind: loanKind,
  action: 'loans.printSlip',
  get: getLoan,
  slip: (loan) => ({
    ...slip,
    date: loan.handedOverAt ?? loan.fromAt,
    facts: slipFacts(loanFields, {
      ...loan,
      department: loan.department?.name,
      contact: loan.receiverContact ?? loan.contact,
      receiverName: loan.receiverName ?? loan.borrowerName,
      fromAt: loan.handedOverAt ?? loan.fromAt,
      purpose: [loanFields.purpose.words[loan.purpose], loan.purposeNote].filter(Boolean).join('　'),
    }),
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
