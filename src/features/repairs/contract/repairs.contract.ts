import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { exports, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { repairsPermissions as may, repairProcess, treatments } from './repair.process.ts';
import { repairDraft, repairRow, repairView } from './repair.ts';

/** The views of the list; the first is the one a bare address shows. */
export const repairViews = ['open', 'mine', 'atVendor', 'parts', 'held', 'overdue', 'closed', 'all'] as const;

export const repairListInput = listInput({
  views: repairViews,
  sorts: ['dueAt', 'openedAt', 'number'],
  filters: {
    deviceClass: filterOf.choice(deviceClassCodes),
    treatment: filterOf.choice(treatments),
    department: filterOf.ids,
    openedOn: filterOf.days,
    figure: filterOf.ids,
  },
});
export type RepairListInput = z.infer<typeof repairListInput>;
export type RepairViewName = RepairListInput['view'];

export const repairsContract = {
  list: readsPersons(may.read).input(repairListInput).output(pageOf(repairRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: readsPersons(may.read)
    .input(z.object({ id: z.uuid() }))
    .output(repairView),
  printSlip: prints(may.handle)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  exportRepairs: exports(may.export).input(repairListInput).output(z.file()),
  receive: writes(may.handle).input(repairDraft).output(repairView),
  ...stepProcedures(repairProcess, repairView),
};
