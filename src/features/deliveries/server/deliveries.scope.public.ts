import { ownRecords } from '#features/records/server/own-records.public.ts';
import { recordScope } from '#platform/scope/record-scope.ts';
import { deliveriesPermissions } from '../contract/delivery.process.ts';

export const deliveryRecords = ownRecords('delivery', deliveriesPermissions.read);

/** 配付先の指定 is between the desk and 県. */
export const designationRecords = recordScope({
  kind: 'deliveryDesignation',
  table: 'delivery_designations',
  readBy: [deliveriesPermissions.designations],
});
