import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { placed } from '#features/records/web/plain-values.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField, receiverFields, reportFields } from '#features/records/web/usual-fields.public.ts';
import { choicesOf } from '#ui/form/choices.ts';
import { treatments } from '../contract/repair.process.ts';
import type { RepairView } from '../contract/repair.ts';
import { orderKinds, repairParts } from '../contract/repair-policies.data.ts';
import { repairsWords } from '../contract/repairs.messages.ts';

const { form: words, parts, hows, orders, steps } = repairsWords;
const form = plainForm<RepairView>;

const siteId = { label: words.site, load: loadSites };
const part = { label: words.part, choices: choicesOf(repairParts, parts), unchosen: true } as const;
const work = { label: words.work, as: 'text' } as const;
const costYen = { label: words.costYen, as: 'number' } as const;
const dueOn = { label: words.dueOn, as: 'day' } as const;
const day = (label: string) => ({ label, as: 'day' }) as const;

const takenIn = (one: RepairView) => placed(one.takenInSiteId, one.takenInSite);
const atVendor = (one: RepairView) => placed(one.vendorSiteId, one.vendorSite);

/** The form of every step of 修理: a table of its fields, filled in with what the repair knows already. */
export const repairForms = {
  diagnose: form(
    {
      how: { label: words.how, choices: choicesOf(['direct', 'remote'] as const, hows), strip: true },
      part,
      cause: { label: words.cause, as: 'text' },
    },
    (one) => ({ how: one.how, part: one.part, cause: one.cause }),
  ),
  explain: form(
    {
      treatment: { label: words.treatment, choices: choicesOf(treatments, repairsWords.treatments) },
      explainedTo: { label: words.explainedTo },
      note: noteField,
    },
    (one) => ({ treatment: one.treatment, explainedTo: one.userName }),
  ),
  takeIn: form({ siteId, accessories: { label: words.accessories }, note: noteField }),
  report: form(reportFields),
  appoint: form(
    { vendor: { label: words.vendor }, at: { label: words.vendorAt, as: 'moment' }, siteId, note: noteField },
    (one) => ({ vendor: one.vendor, at: one.vendorAt ?? ' 10:00', siteId: atVendor(one) ?? takenIn(one) }),
  ),
  sendOut: form({ dueOn, note: noteField }),
  repairInHouse: form({ part, work, costYen }, (one) => ({ part: one.part })),
  settle: form({ work }),
  wait: form({ waitsFor: { label: words.waitsFor }, dueOn, note: noteField }, (one) => ({
    waitsFor: one.waitsFor,
    dueOn: one.vendorDueOn,
  })),
  receiveBack: form({ siteId, work, costYen }, (one) => ({ siteId: atVendor(one) })),
  substitute: form(
    {
      loanNumber: { label: words.loanNumber, help: words.loanHelp },
      dataMoved: { label: words.dataMoved, as: 'check' },
      declined: { label: words.declined, as: 'check' },
    },
    (one) => ({ loanNumber: one.substituteNumber, dataMoved: one.dataMovedAt !== null }),
  ),
  moveDataBack: form({ note: noteField }),
  takeOrder: form({
    kind: { label: words.orderKind, choices: choicesOf(orderKinds, orders), unchosen: true },
    orderedBy: { label: words.orderedBy },
    orderedOn: day(words.orderedOn),
    what: { label: words.orderWhat, as: 'text', rows: 2 },
    dueOn: day(words.orderDueOn),
  }),
  carryOut: form({ work }),
  clean: form({ what: { label: words.cleaned } }, () => ({ what: words.cleanedUsual })),
  kit: form({ work }),
  check: form({ works: { label: words.works, as: 'check' }, note: noteField }),
  redo: form({ reason: reasonField }),
  giveBack: form({ ...receiverFields, siteId, note: noteField }, (one) => ({
    receiverName: one.userName,
    receiverContact: one.contact,
    siteId: takenIn(one),
  })),
  writeOff: form({ siteId, reason: reasonField }, (one) => ({ siteId: takenIn(one) })),
  cancel: form({ reason: reasonField }),
} satisfies Record<keyof typeof steps, unknown>;
