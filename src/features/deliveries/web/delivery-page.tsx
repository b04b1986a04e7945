import type { ReactNode } from 'react';
import { counterRecord } from '#features/counter/web/counter-record.public.tsx';
import { recordScreen } from '#features/records/web/record-screen.public.tsx';
import { ByClause } from '#ui/detail/clause-link.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import type { DeliveryView } from '../contract/delivery.ts';
import { deliveryWeb } from './delivery-web.ts';

const { facts: f, lines: l, sections: s } = words;
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join('　');
/** What was not done yet says so. */
const done = (at: string | null, ...what: (string | null)[]): ReactNode =>
  at ? (
    <>
      <State tone="resolved">{formatDateTime(at)}</State> {joined(...what)}
    </>
  ) : (
    <State tone="new">{l.notYet}</State>
  );

const factsOf = (one: DeliveryView): FactGroup[] => [
  {
    title: f.device,
    items: [
      {
        label: f.tag,
        value: (
          <Link className="code" href={`/assets/${one.assetId}`}>
            {one.assetTag}
          </Link>
        ),
      },
      { label: words.columns.className, value: one.className },
      { label: f.model, value: one.model },
      { label: f.serial, value: one.serialNo, className: 'code' },
    ],
  },
  {
    title: f.who,
    items: [
      {
        label: words.columns.user,
        value: one.userId ? <Link href={`/people/staff/${one.userId}`}>{one.userName}</Link> : one.userName,
      },
      { label: words.columns.department, value: one.department },
    ],
  },
  {
    title: f.order,
    items: [
      { label: l.orderedBy, value: one.orderedBy },
      { label: l.orderedOn, value: formatDate(one.orderedOn) },
      { label: words.columns.dueOn, value: formatDate(one.dueOn) },
      { label: l.reason, value: one.reason },
      {
        label: l.pair,
        value: one.pairId && <Link href={`/deliveries/${one.pairId}`}>{one.pairNumber}</Link>,
      },
    ],
  },
  {
    title: f.policy,
    items: one.rules.map(({ label, value, clause }) => ({ label, value: <ByClause no={clause}>{value}</ByClause> })),
  },
];

function Lines({ title, items }: { title: string; items: readonly Fact[] }) {
  return (
    <Section title={title}>
      <Facts items={items} />
    </Section>
  );
}

/** None is awaited any more where it was handed over without one. */
function appointment({ appointedFor, appointedSite, handedAt, isOpen }: DeliveryView) {
  if (appointedFor) return joined(formatDateTime(appointedFor), appointedSite);
  return isOpen && handedAt === null ? l.notYet : null;
}

const meeting = (one: DeliveryView): Fact[] => [
  {
    label: l.appointment,
    value: appointment(one),
  },
  { label: l.handed, value: done(one.handedAt, one.handedSite) },
];

const preparation = (one: DeliveryView): Fact[] => [
  {
    label: l.registered,
    value: done(one.preparedAt, one.registered),
  },
  { label: l.image, value: one.image },
  { label: l.patched, value: one.patchedOn && formatDate(one.patchedOn) },
];

const lookedAfter = (one: DeliveryView): Fact[] => [
  { label: l.inspected, value: done(one.inspectedAt, one.works === null || one.works ? words.said.works : one.fault) },
  ...(one.works === false ? [{ label: l.reported, value: done(one.reportedAt, one.reportedTo) }] : []),
  { label: l.wiped, value: done(one.wipedAt, one.wipeTool, one.wipeVersion, one.wipeMethod, one.wipedBy) },
  { label: l.counted, value: done(one.countedAt, one.accessories, one.accessoriesState) },
  { label: l.kept, value: done(one.keptAt, one.storage, one.storageToldBy) },
];

const transport = (one: DeliveryView): Fact[] => [
  { label: l.from, value: one.fromSite },
  { label: l.to, value: one.toSite },
  { label: l.way, value: joined(one.way, one.carrier) },
  { label: l.protection, value: one.protection },
  { label: l.agreed, value: joined(one.agreedWith, one.agreedOn && formatDate(one.agreedOn)) },
  { label: l.departed, value: done(one.departedAt) },
  { label: l.arrived, value: done(one.arrivedAt) },
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
