import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { type StepFields, stepForm } from '#features/records/web/step-form.public.tsx';
import { CheckField, SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { fromMoment, MomentField, toMoment } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { type Treatment, treatments } from '../contract/repair.process.ts';
import type { RepairView } from '../contract/repair.ts';
import { type OrderKind, orderKinds, type RepairPart, repairParts } from '../contract/repair-policies.data.ts';
import { repairsWords } from '../contract/repairs.messages.ts';

const { form: words, parts, hows, orders, steps } = repairsWords;
const siteOf = (id: string | null, name: string | null): ComboOption | null =>
  id && name ? { key: id, word: name } : null;
const keyOf = (site: ComboOption | null) => site?.key ?? '';
const yenOf = (text: string) => (text.trim() === '' ? null : Number(text.normalize('NFKC').replaceAll(',', '')));

const form = <F extends object>(spec: StepFields<RepairView, F>) => stepForm(spec);

/** Steps that say one thing in words: what was done, or why. */
const Work = ({ form }: { form: Form<{ work: string }> }) => (
  <TextAreaField {...form.field('work', words.work)} required rows={3} />
);
const Reason = ({ form }: { form: Form<{ reason: string }> }) => (
  <TextAreaField {...form.field('reason', words.reason)} required rows={3} />
);
const work = form({ start: () => ({ work: '' }), Fields: Work });
const reason = form({ start: () => ({ reason: '' }), Fields: Reason });

const clean = form({
  start: () => ({ what: words.cleanedUsual as string }),
  Fields: ({ form }) => <TextField {...form.field('what', words.cleaned)} required />,
});

const moveDataBack = form({
  start: () => ({ note: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('note', words.note)} rows={2} />,
});

const diagnose = form({
  start: (one) => ({
    how: one.how ?? ('direct' as 'direct' | 'remote'),
    part: (one.part ?? '') as RepairPart | '',
    cause: one.cause,
  }),
  Fields: ({ form }) => (
    <>
      <SegmentedField {...form.field('how', words.how)} choices={choicesOf(['direct', 'remote'] as const, hows)} />
      <SelectField {...form.field('part', words.part)} required choices={choicesOf(repairParts, parts)} />
      <TextAreaField {...form.field('cause', words.cause)} required rows={3} />
    </>
  ),
});

const explain = form({
  start: (one) => ({ treatment: one.treatment ?? ('repair' as Treatment | ''), explainedTo: one.userName, note: '' }),
  Fields: ({ form }) => (
    <>
      <SelectField
        {...form.field('treatment', words.treatment)}
        required
        empty={null}
        choices={choicesOf(treatments, repairsWords.treatments)}
      />
      <TextField {...form.field('explainedTo', words.explainedTo)} required />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const takeIn = form({
  start: () => ({ siteId: null as ComboOption | null, accessories: '', note: '' }),
  toInput: ({ siteId, ...values }) => ({ ...values, siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextField {...form.field('accessories', words.accessories)} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const report = form({
  start: () => ({ to: '', body: '' }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('to', words.reportTo)} required />
      <TextAreaField {...form.field('body', words.reportBody)} required rows={3} />
    </>
  ),
});

const appoint = form({
  start: (one) => ({
    vendor: one.vendor,
    at: one.vendorAt ? toMoment(one.vendorAt) : ' 10:00',
    siteId: siteOf(one.vendorSiteId, one.vendorSite) ?? siteOf(one.takenInSiteId, one.takenInSite),
    note: '',
  }),
  toInput: ({ siteId, at, ...values }) => ({ ...values, at: fromMoment(at), siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('vendor', words.vendor)} required />
      <MomentField {...form.field('at', words.vendorAt)} required />
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const sendOut = form({
  start: () => ({ dueOn: '', note: '' }),
  Fields: ({ form }) => (
    <>
      <DateField {...form.field('dueOn', words.dueOn)} required />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const repairInHouse = form({
  start: (one) => ({ part: (one.part ?? '') as RepairPart | '', work: '', costYen: '' }),
  toInput: ({ costYen, ...values }) => ({ ...values, costYen: yenOf(costYen) }),
  Fields: ({ form }) => (
    <>
      <SelectField {...form.field('part', words.part)} required choices={choicesOf(repairParts, parts)} />
      <TextAreaField {...form.field('work', words.work)} required rows={3} />
      <TextField {...form.field('costYen', words.costYen)} inputMode="numeric" />
    </>
  ),
});

const wait = form({
  start: (one) => ({ waitsFor: one.waitsFor, dueOn: one.vendorDueOn ?? '', note: '' }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('waitsFor', words.waitsFor)} />
      <DateField {...form.field('dueOn', words.dueOn)} required />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const receiveBack = form({
  start: (one) => ({ siteId: siteOf(one.vendorSiteId, one.vendorSite), work: '', costYen: '' }),
  toInput: ({ siteId, costYen, ...values }) => ({ ...values, siteId: keyOf(siteId), costYen: yenOf(costYen) }),
  Fields: ({ form }) => (
    <>
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('work', words.work)} required rows={3} />
      <TextField {...form.field('costYen', words.costYen)} inputMode="numeric" />
    </>
  ),
});

const substitute = form({
  start: (one) => ({ loanNumber: one.substituteNumber ?? '', declined: false, dataMoved: one.dataMovedAt !== null }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('loanNumber', words.loanNumber)} help={words.loanHelp} />
      <CheckField {...form.field('dataMoved', words.dataMoved)} />
      <CheckField {...form.field('declined', words.declined)} />
    </>
  ),
});

const takeOrder = form({
  start: () => ({ kind: '' as OrderKind | '', orderedBy: '', orderedOn: '', what: '', dueOn: '' }),
  Fields: ({ form }) => (
    <>
      <SelectField {...form.field('kind', words.orderKind)} required choices={choicesOf(orderKinds, orders)} />
      <TextField {...form.field('orderedBy', words.orderedBy)} required />
      <DateField {...form.field('orderedOn', words.orderedOn)} required />
      <TextAreaField {...form.field('what', words.orderWhat)} required rows={2} />
      <DateField {...form.field('dueOn', words.orderDueOn)} required />
    </>
  ),
});

const check = form({
  start: () => ({ works: false, note: '' }),
  Fields: ({ form }) => (
    <>
      <CheckField {...form.field('works', words.works)} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const giveBack = form({
  start: (one) => ({
    receiverName: one.userName,
    receiverContact: one.contact,
    receiverChecked: false,
    siteId: siteOf(one.takenInSiteId, one.takenInSite),
    note: '',
  }),
  toInput: ({ siteId, ...values }) => ({ ...values, siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('receiverName', words.receiver)} required />
      <TextField {...form.field('receiverContact', words.receiverContact)} required />
      <CheckField {...form.field('receiverChecked', words.receiverChecked)} />
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const writeOff = form({
  start: (one) => ({ siteId: siteOf(one.takenInSiteId, one.takenInSite), reason: '' }),
  toInput: ({ siteId, ...values }) => ({ ...values, siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('reason', words.reason)} required rows={2} />
    </>
  ),
});

/** The forms of the steps; each is filled in with what the repair knows already. */
export const repairForms = {
  diagnose,
  explain,
  takeIn,
  report,
  appoint,
  sendOut,
  repairInHouse,
  settle: work,
  wait,
  receiveBack,
  substitute,
  moveDataBack,
  takeOrder,
  carryOut: work,
  clean,
  kit: work,
  check,
  redo: reason,
  giveBack,
  writeOff,
  cancel: reason,
} satisfies Record<keyof typeof steps, ReturnType<typeof form>>;
