import { findStaff } from '#features/people/web/people.client.public.ts';
import { loadSites } from '#features/places/web/places.lookups.public.ts';
import type { PlainValues } from '#features/records/web/plain-fields.public.tsx';
import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { assetTagField } from '#features/records/web/usual-fields.public.ts';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { deliveriesWords } from '../contract/deliveries.messages.ts';
import { type DeliveryKind, deliveryKinds } from '../contract/delivery.process.ts';
import { deliveryDraft } from '../contract/delivery.ts';
import { deliveries, deliveryWeb } from './delivery-web.tsx';

const { form: words, kinds } = deliveriesWords;

const of = (kind: DeliveryKind) => (values: PlainValues) => values.kind === kind;

/** 配付・回収を手配, as 県 ordered it. */
export const OrderDeliveryPage = newRecordPage(deliveryWeb, {
  words: deliveriesWords.order,
  schema: deliveryDraft,
  fields: {
    kind: { label: words.kind, choices: choicesOf(deliveryKinds, kinds), strip: true },
    assetTag: assetTagField,
    userId: { label: words.user, load: loaderOf(findStaff), required: true, only: of('distribution') },
    oldTag: { label: words.oldTag, help: words.oldHelp, only: of('distribution') },
    toSiteId: { label: words.toSite, load: loadSites, required: true, only: of('transport') },
    orderedBy: { label: words.orderedBy },
    orderedOn: { label: words.orderedOn, as: 'day' },
    dueOn: { label: words.dueOn, as: 'day' },
    reason: { label: words.orderReason, as: 'text', rows: 2 },
  },
  known: ({ tag }, today) => ({ assetTag: tag, orderedOn: today }),
  make: (draft) => deliveries.call.order(draft),
});
