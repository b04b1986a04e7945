import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { exports, writes } from '#kernel/contract/procedure.ts';
import { filterOf } from '#kernel/page.ts';
import { repairsPermissions as may, repairProcess, treatments } from './repair.process.ts';
import { repairDraft, repairRow, repairView } from './repair.ts';

export const repairListInput = recordListInput({
  views: ['open', 'mine', 'atVendor', 'parts', 'held', 'overdue', 'closed', 'all'],
  sorts: ['dueAt', 'openedAt', 'number'],
  filters: {
    deviceClass: filterOf.choice(deviceClassCodes),
    treatment: filterOf.choice(treatments),
    department: filterOf.ids,
    openedOn: filterOf.days,
  },
});
export type RepairListInput = z.infer<typeof repairListInput>;
export type RepairViewName = RepairListInput['view'];

export const repairsContract = {
  ...recordProcedures(repairProcess, may, { asked: repairListInput, row: repairRow, view: repairView }),
  exportRepairs: exports(may.export).input(repairListInput).output(z.file()),
  receive: writes(may.handle).input(repairDraft).output(repairView),
};
