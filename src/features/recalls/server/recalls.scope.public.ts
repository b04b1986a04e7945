import { ownRecords } from '#features/records/server/own-records.public.ts';
import { recordScope } from '#platform/scope/record-scope.ts';
import { recallsPermissions } from '../contract/recall.process.ts';

export const recallRecords = ownRecords('recall', recallsPermissions.read);

/** 廃止の指示 is between 県 and the desk: they and 監査 see every one. */
export const retirementRecords = recordScope({
  kind: 'retirement',
  table: 'retirements',
  readBy: [recallsPermissions.export],
});
