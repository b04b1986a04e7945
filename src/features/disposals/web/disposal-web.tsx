import { doneAt, joined, momentOf } from '#features/records/web/record-facts.public.tsx';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import { ByClause } from '#ui/detail/clause-link.tsx';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { formatDate } from '#ui/format.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import type { DisposalView } from '../contract/disposal.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalForms } from './disposal-forms.tsx';
import { DisposalSections } from './disposal-sections.tsx';
import { disposals } from './disposals.client.ts';

const { facts: f, lines: l, slip } = words;

function factsOf(one: DisposalView): FactGroup[] {
  const isGone = one.drives.length > 0 && one.drives.every(({ destroyedAt }) => destroyedAt !== null);
  const last =
    one.drives
      .map(({ destroyedAt }) => destroyedAt ?? '')
      .toSorted()
      .at(-1) ?? null;
  return [
    {
      title: f.plan,
      items: [
        { label: l.clause, value: <ByClause no={one.clause}>{words.clauseNames[one.clause]}</ByClause> },
        { label: l.method, value: words.methods[one.method] },
        { label: l.explanation, value: one.explanation },
      ],
    },
    {
      title: f.approval,
      items: [
        { label: l.approved, value: doneAt(one.approvedAt, one.approvedBy) },
        { label: l.place, value: joined(one.placeSite, one.place) },
        { label: l.workOn, value: one.workOn && formatDate(one.workOn) },
        { label: l.witness, value: one.attends ? one.witness : one.waiver },
        { label: l.degauss, value: one.degaussRule },
        { label: l.agreed, value: one.agreedWay && joined(one.agreedWay, one.agreedWith) },
      ],
    },
    {
      title: f.work,
      items: [
        { label: l.countedBefore, value: doneAt(one.countedBeforeAt) },
        { label: l.machine, value: doneAt(one.machineCheckedAt, one.machine) },
        { label: l.destroyed, value: doneAt(isGone ? last : null) },
        { label: l.countedAfter, value: doneAt(one.countedAfterAt) },
        { label: l.labels, value: doneAt(one.labelsOffAt) },
        {
          label: l.custody,
          value: one.custodyToldAt && joined(momentOf(one.custodyToldAt), one.custodyToldTo, one.custodyNote),
        },
        { label: l.reported, value: one.reportedAt && joined(momentOf(one.reportedAt), one.reportedTo) },
      ],
    },
    {
      title: f.certificate,
      items: [
        { label: l.certified, value: doneAt(one.certifiedAt, one.certifiedBy) },
        { label: l.chain, value: one.chainCode, className: 'code' },
        { label: l.accepted, value: doneAt(one.acceptedAt, one.acceptedBy) },
      ],
    },
  ];
}

/** What the screens of 廃棄処分 are made of. */
export const disposalWeb = recordWeb(disposalProcess, 'disposals', disposals, {
  words,
  forms: disposalForms,
  facts: factsOf,
  sections: (disposal) => <DisposalSections disposal={disposal} />,
  paper: {
    word: ({ certifiedAt }) => (certifiedAt ? slip.titles.certificate : slip.titles.request),
    may: 'disposals.read',
  },
});
