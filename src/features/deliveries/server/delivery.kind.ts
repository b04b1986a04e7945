import { policyFor } from '#features/assets/server/assets.public.ts';
import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { atOnce, onDay, onMoment } from '#kernel/deadline/agreed-rules.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { type DeliveryKind, deliveryProcess } from '../contract/delivery.process.ts';
import { deliveryFields } from '../contract/delivery-fields.messages.ts';
import type { DeliveryRecord } from './deliveries.repo.ts';
import { deliveryRecords } from './deliveries.scope.public.ts';
import { type DeliveryFactsNow, deliveryNeeds } from './delivery.needs.rules.ts';
import { findDelivery, unscopedDeliveryTexts, unscopedToldText } from './delivery.reads.ts';
import { unscopedDesignation } from './designation.reads.ts';

/** What the needs look at, and what the page says of the contract. */
export async function factsOf(ctx: Ctx, one: DeliveryRecord): Promise<DeliveryFactsNow> {
  const device = { classCode: one.class_code, procurer: one.procurer, acquiredOn: one.acquired_on };
  return {
    kind: one.kind as DeliveryKind,
    policy: await policyFor(ctx, device),
    classCode: one.class_code,
    designated: one.kind === 'distribution' ? await unscopedDesignation(ctx, one.department_id) : null,
    prepared: one.prepared_at !== null,
    inspected: one.inspected_at !== null,
    faulty: one.works === false,
    reported: one.reported_at !== null,
    wiped: one.wiped_at !== null,
    counted: one.counted_at !== null,
  };
}

export const deliveryKind: RecordKind<typeof deliveryProcess, DeliveryRecord, DeliveryFactsNow, 'deliveries'> = {
  process: deliveryProcess,
  words,
  table: 'deliveries',
  fields: deliveryFields,
  scope: deliveryRecords,
  href: (id) => `/deliveries/${id}`,
  texts: unscopedDeliveryTexts,
  textColumns: ['user_name', 'reason', 'storage'],
  toldText: unscopedToldText,
  find: findDelivery,
  facts: factsOf,
  needs: deliveryNeeds,
  clocks: {
    due: (one) => onDay(one.due_on),
    appointment: (one) => (one.appointed_for ? onMoment(one.appointed_for) : null),
    // 回収直後 (§4-9): the day it came.
    inspection: () => atOnce,
  },
};
