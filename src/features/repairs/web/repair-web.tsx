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
import { repairProcess } from '../contract/repair.process.ts';
import type { RepairView } from '../contract/repair.ts';
import { repairFields as fields } from '../contract/repair-fields.messages.ts';
import type { repairsContract } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairForms } from './repair-forms.tsx';

export const repairs = featureClient<typeof repairsContract>('repairs');

const { facts: f, lines: l, sections: s } = words;

function warranty({ warrantyUntil, inWarranty }: RepairView) {
  if (!warrantyUntil) return null;
  const until = formatDate(warrantyUntil);
  return inWarranty ? f.inWarranty(until) : f.outOfWarranty(until);
}

const factsOf = (one: RepairView): FactGroup[] => [
  deviceFacts(one, [
    { label: f.warranty, value: warranty(one) },
    { label: f.place, value: one.takenInAt && joined(momentOf(one.takenInAt), one.takenInSite) },
  ]),
  personFacts(f.who, { label: fields.userName.label, value: personOf(one.userId, one.userName) }, one.department, [
    { label: f.contact, value: one.contact },
  ]),
  policyFacts(one.rules),
];

function vendorLines(one: RepairView): (Fact | false)[] {
  return [
    one.reportedAt !== null && { label: l.report, value: doneAt(one.reportedAt, one.reportedTo) },
    one.vendorAt !== null && {
      label: l.appointment,
      value: joined(one.vendor, momentOf(one.vendorAt), one.vendorSite),
    },
    one.sentAt !== null && { label: l.sent, value: momentOf(one.sentAt), className: 't' },
    one.vendorDueOn !== null && { label: l.due, value: formatDate(one.vendorDueOn), className: 't' },
    one.waitsFor !== '' && { label: fields.waitsFor.label, value: one.waitsFor },
    one.backAt !== null && { label: l.back, value: momentOf(one.backAt), className: 't' },
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
    number !== null && { label: l.moved, value: doneAt(one.dataMovedAt) },
    one.dataMovedAt !== null && { label: l.movedBack, value: doneAt(one.dataBackAt) },
  ];
}

/** What stands in the middle: from the trouble to the return. */
function RepairSections({ repair: one }: { repair: RepairView }) {
  const how = joined(one.how && words.hows[one.how], one.part && words.parts[one.part]);
  return (
    <>
      <Lines
        title={s.diagnosis}
        items={[
          { label: l.symptom, value: one.symptom },
          one.noStart && { label: l.start, value: l.noStart },
          { label: l.diagnosis, value: doneAt(one.diagnosedAt, how) },
          one.cause !== '' && { label: l.cause, value: one.cause },
        ]}
      />
      <Lines
        title={s.treatment}
        items={[
          one.treatment && { label: l.treatment, value: words.treatments[one.treatment] },
          one.diagnosedAt !== null && { label: l.explained, value: doneAt(one.explainedAt, one.explainedTo) },
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
          one.orderKind !== null && { label: l.orderDone, value: doneAt(one.orderDoneAt) },
        ]}
      />
      <Lines
        title={s.finish}
        items={[
          one.cleanedAt !== null && { label: l.cleaned, value: doneAt(one.cleanedAt, one.cleaned) },
          one.kittedAt !== null && { label: l.kitted, value: doneAt(one.kittedAt) },
          one.treatedAt !== null && { label: l.checked, value: doneAt(one.checkedAt) },
          one.receiverName !== null && {
            label: l.returned,
            value: doneAt(one.returnedAt, one.receiverName, one.returnedSite),
          },
        ]}
      />
    </>
  );
}

/** What the screens of 修理 are made of. */
export const repairWeb = recordWeb(repairProcess, 'repairs', repairs, {
  words,
  forms: repairForms,
  facts: factsOf,
  sections: (repair) => <RepairSections repair={repair} />,
  paper: { word: () => words.slip.title, may: 'repairs.handle' },
});
