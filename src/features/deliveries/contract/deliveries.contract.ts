import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { exports, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { deliveryKinds, deliveryProcess, deliveriesPermissions as may } from './delivery.process.ts';
import { deliveryDraft, deliveryRow, deliveryView } from './delivery.ts';

/** The views of the list; the first is the one a bare address shows. */
export const deliveryViews = ['open', 'mine', 'today', 'collected', 'onWay', 'overdue', 'closed', 'all'] as const;

export const deliveryListInput = listInput({
  views: deliveryViews,
  sorts: ['dueOn', 'openedAt', 'number'],
  filters: {
    kind: filterOf.choice(deliveryKinds),
    deviceClass: filterOf.choice(deviceClassCodes),
    department: filterOf.ids,
    openedOn: filterOf.days,
    figure: filterOf.ids,
  },
});
export type DeliveryListInput = z.infer<typeof deliveryListInput>;
export type DeliveryViewName = DeliveryListInput['view'];

export const deliveriesContract = {
  list: readsPersons(may.read).input(deliveryListInput).output(pageOf(deliveryRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: readsPersons(may.read)
    .input(z.object({ id: z.uuid() }))
    .output(deliveryView),
  printSlip: prints(may.handle)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  exportDeliveries: exports(may.export).input(deliveryListInput).output(z.file()),
  order: writes(may.handle).input(deliveryDraft).output(deliveryView),
  ...stepProcedures(deliveryProcess, deliveryView),
};
