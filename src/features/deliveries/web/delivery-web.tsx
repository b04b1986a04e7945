import { recordsWords } from '#features/records/contract/records.messages.ts';
import {
  deviceFacts,
  doneAt,
  joined,
  Lines,
  momentOf,
  personFacts,
  personOf,
  policyFacts,
} from '#features/records/web/record-facts.public.tsx';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { Fact } from '#ui/facts.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { featureClient } from '#ui/rpc/client.ts';
import type { deliveriesContract } from '../contract/deliveries.contract.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveryProcess } from '../contract/delivery.process.ts';
import type { DeliveryView } from '../contract/delivery.ts';
import { deliveryFields as fields } from '../contract/delivery-fields.messages.ts';
import { deliveryForms } from './delivery-forms.tsx';

export const deliveries = featureClient<typeof deliveriesContract>('deliveries');

const { facts: f, lines: l, sections: s } = words;

const factsOf = (one: DeliveryView): FactGroup[] => [
  deviceFacts(one),
  personFacts(f.who, { label: fields.userName.label, value: personOf(one.userId, one.userName) }, one.department),
  {
    title: f.order,
    items: [
      { label: l.orderedBy, value: one.orderedBy },
      { label: l.orderedOn, value: formatDate(one.orderedOn) },
      { label: fields.dueOn.label, value: formatDate(one.dueOn) },
      { label: l.reason, value: one.reason },
      { label: l.pair, value: one.pairId && <Link href={`/deliveries/${one.pairId}`}>{one.pairNumber}</Link> },
    ],
  },
  policyFacts(one.rules),
];

/** None is awaited any more where it was handed over without one. */
function appointment({ appointedFor, appointedSite, handedAt, isOpen }: DeliveryView) {
  if (appointedFor) return joined(momentOf(appointedFor), appointedSite);
  return isOpen && handedAt === null ? recordsWords.facts.notYet : null;
}

const meeting = (one: DeliveryView): Fact[] => [
  { label: l.appointment, value: appointment(one) },
  { label: l.handed, value: doneAt(one.handedAt, one.handedSite) },
];

const preparation = (one: DeliveryView): Fact[] => [
  { label: l.registered, value: doneAt(one.preparedAt, one.registered) },
  { label: l.image, value: one.image },
  { label: l.patched, value: one.patchedOn && formatDate(one.patchedOn) },
];

const lookedAfter = (one: DeliveryView): Fact[] => [
  {
    label: l.inspected,
    value: doneAt(one.inspectedAt, one.works === null || one.works ? words.said.works : one.fault),
  },
  ...(one.works === false ? [{ label: l.reported, value: doneAt(one.reportedAt, one.reportedTo) }] : []),
  { label: l.wiped, value: doneAt(one.wipedAt, one.wipeTool, one.wipeVersion, one.wipeMethod, one.wipedBy) },
  { label: l.counted, value: doneAt(one.countedAt, one.accessories, one.accessoriesState) },
  { label: l.kept, value: doneAt(one.keptAt, one.storage, one.storageToldBy) },
];

const transport = (one: DeliveryView): Fact[] => [
  { label: l.from, value: one.fromSite },
  { label: l.to, value: one.toSite },
  { label: l.way, value: joined(one.way, one.carrier) },
  { label: l.protection, value: one.protection },
  { label: l.agreed, value: joined(one.agreedWith, one.agreedOn && formatDate(one.agreedOn)) },
  { label: l.departed, value: doneAt(one.departedAt) },
  { label: l.arrived, value: doneAt(one.arrivedAt) },
];

/** What stands in the middle: what was prepared, handed over, and done after it. */
function DeliverySections({ delivery: one }: { delivery: DeliveryView }) {
  if (one.kind === 'transport') return <Lines title={s.way} items={transport(one)} />;
  return (
    <>
      {one.kind === 'distribution' && <Lines title={s.prepare} items={preparation(one)} />}
      <Lines title={s.meet} items={meeting(one)} />
      {one.receiverName !== null && (
        <Lines
          title={l.receiver}
          items={[{ label: l.receiver, value: joined(one.receiverDepartment, one.receiverName, one.receiverContact) }]}
        />
      )}
      {one.kind === 'collection' && one.handedAt !== null && <Lines title={s.after} items={lookedAfter(one)} />}
    </>
  );
}

/** What the screens of 配付・回収・運搬 are made of. */
export const deliveryWeb = recordWeb(deliveryProcess, 'deliveries', deliveries, {
  words,
  forms: deliveryForms,
  facts: factsOf,
  sections: (delivery) => <DeliverySections delivery={delivery} />,
  paper: { word: ({ kind }) => words.slip.titles[kind], may: 'deliveries.handle' },
});
