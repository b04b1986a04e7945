import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { findStaff } from '#features/people/web/people.client.public.ts';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import { newId } from '#kernel/id.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SegmentedField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import { deliveriesWords } from '../contract/deliveries.messages.ts';
import { type DeliveryKind, deliveryKinds } from '../contract/delivery.process.ts';
import { type DeliveryView, deliveryDraft } from '../contract/delivery.ts';
import { deliveries } from './delivery-web.ts';

const { form: words, menu, kinds } = deliveriesWords;

const blank = (assetTag: string, orderedOn: string) => ({
  kind: 'distribution' as DeliveryKind,
  ...{ assetTag, oldTag: '', orderedBy: '', orderedOn, dueOn: '', reason: '' },
  userId: null as ComboOption | null,
  toSiteId: null as ComboOption | null,
});
type Values = ReturnType<typeof blank>;

const loadStaff = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await findStaff(q, signal)).map(({ value, label, sub }) => ({ key: value, word: label, note: sub }));

function Fields({ form }: { form: Form<Values> }) {
  const { kind } = form.values;
  return (
    <>
      <SegmentedField
        {...form.field('kind', words.kind)}
        choices={deliveryKinds.map((key) => ({ key, word: kinds[key] }))}
      />
      <TextField {...form.field('assetTag', words.assetTag)} required autoFocus help={words.assetHelp} />
      {kind === 'distribution' && (
        <>
          <ComboField {...form.field('userId', words.user)} required load={loadStaff} />
          <TextField {...form.field('oldTag', words.oldTag)} help={words.oldHelp} />
        </>
      )}
      {kind === 'transport' && <ComboField {...form.field('toSiteId', words.toSite)} required load={loadSites} />}
      <TextField {...form.field('orderedBy', words.orderedBy)} required />
      <DateField {...form.field('orderedOn', words.orderedOn)} required />
      <DateField {...form.field('dueOn', words.dueOn)} required />
      <TextAreaField {...form.field('reason', words.orderReason)} rows={2} />
    </>
  );
}

/** 配付・回収を手配, as 県 ordered it. */
export function OrderDeliveryPage() {
  const navigate = useNavigate();
  const today = useToday();
  const { tag = '' } = useSearch({ strict: false }) as { tag?: string };
  const id = useRef(newId()).current;
  return (
    <ActionForm<typeof deliveryDraft, Values, DeliveryView>
      page={{ crumbs: [{ label: menu.list, href: '/deliveries' }, { label: menu.order }], back: '/deliveries' }}
      title={menu.order}
      submit={words.send}
      busy={words.sending}
      schema={deliveryDraft}
      initial={blank(tag, today)}
      prepare={({ userId, toSiteId, ...values }) => ({
        ...values,
        id,
        oldTag: values.kind === 'distribution' ? values.oldTag : '',
        userId: userId?.key ?? null,
        toSiteId: toSiteId?.key ?? null,
      })}
      draft={`delivery.new.${tag}`}
      act={(draft) => ({
        call: () => deliveries.call.order(draft),
        said: (made) => words.ordered(made.number, made.assetTag),
        reread: [['list', 'deliveries'], deliveries.query.counts.key()],
        answers: (made) => ({ key: deliveries.query.get.queryKey({ input: { id: made.id } }), data: made }),
      })}
      onDone={(made) => navigate(`/deliveries/${made.id}`)}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}
