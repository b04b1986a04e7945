import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordSlip, slipDevice, slipFact, slipSteps } from '#features/records/server/record-slip.public.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import type { DeliveryView } from '../contract/delivery.ts';
import { deliveryFields as fields } from '../contract/delivery-fields.messages.ts';
import { deliveryKind } from './delivery.kind.ts';
import { getDelivery } from './get-delivery.ts';

const { lines: l, slip } = words;

function factsOf(one: DeliveryView) {
  return [
    ...slipDevice(one),
    slipFact(fields.userName.label, one.userName),
    slipFact(fields.department.label, one.department),
    slipFact(l.orderedBy, one.orderedBy),
    slipFact(fields.dueOn.label, one.dueOn),
    slipFact(l.reason, one.reason, true),
    slipFact(l.from, one.kind === 'transport' ? one.fromSite : null),
    slipFact(l.to, one.toSite),
    slipFact(l.way, [one.way, one.carrier].filter(Boolean).join('　')),
    slipFact(l.agreed, [one.agreedWith, one.agreedOn && formatWareki(one.agreedOn)].filter(Boolean).join('　')),
    slipFact(l.protection, one.protection, true),
    slipFact(l.appointment, one.appointedFor && `${shortMoment(one.appointedFor)} ${one.appointedSite ?? ''}`, true),
    slipFact(words.form.receiverDepartment, one.receiverDepartment),
    slipFact(l.receiver, one.receiverName),
    slipFact(recordsWords.form.receiverContact, one.receiverContact),
    slipFact(l.handed, one.handedSite),
    slipFact(l.counted, [one.accessories, one.accessoriesState].filter(Boolean).join('　'), true),
  ].filter(({ value }) => value !== null && value !== '');
}

/** 受渡票 or 運搬票: which device, from whom to whom, by which way; signed by who receives. @throws records.absent */
export const printSlip = recordSlip({
  kind: deliveryKind,
  action: 'deliveries.printSlip',
  get: getDelivery,
  slip: (one) => ({
    ...slipSteps(one.entries),
    title: slip.titles[one.kind],
    date: one.openedAt,
    facts: factsOf(one),
    columns: slip.columns,
    sign: slip.sign[one.kind],
    boxes: slip.boxes,
  }),
});
