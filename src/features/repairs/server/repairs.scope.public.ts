import { ownRecords } from '#features/records/server/own-records.public.ts';
import { repairsPermissions } from '../contract/repair.process.ts';

export const repairRecords = ownRecords('repair', repairsPermissions.read);
