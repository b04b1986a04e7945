import type { Ctx } from '#platform/use-case/context.ts';
import { type DeliveryDraft, deliveryDraft } from '../contract/delivery.ts';
import { unscopedOpenDelivery } from './delivery.reads.ts';
import { orderDelivery } from './order-delivery.ts';

type Collection = Pick<DeliveryDraft, 'assetTag' | 'orderedBy' | 'orderedOn' | 'dueOn' | 'reason'>;

/** 回収 for another process; one that is ordered already is that one. @throws those of `orderDelivery` */
export async function orderCollection(ctx: Ctx, asset: { readonly id: string }, order: Collection) {
  const going = await unscopedOpenDelivery(ctx, asset.id);
  const { id, number } =
    going?.kind === 'collection'
      ? going
      : await orderDelivery(ctx, deliveryDraft.parse(Object.assign({ kind: 'collection' }, order)));
  return { id, number };
}
