import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { LoanView } from '../contract/loan.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { getLoan } from './get-loan.ts';

const template = new URL('./documents/loan-slip.typ', import.meta.url);

/** 借用書, with a box for the receiver's signature. @throws records.absent */
export async function printSlip(input: { id: string }, call: StagedCall): Promise<File> {
  const loan = await call.read(async (ctx) => {
    const found = await getLoan(ctx, input);
    ctx.audit.record({ action: 'loans.printSlip', entity: 'loan', entityId: found.id });
    return found;
  });
  const name = words.slip.file(loan.number);
  return pdfFile(await call.services.renderDocument(template, slipData(loan), { title: name }), name);
}

function slipData(loan: LoanView) {
  const { facts } = words.slip;
  return {
    title: words.slip.title,
    number: loan.number,
    code: qrSvg(loan.number),
    date: loan.handedOverAt ?? loan.fromAt,
    facts: [
      { label: facts.borrower, value: loan.borrowerName, wide: false },
      { label: facts.department, value: loan.department?.name ?? null, wide: false },
      { label: facts.receiver, value: loan.receiverName ?? loan.borrowerName, wide: false },
      { label: facts.contact, value: loan.receiverContact ?? loan.contact, wide: false },
      { label: facts.from, value: loan.handedOverAt ?? loan.fromAt, wide: false },
      { label: facts.due, value: loan.dueAt, wide: false },
      { label: facts.place, value: loan.handOverSite, wide: false },
      {
        label: facts.purpose,
        value: [words.purposes[loan.purpose], loan.purposeNote].filter(Boolean).join('　'),
        wide: false,
      },
    ],
    columns: words.slip.columns.map((title, i) => ({ title, width: [20, 34, 32, 14][i] ?? 10 })),
    items: loan.items
      .filter(({ active, handedOverAt }) => active || handedOverAt)
      .map((item) => [
        item.assetTag,
        item.model,
        item.accessories.map(({ name, count }) => (count > 1 ? `${name} ${count}` : name)).join('、'),
        item.returnedAt ?? '',
      ]),
    pledge: words.slip.pledge,
    sign: words.slip.sign,
    boxes: [...words.slip.boxes],
  };
}
