import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { exports, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf } from '#kernel/page.ts';
import { deliveryKinds, deliveryProcess, deliveriesPermissions as may } from './delivery.process.ts';
import { deliveryDraft, deliveryRow, deliveryView } from './delivery.ts';
import { designationDraft, designationRow } from './designation.ts';

export const deliveryListInput = recordListInput({
  views: ['open', 'mine', 'today', 'collected', 'onWay', 'overdue', 'closed', 'all'],
  sorts: ['dueOn', 'openedAt', 'number'],
  filters: {
    kind: filterOf.choice(deliveryKinds),
    deviceClass: filterOf.choice(deviceClassCodes),
    department: filterOf.ids,
    openedOn: filterOf.days,
  },
});
export type DeliveryListInput = z.infer<typeof deliveryListInput>;
export type DeliveryViewName = DeliveryListInput['view'];

export const deliveriesContract = {
  ...recordProcedures(deliveryProcess, may, { asked: deliveryListInput, row: deliveryRow, view: deliveryView }),
  exportDeliveries: exports(may.export).input(deliveryListInput).output(z.file()),
  order: writes(may.handle).input(deliveryDraft).output(deliveryView),
  designations: reads(may.designations).input(z.object({})).output(z.array(designationRow)),
  designate: writes(may.handle).input(designationDraft).output(z.array(designationRow)),
};
