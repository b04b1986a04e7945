import type { AtDesk } from '#features/counter/web/counter-slot.public.ts';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import type { deliveriesContract } from '../contract/deliveries.contract.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveryProcess } from '../contract/delivery.process.ts';
import type { DeliveryView } from '../contract/delivery.ts';
import { deliveryForms } from './delivery-forms.tsx';

export const deliveries = featureClient<typeof deliveriesContract>('deliveries');

/** What the screens of any process ask of 配付・回収・運搬. */
export const deliveryWeb = recordWeb<typeof deliveryProcess, AtDesk<DeliveryView>>(deliveryProcess, deliveries, {
  words,
  list: 'deliveries',
  forms: deliveryForms,
});
