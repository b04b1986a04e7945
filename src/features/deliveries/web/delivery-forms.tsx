import type { AtDesk } from '#features/counter/web/counter-slot.public.ts';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { plainForm, type StepFields, stepForm } from '#features/records/web/step-form.public.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { fromMoment, MomentField, toMoment } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deliveriesWords } from '../contract/deliveries.messages.ts';
import type { DeliveryView } from '../contract/delivery.ts';

const { form: words, steps } = deliveriesWords;
/** The 管理番号 that was read at the counter is not read again. */
const tagRead = ({ read = [], assetId, assetTag }: AtDesk<DeliveryView>) => (read.includes(assetId) ? assetTag : '');
const form = <F extends object>(spec: StepFields<AtDesk<DeliveryView>, F>) => stepForm(spec);
const placeOf = (one: DeliveryView): ComboOption | null =>
  one.appointedSiteId && one.appointedSite ? { key: one.appointedSiteId, word: one.appointedSite } : null;
const keyOf = (site: ComboOption | null) => site?.key ?? '';

const handOver = form({
  start: (one) => ({
    receiverDepartment: one.department,
    receiverName: one.userName,
    receiverContact: '',
    receiverChecked: false,
    siteId: placeOf(one),
    note: '',
  }),
  toInput: ({ siteId, ...values }) => ({ ...values, siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('receiverDepartment', words.receiverDepartment)} required />
      <TextField {...form.field('receiverName', words.receiver)} required />
      <TextField {...form.field('receiverContact', words.receiverContact)} required />
      <CheckField {...form.field('receiverChecked', words.receiverChecked)} />
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const collect = form({
  start: (one) => ({ userName: one.userName, siteId: placeOf(one), note: '' }),
  toInput: ({ siteId, ...values }) => ({ ...values, siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('userName', words.userName)} required />
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const appoint = form({
  start: (one) => ({ at: one.appointedFor ? toMoment(one.appointedFor) : ' 10:00', siteId: placeOf(one), note: '' }),
  toInput: ({ siteId, at, ...values }) => ({ ...values, at: fromMoment(at), siteId: keyOf(siteId) }),
  Fields: ({ form }) => (
    <>
      <MomentField {...form.field('at', words.at)} required />
      <ComboField {...form.field('siteId', words.site)} required load={loadSites} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const inspect = form({
  start: () => ({ works: false, fault: '' }),
  Fields: ({ form }) => (
    <>
      <CheckField {...form.field('works', words.works)} />
      <TextAreaField {...form.field('fault', words.fault)} rows={3} />
    </>
  ),
});

const wipe = form({
  start: () => ({ tool: '', version: '', method: '', operator: '', erased: false, note: '' }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('tool', words.tool)} required />
      <TextField {...form.field('version', words.version)} required />
      <TextField {...form.field('method', words.method)} required />
      <TextField {...form.field('operator', words.operator)} required />
      <CheckField {...form.field('erased', words.erased)} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  ),
});

const depart = form({
  start: (one) => ({
    tag: tagRead(one),
    way: '',
    carrier: '',
    noData: false,
    protection: '',
    agreedWith: '',
    agreedOn: '',
  }),
  toInput: ({ agreedOn, ...values }) => ({ ...values, agreedOn: agreedOn || null }),
  Fields: ({ form }) => (
    <>
      <TextField {...form.field('tag', words.readTag)} required autoFocus />
      <TextField {...form.field('way', words.way)} required />
      <TextAreaField {...form.field('protection', words.protection)} rows={2} />
      <TextField {...form.field('agreedWith', words.agreedWith)} />
      <DateField {...form.field('agreedOn', words.agreedOn)} />
      <TextField {...form.field('carrier', words.carrier)} />
      <CheckField {...form.field('noData', words.noData)} />
    </>
  ),
});

/** The forms of the steps; each is filled in with what is known already. */
export const deliveryForms = {
  handOver,
  prepare: plainForm<DeliveryView>(
    {
      image: { label: words.image },
      patchedOn: { label: words.patchedOn, as: 'day' },
      registered: { label: words.registered, as: 'text', rows: 2, required: true },
    },
    (one) => ({ image: one.image, patchedOn: one.patchedOn ?? '', registered: one.registered }),
  ),
  collect,
  depart,
  arrive: plainForm<AtDesk<DeliveryView>>(
    {
      tag: { label: words.readTag, required: true },
      note: { label: words.note, as: 'text', rows: 2 },
    },
    (one) => ({ tag: tagRead(one) }),
  ),
  keep: plainForm<DeliveryView>({
    storage: { label: words.storage, required: true },
    toldBy: { label: words.toldBy, required: true },
  }),
  inspect,
  report: plainForm<DeliveryView>(
    {
      to: { label: words.reportTo, required: true },
      body: { label: words.reportBody, as: 'text', rows: 3, required: true },
    },
    (one) => ({ body: one.fault }),
  ),
  wipe,
  count: plainForm<DeliveryView>({
    accessories: { label: words.accessories, as: 'text', rows: 2, required: true },
    state: { label: words.state, as: 'text', rows: 2, required: true },
  }),
  appoint,
  postpone: plainForm<DeliveryView>(
    {
      dueOn: { label: words.dueOn, as: 'day', required: true },
      reason: { label: words.reason, as: 'text', rows: 2, required: true },
    },
    (one) => ({ dueOn: one.dueOn }),
  ),
  cancel: plainForm<DeliveryView>({ reason: { label: words.reason, as: 'text', rows: 3, required: true } }),
} satisfies Record<keyof typeof steps, ReturnType<typeof form>>;
