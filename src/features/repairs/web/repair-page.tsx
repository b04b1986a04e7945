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
import type { RepairView } from '../contract/repair.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairWeb } from './repair-web.ts';

const { facts: f, lines: l, sections: s } = words;
const moment = (at: string | null) => at && formatDateTime(at);
/** 診断 直接　キートップ; what was not done yet says so. */
const done = (at: string | null, what = ''): ReactNode =>
  at ? (
    <>
      <State tone="resolved">{formatDateTime(at)}</State>
      {what && ` ${what}`}
    </>
  ) : (
    <State tone="new">{l.notYet}</State>
  );

function warranty({ warrantyUntil, inWarranty }: RepairView) {
  if (!warrantyUntil) return null;
  const until = formatDate(warrantyUntil);
  return inWarranty ? f.inWarranty(until) : f.outOfWarranty(until);
}

function factsOf(one: RepairView): FactGroup[] {
  return [
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
        { label: f.warranty, value: warranty(one) },
        { label: f.place, value: one.takenInAt && l.done(formatDateTime(one.takenInAt), one.takenInSite ?? '') },
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
        { label: f.contact, value: one.contact },
      ],
    },
    {
      title: f.policy,
      items: one.rules.map(({ label, value, clause }) => ({ label, value: <ByClause no={clause}>{value}</ByClause> })),
    },
  ];
}

/** A section of facts that are there; none of them, no section. */
function Lines({ title, items }: { title: string; items: readonly (Fact | false | null)[] }) {
  const shown = items.filter((item): item is Fact => Boolean(item));
  if (shown.length === 0) return null;
  return (
    <Section title={title}>
      <Facts items={shown} />
    </Section>
  );
}

function vendorLines(one: RepairView): (Fact | false)[] {
  return [
    one.reportedAt !== null && { label: l.report, value: done(one.reportedAt, one.reportedTo) },
    one.vendorAt !== null && {
      label: l.appointment,
      value: [one.vendor, moment(one.vendorAt), one.vendorSite].filter(Boolean).join('　'),
    },
    one.sentAt !== null && { label: l.sent, value: moment(one.sentAt), className: 't' },
    one.vendorDueOn !== null && { label: l.due, value: formatDate(one.vendorDueOn), className: 't' },
    one.waitsFor !== '' && { label: words.columns.waitsFor, value: one.waitsFor },
    one.backAt !== null && { label: l.back, value: moment(one.backAt), className: 't' },
  ];
}

function substituteLines(one: RepairView): (Fact | false)[] {
  const { substituteNumber: number, substituteId } = one;
  return [
    one.substituteDeclined && { label: l.loan, value: words.said.declined },
    number !== null && {
      label: l.loan,
      value: substituteId ? <Link href={`/loans/${substituteId}`}>{number}</Link> : number,
    },
    number !== null && { label: l.moved, value: done(one.dataMovedAt) },
    one.dataMovedAt !== null && { label: l.movedBack, value: done(one.dataBackAt) },
  ];
}

/** What stands in the middle: from the trouble to the return. */
export function RepairSections({ repair: one }: { repair: RepairView }) {
  const how = [one.how && words.hows[one.how], one.part && words.parts[one.part]].filter(Boolean).join('　');
  return (
    <>
      <Lines
        title={s.diagnosis}
        items={[
          { label: l.symptom, value: one.symptom },
          { label: l.diagnosis, value: done(one.diagnosedAt, how) },
          one.cause !== '' && { label: l.cause, value: one.cause },
        ]}
      />
      <Lines
        title={s.treatment}
        items={[
          one.treatment && { label: l.treatment, value: words.treatments[one.treatment] },
          one.diagnosedAt !== null && { label: l.explained, value: done(one.explainedAt, one.explainedTo) },
          one.work !== '' && { label: l.work, value: one.work },
          one.costYen !== null && { label: l.cost, value: words.said.yen(one.costYen) },
        ]}
      />
      <Lines title={s.vendor} items={vendorLines(one)} />
      <Lines title={s.substitute} items={substituteLines(one)} />
      <Lines
        title={s.order}
        items={[
          one.orderKind && {
            label: l.order,
            value: words.said.ordered(
              one.orderedBy,
              one.orderedOn ? formatDate(one.orderedOn) : '',
              words.orders[one.orderKind],
              one.orderWhat,
            ),
          },
          one.orderDueOn !== null && { label: l.orderDue, value: formatDate(one.orderDueOn), className: 't' },
          one.orderKind !== null && { label: l.orderDone, value: done(one.orderDoneAt) },
        ]}
      />
      <Lines
        title={s.finish}
        items={[
          one.cleanedAt !== null && { label: l.cleaned, value: done(one.cleanedAt, one.cleaned) },
          one.kittedAt !== null && { label: l.kitted, value: done(one.kittedAt) },
          one.treatedAt !== null && { label: l.checked, value: done(one.checkedAt) },
          one.receiverName !== null && {
            label: l.returned,
            value: done(one.returnedAt, [one.receiverName, one.returnedSite].filter(Boolean).join('　')),
          },
        ]}
      />
    </>
  );
}

/** 修理 on a page of its own. */
export const RepairPage = recordScreen(repairWeb, {
  title: words.menu.list,
  home: '/repairs',
  facts: factsOf,
  paper: { word: () => words.slip.title, may: 'repairs.handle' },
  sections: (repair) => <RepairSections repair={repair} />,
});

/** 修理 at the counter. */
export const RepairAtCounter = counterRecord(repairWeb, { sections: (repair) => <RepairSections repair={repair} /> });
