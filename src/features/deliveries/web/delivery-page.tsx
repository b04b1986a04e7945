import { counterRecord } from '#features/counter/web/counter-record.public.tsx';
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
import { recordScreen } from '#features/records/web/record-screen.public.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { Fact } from '#ui/facts.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import type { DeliveryView } from '../contract/delivery.ts';
import { deliveryFields as fields } from '../contract/delivery-fields.messages.ts';
import { deliveryWeb } from './delivery-web.ts';

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
export function DeliverySections({ delivery: one }: { delivery: DeliveryView }) {
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

/** 配付・回収・運搬 on a page of its own. */
export const DeliveryPage = recordScreen(deliveryWeb, {
  title: words.menu.list,
  home: '/deliveries',
  facts: factsOf,
  paper: { word: ({ kind }) => words.slip.titles[kind], may: 'deliveries.handle' },
  sections: (one) => <DeliverySections delivery={one} />,
});

/** 配付・回収・運搬 at the counter. */
export const DeliveryAtCounter = counterRecord(deliveryWeb, { sections: (one) => <DeliverySections delivery={one} /> });
