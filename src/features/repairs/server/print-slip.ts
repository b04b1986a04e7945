import { recordSlip, slipDevice, slipFact, slipSteps } from '#features/records/server/record-slip.public.ts';
import type { RepairView } from '../contract/repair.ts';
import { repairFields as fields } from '../contract/repair-fields.messages.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { getRepair } from './get-repair.ts';
import { repairKind } from './repair.kind.ts';
import { toldRepair } from './told-facts.rules.ts';

const { facts: f, lines, slip } = words;

function factsOf(repair: RepairView) {
  return [
    ...slipDevice(repair),
    slipFact(fields.userName.label, repair.userName),
    slipFact(f.contact, repair.contact),
    slipFact(fields.department.label, repair.department, true),
    slipFact(lines.symptom, repair.symptom, true),
    slipFact(slip.place, repair.takenInSite),
    slipFact(slip.accessories, repair.accessories),
    slipFact(lines.cause, repair.cause, true),
    slipFact(lines.treatment, repair.treatment && words.treatments[repair.treatment]),
    slipFact(fields.vendor.label, repair.vendor),
    slipFact(lines.due, repair.vendorDueOn),
    slipFact(words.sections.substitute, repair.substituteNumber),
  ];
}

/** 修理受付票, handed to the user: the device, its trouble and how far it is, as the user is told. @throws records.absent */
export const printSlip = recordSlip({
  kind: repairKind,
  action: 'repairs.printSlip',
  get: async (ctx, input) => toldRepair(await getRepair(ctx, input)),
  slip: (repair) => ({ ...slip, ...slipSteps(repair.entries), date: repair.openedAt, facts: factsOf(repair) }),
});
