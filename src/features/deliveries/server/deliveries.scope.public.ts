import { ownRecords } from '#features/records/server/own-records.public.ts';
import { deliveriesPermissions } from '../contract/delivery.process.ts';

export const deliveryRecords = ownRecords('delivery', deliveriesPermissions.read);
