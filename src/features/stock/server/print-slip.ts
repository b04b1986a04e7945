import { recordSlip, slipFact, slipFacts, slipSteps } from '#features/records/server/record-slip.public.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockItemFields, stockRequestFields } from '../contract/stock-fields.messages.ts';
import { getRequest } from './get-request.ts';
import { requestKind } from './request.kind.ts';

const { slip } = words.request;

/** 払出票, or 補充依頼書 to 県 (§13-3). @throws records.absent */
export const printSlip = recordSlip({
  kind: requestKind,
  action: 'stock.printSlip',
  get: getRequest,
  slip: (one) => ({
    ...slipSteps(one.entries),
    title: slip.titles[one.kind],
    date: one.openedAt,
    facts: [
      slipFact(stockItemFields.code.label, one.code),
      slipFact(stockItemFields.name.label, one.item),
      ...slipFacts(stockRequestFields, {
        ...one,
        quantity: words.counted(one.quantity, one.unit),
        doneQuantity: words.counted(one.doneQuantity, one.unit),
      }),
    ].filter(({ value }) => value !== null),
    columns: slip.columns,
    submittedBy: one.entries.find(({ kind }) => kind === 'opened')?.actorName ?? '',
    sign: slip.signs[one.kind],
    boxes: slip.boxes,
  }),
});
